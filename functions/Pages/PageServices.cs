using OpcOnboarding.Functions.Hosting;

namespace OpcOnboarding.Functions.Pages;

/// <summary>Serves the pages from the same address as the API.</summary>
internal static class PageServices
{
    /// <summary>Adds the folder of the pages, and what they may do.</summary>
    public static IServiceCollection AddPages(this IServiceCollection services, ServiceSettings settings) => services
        .AddSingleton(provider => PageFolder.Of(provider.GetRequiredService<IHostEnvironment>()))
        .AddSingleton(new PagePolicy(settings.OpenIdConnect?.Origin));

    /// <summary>Must come after routing, so that every route of the API goes first, also where it refuses the method.</summary>
    public static IApplicationBuilder UsePages(this IApplicationBuilder app) => app.UseMiddleware<PagesMiddleware>();

    /// <summary>What every answer says, page or not: its type is what it claims, and addresses are told to nobody else.</summary>
    public static IApplicationBuilder UseSafeAnswers(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // At the last moment, because answers to exceptions begin with no headers at all.
        context.Response.OnStarting(Apply, context.Response);
        return next(context);
    });

    private static Task Apply(object response)
    {
        var headers = ((HttpResponse)response).Headers;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        return Task.CompletedTask;
    }
}
