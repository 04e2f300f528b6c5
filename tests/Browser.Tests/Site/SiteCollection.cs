namespace OpcOnboarding.Browser.Tests.Site;

/// <summary>The classes that share one service and one browser.</summary>
[CollectionDefinition(Name)]
public sealed class SiteCollection : ICollectionFixture<SiteFixture>
{
    public const string Name = "site";
}
