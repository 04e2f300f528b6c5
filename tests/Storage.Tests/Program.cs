using OpcOnboarding.Storage.Tests.Azurite;
using Xunit.MicrosoftTestingPlatform;

namespace OpcOnboarding.Storage.Tests;

internal static class Program
{
    public static Task<int> Main(string[] args) => args is [ServiceProcess.Verb, var folder]
        ? ServiceProcess.PlayAsync(folder)
        : TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
}
