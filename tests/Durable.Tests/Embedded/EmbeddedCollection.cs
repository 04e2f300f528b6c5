using OpcOnboarding.Tests.Support;

[assembly: AssemblyFixture(typeof(AzuriteFixture))]
