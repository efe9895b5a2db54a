namespace CartIntegrity.E2E;

/// <summary>Every class of browser tests belongs here, so that they share one browser and two shops and do not crowd the machine.</summary>
[CollectionDefinition(Name)]
public sealed class BrowserCollection : ICollectionFixture<BrowserFixture>, ICollectionFixture<Shops>
{
    public const string Name = "Browser";
}
