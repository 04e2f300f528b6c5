namespace OpcOnboarding.Reliability.Tests.Harness;

/// <summary>What a service wrote, kept beside the results: whoever looks into a failure needs it.</summary>
internal static class ServiceOutput
{
    public static Task KeepAsync(string name, string output)
    {
        var folder = Directory.CreateDirectory(Path.Combine(RepositoryFolder.Path, "TestResults", "reliability", "service"));
        return File.WriteAllTextAsync(Path.Combine(folder.FullName, $"{name}.log"), output);
    }
}
