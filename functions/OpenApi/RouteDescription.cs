using OpcOnboarding.Functions.Documents;
using OpcOnboarding.Functions.OpenApi.Shapes;
using OpcOnboarding.Functions.Requests;

namespace OpcOnboarding.Functions.OpenApi;

/// <summary>Says of a route what it takes and answers. Routes read and write by themselves; this only describes.</summary>
internal static class RouteDescription
{
    private const string Json = "application/json";

    /// <summary>A JSON body of this shape.</summary>
    public static TBuilder Takes<TBuilder>(this TBuilder route, Type body)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new DescribedBody(Json, [body], IsRequired: true));

    /// <summary>A JSON body of one of these shapes; none counts as an empty object.</summary>
    public static TBuilder TakesOneOf<TBuilder>(this TBuilder route, params Type[] bodies)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new DescribedBody(Json, bodies, IsRequired: false));

    /// <summary>A document with its kind.</summary>
    public static TBuilder TakesDocument<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new DescribedBody(MultipartUpload.MediaType, [typeof(DocumentUpload)], IsRequired: true));

    /// <summary>Sending the request again with the same key has one effect and one answer.</summary>
    public static TBuilder TakesIdempotencyKey<TBuilder>(this TBuilder route)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(
            new DescribedHeader(IdempotencyKey.Header, "The same key with the same body has one effect and one answer. Left out: the service makes one and returns it."));

    /// <summary>A header of the request.</summary>
    public static TBuilder TakesHeader<TBuilder>(this TBuilder route, string name, string description)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new DescribedHeader(name, description));

    /// <summary>A parameter whose text is one of a set of names.</summary>
    public static TBuilder TakesNames<TBuilder>(this TBuilder route, string parameter, string set)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new DescribedNames(parameter, set, null));

    /// <summary>A parameter whose text is a member's name of an enum.</summary>
    public static TBuilder TakesNames<TBuilder>(this TBuilder route, string parameter, Type type)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new DescribedNames(parameter, null, type));

    /// <summary>A success.</summary>
    public static TBuilder Answers<TBuilder>(this TBuilder route, Type body, int status = StatusCodes.Status200OK, string contentType = Json)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new ProducesResponseTypeMetadata(status, body, [contentType]));

    /// <summary>A header of an answer.</summary>
    public static TBuilder AnswersHeader<TBuilder>(this TBuilder route, int status, string name, string description)
        where TBuilder : IEndpointConventionBuilder => route.WithMetadata(new DescribedAnswerHeader(status, name, description));

    /// <summary>Problems, by status.</summary>
    public static TBuilder Refuses<TBuilder>(this TBuilder route, params int[] statuses)
        where TBuilder : IEndpointConventionBuilder
    {
        foreach (var status in statuses)
        {
            route.Answers(typeof(Problem), status, "application/problem+json");
        }

        return route;
    }
}
