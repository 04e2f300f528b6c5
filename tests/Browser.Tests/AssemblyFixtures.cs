using OpcOnboarding.Browser.Tests.Site;

[assembly: CollectionBehavior(DisableTestParallelization = true)]
[assembly: AssemblyFixture(typeof(MachineTurn))]
