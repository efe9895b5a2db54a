namespace CartIntegrity;

/// <summary>What happened to a stock item. The numbers are part of the journal's format and never change their meaning.</summary>
public enum StockEventKind
{
    /// <summary>Units held for a cart: reserved + q.</summary>
    Reserved = 1,

    /// <summary>Held units given back: reserved − q.</summary>
    Released = 2,

    /// <summary>The time of held units ran out: reserved − q.</summary>
    Expired = 3,

    /// <summary>Held units sold: reserved − q, allocated + q.</summary>
    Committed = 4,

    /// <summary>Held units went over to another cart's hold: no number changes.</summary>
    Moved = 5,

    /// <summary>A movement; <see cref="JournalRecord.Movement"/> says which.</summary>
    Movement = 6,

    /// <summary>New settings of the item.</summary>
    SettingsChanged = 7,
}
