using System.Globalization;
using OpcOnboarding.Functions.Texts;

namespace OpcOnboarding.Functions.Problems;

/// <summary>
/// Why a request was not done: an expected answer, never an exception. A closed family: what is not listed here is
/// not answered. <see cref="ProblemMapping"/> is the one place that turns a refusal into problem details (RFC 9457).
/// </summary>
/// <param name="Status">The HTTP status.</param>
/// <param name="Code">The stable name that clients compare; never changed once published.</param>
/// <param name="Title">What is wrong and what to do, the same for every occurrence of the code.</param>
internal abstract partial record Refusal(int Status, string Code, TextKey Title)
{
    /// <summary>What is special about this occurrence; null when the title says everything.</summary>
    public virtual Text? Detail => null;

    /// <summary>Per-field faults, written as <c>errors</c>; empty when there are none.</summary>
    public virtual IReadOnlyList<FieldError> Errors => [];

    /// <summary>Members of the problem beside the standard ones, in the order in which they are written.</summary>
    public virtual IEnumerable<KeyValuePair<string, object?>> Extensions => [];

    /// <summary>Headers of the answer beside the content's own.</summary>
    public virtual IEnumerable<KeyValuePair<string, string>> Headers => [];

    private static IEnumerable<KeyValuePair<string, string>> RetryAfter(TimeSpan wait) =>
        [new("Retry-After", Math.Max(1, (int)Math.Ceiling(wait.TotalSeconds)).ToString(CultureInfo.InvariantCulture))];

    /// <summary>400: the body, or its framing, cannot be read as what the route takes.</summary>
    /// <param name="Place">Where, as a JSON path or the name of a part; null when not known. Never a value.</param>
    internal sealed record BodyNotParsable(string? Place = null)
        : Refusal(StatusCodes.Status400BadRequest, "bodyNotParsable", TextKey.BodyNotParsable)
    {
        public override Text? Detail => Place is null ? null : new Text(TextKey.BodyNotParsableAt, Place);
    }

    /// <summary>400: a query parameter or header cannot be read.</summary>
    /// <param name="Name">The parameter's or header's name. Never its value.</param>
    internal sealed record ParameterNotValid(string Name)
        : Refusal(StatusCodes.Status400BadRequest, "parameterNotValid", TextKey.ParameterNotValid)
    {
        public override Text? Detail => new(TextKey.ParameterNotValidNamed, Name);
    }

    /// <summary>401: no token, or one that does not hold.</summary>
    /// <param name="Fault">What is wrong with the token.</param>
    internal sealed record Unauthenticated(TokenFault Fault = TokenFault.Missing)
        : Refusal(StatusCodes.Status401Unauthorized, "unauthenticated", TextKey.Unauthenticated)
    {
        public override Text? Detail => Fault switch
        {
            TokenFault.Missing => null,
            TokenFault.Expired => new Text(TextKey.TokenExpired),
            TokenFault.NotValid => new Text(TextKey.TokenNotValid),
        };

        // RFC 6750, 3.1: no error code when the request carried no token at all.
        public override IEnumerable<KeyValuePair<string, string>> Headers =>
            [new("WWW-Authenticate", Fault is TokenFault.Missing ? "Bearer" : "Bearer error=\"invalid_token\"")];
    }

    /// <summary>403: the caller's role has this trigger, or this route, in no row.</summary>
    internal sealed record Forbidden()
        : Refusal(StatusCodes.Status403Forbidden, "forbidden", TextKey.Forbidden);

    /// <summary>404: nothing there, or nothing that the caller may know of.</summary>
    internal sealed record NotFound()
        : Refusal(StatusCodes.Status404NotFound, "notFound", TextKey.NotFound);

    /// <summary>405: the address exists, the method does not.</summary>
    internal sealed record MethodNotAllowed()
        : Refusal(StatusCodes.Status405MethodNotAllowed, "methodNotAllowed", TextKey.MethodNotAllowed);

    /// <summary>409: the trigger is in the table, but not from the present state.</summary>
    /// <param name="State">The present state of the case or step, camelCase.</param>
    /// <param name="PermittedTriggers">What the caller may do now, camelCase.</param>
    internal sealed record TriggerNotPermitted(string State, IReadOnlyList<string> PermittedTriggers)
        : Refusal(StatusCodes.Status409Conflict, "triggerNotPermitted", TextKey.TriggerNotPermitted)
    {
        public override IEnumerable<KeyValuePair<string, object?>> Extensions =>
            [new("state", State), new("permittedTriggers", PermittedTriggers)];
    }

    /// <summary>409: documents of this kind are not taken in the case's present state.</summary>
    /// <param name="State">The case's state, camelCase.</param>
    internal sealed record DocumentsNotOpen(string State)
        : Refusal(StatusCodes.Status409Conflict, "documentsNotOpen", TextKey.DocumentsNotOpen)
    {
        public override IEnumerable<KeyValuePair<string, object?>> Extensions => [new("state", State)];
    }

    /// <summary>409: the application form is frozen in the case's present state.</summary>
    /// <param name="State">The case's state, camelCase.</param>
    internal sealed record ApplicationNotOpen(string State)
        : Refusal(StatusCodes.Status409Conflict, "applicationNotOpen", TextKey.ApplicationNotOpen)
    {
        public override IEnumerable<KeyValuePair<string, object?>> Extensions => [new("state", State)];
    }

    /// <summary>409: the seat or mentor was taken by another case, or is no longer offered.</summary>
    internal sealed record ChoiceNotAvailable()
        : Refusal(StatusCodes.Status409Conflict, "choiceNotAvailable", TextKey.ChoiceNotAvailable);

    /// <summary>409: someone else changed the same thing at the same moment; reading again and repeating is right.</summary>
    internal sealed record Conflict()
        : Refusal(StatusCodes.Status409Conflict, "conflict", TextKey.Conflict);

    /// <summary>412: <c>If-Match</c> names another version than the present one.</summary>
    /// <param name="Version">The present version.</param>
    internal sealed record PreconditionFailed(long Version)
        : Refusal(StatusCodes.Status412PreconditionFailed, "preconditionFailed", TextKey.PreconditionFailed)
    {
        public override IEnumerable<KeyValuePair<string, object?>> Extensions => [new("version", Version)];
    }

    /// <summary>413: more bytes than the route takes.</summary>
    /// <param name="LimitBytes">The most it takes, in bytes.</param>
    internal sealed record PayloadTooLarge(long LimitBytes)
        : Refusal(StatusCodes.Status413PayloadTooLarge, "payloadTooLarge", TextKey.PayloadTooLarge)
    {
        public override IEnumerable<KeyValuePair<string, object?>> Extensions => [new("limitBytes", LimitBytes)];
    }

    /// <summary>415: a content type, or a document's content, that is not taken here.</summary>
    /// <param name="Accepted">The media types that are.</param>
    internal sealed record UnsupportedMediaType(IReadOnlyList<string> Accepted)
        : Refusal(StatusCodes.Status415UnsupportedMediaType, "unsupportedMediaType", TextKey.UnsupportedMediaType)
    {
        public override IEnumerable<KeyValuePair<string, object?>> Extensions => [new("accepted", Accepted)];
    }

    /// <summary>422: the idempotency key was used before, with another body.</summary>
    internal sealed record IdempotencyKeyReused()
        : Refusal(StatusCodes.Status422UnprocessableEntity, "idempotencyKeyReused", TextKey.IdempotencyKeyReused);

    /// <summary>422: the body can be read, but its content does not hold.</summary>
    /// <param name="Faults">Every fault that was found, not only the first.</param>
    internal sealed record ValidationFailed(IReadOnlyList<FieldError> Faults)
        : Refusal(StatusCodes.Status422UnprocessableEntity, "validationFailed", TextKey.ValidationFailed)
    {
        public ValidationFailed(params FieldError[] faults)
            : this((IReadOnlyList<FieldError>)faults)
        {
        }

        public override IReadOnlyList<FieldError> Errors => Faults;
    }

    /// <summary>422: submitted with materials missing; everything that is missing or wrong is told at once.</summary>
    /// <param name="Materials">Codes of the missing materials (domain: steps, 0.5).</param>
    /// <param name="Faults">Faults of the form, if there are any besides.</param>
    internal sealed record MissingMaterials(IReadOnlyList<string> Materials, IReadOnlyList<FieldError> Faults)
        : Refusal(StatusCodes.Status422UnprocessableEntity, "missingMaterials", TextKey.MissingMaterials)
    {
        public override IReadOnlyList<FieldError> Errors => Faults;

        public override IEnumerable<KeyValuePair<string, object?>> Extensions => [new("missingMaterials", Materials)];
    }

    /// <summary>429: too many commands for one case and person.</summary>
    /// <param name="Wait">When the next one will be taken.</param>
    internal sealed record TooManyRequests(TimeSpan Wait)
        : Refusal(StatusCodes.Status429TooManyRequests, "tooManyRequests", TextKey.TooManyRequests)
    {
        public override IEnumerable<KeyValuePair<string, string>> Headers => RetryAfter(Wait);
    }

    /// <summary>500: our fault. The answer carries a number that finds the log entry, and nothing else.</summary>
    /// <param name="TraceId">The number.</param>
    internal sealed record UnexpectedFailure(string TraceId)
        : Refusal(StatusCodes.Status500InternalServerError, "unexpectedFailure", TextKey.UnexpectedFailure)
    {
        public override IEnumerable<KeyValuePair<string, object?>> Extensions => [new("traceId", TraceId)];
    }

    /// <summary>501: the stream of changes cannot be carried by this host; clients poll instead.</summary>
    internal sealed record StreamNotAvailable()
        : Refusal(StatusCodes.Status501NotImplemented, "streamNotAvailable", TextKey.StreamNotAvailable);

    /// <summary>503: the storage does not answer; what was already accepted is kept.</summary>
    /// <param name="Wait">When to try again.</param>
    internal sealed record StorageUnavailable(TimeSpan Wait)
        : Refusal(StatusCodes.Status503ServiceUnavailable, "storageUnavailable", TextKey.StorageUnavailable)
    {
        public override IEnumerable<KeyValuePair<string, string>> Headers => RetryAfter(Wait);
    }

    /// <summary>503: this process stands by; another one takes commands.</summary>
    /// <param name="Wait">When to try again.</param>
    internal sealed record Standby(TimeSpan Wait)
        : Refusal(StatusCodes.Status503ServiceUnavailable, "standby", TextKey.Standby)
    {
        public override IEnumerable<KeyValuePair<string, string>> Headers => RetryAfter(Wait);
    }

    /// <summary>503: a stored row of this case cannot be read; the case waits for an administrator.</summary>
    /// <param name="Wait">When to try again.</param>
    internal sealed record CaseQuarantined(TimeSpan Wait)
        : Refusal(StatusCodes.Status503ServiceUnavailable, "caseQuarantined", TextKey.CaseQuarantined)
    {
        public override IEnumerable<KeyValuePair<string, string>> Headers => RetryAfter(Wait);
    }
}
