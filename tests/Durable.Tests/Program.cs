using OpcOnboarding.Durable.Tests.CustomHandler;
using Xunit.MicrosoftTestingPlatform;

namespace OpcOnboarding.Durable.Tests;

internal static class Program
{
    public static Task<int> Main(string[] args) => args is [VectorHandler.Verb]
        ? VectorHandler.RunAsync()
        : TestPlatformTestFramework.RunAsync(args, SelfRegisteredExtensions.AddSelfRegisteredExtensions);
}
