using OpcOnboarding.Tests.Support;

// Suites start processes and judge by what the store holds afterwards: one at a time.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(AzuriteFixture))]
