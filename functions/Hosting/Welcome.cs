using OpcOnboarding.Functions.Identity;

namespace OpcOnboarding.Functions.Hosting;

/// <summary>What a person at the console sees first: where the service is and who may sign in.</summary>
internal static class Welcome
{
    public static void Print(WebApplication app)
    {
        Console.WriteLine($"OpcOnboarding serves on {string.Join(", ", app.Urls)} (API description: /openapi/v1.json)");
        if (app.Services.GetService<SamplePeople>() is { } people)
        {
            PrintPeople(people);
        }
    }

    private static void PrintPeople(SamplePeople people)
    {
        Console.WriteLine("Sample sign-ins, for POST /api/development/sign-in {\"subject\": ...}:");
        Console.WriteLine("  " + string.Join(", ", people.All.Where(person => person.Cities.Count == 0).Select(person => person.Subject)));
        Console.WriteLine("  and for each city, for example Yancheng: " + string.Join(", ", people.All.Where(person => person.Subject.EndsWith("-yancheng", StringComparison.Ordinal)).Select(person => person.Subject)));
    }
}
