#if DEVELOPMENT_IDENTITY
using OpcOnboarding.Functions.Identity.Development;
#endif

namespace OpcOnboarding.Functions.Hosting;

/// <summary>What a person at the console sees first: where the service is and who may sign in.</summary>
internal static class Welcome
{
    public static void Print(WebApplication app)
    {
        Console.WriteLine($"OpcOnboarding serves on {string.Join(", ", app.Urls)} (API description: /openapi/v1.json)");
#if DEVELOPMENT_IDENTITY
        if (app.Services.GetService<SamplePeople>() is { } people)
        {
            people.Print();
        }
#endif
    }
}
