namespace DemoStore;

/// <summary>What a link to an item's page asks for.</summary>
internal sealed class ItemPageWish
{
    /// <summary>Which form: a kind of movement, or the settings.</summary>
    public string? Do { get; set; }

    /// <summary>Which location.</summary>
    public string? At { get; set; }

    /// <summary>Where a transfer goes.</summary>
    public string? To { get; set; }

    /// <summary>How many units the form begins with.</summary>
    public int? Units { get; set; }

    /// <summary>From which record back the journal is shown; 0: from the newest.</summary>
    public long From { get; set; }
}
