namespace CartIntegrity;

/// <summary>Which command a journal record tells of. The numbers are part of the journal's format and never change their meaning.</summary>
public enum RecordKind
{
    /// <summary>A cart said what it holds.</summary>
    Hold = 1,

    /// <summary>A payment began.</summary>
    PaymentBegun = 2,

    /// <summary>A payment ended without an order.</summary>
    PaymentEnded = 3,

    /// <summary>A hold was sold to an order.</summary>
    Committed = 4,

    /// <summary>An order id was abandoned.</summary>
    Abandoned = 5,

    /// <summary>A hold was given back.</summary>
    Released = 6,

    /// <summary>Lines of a hold ran out of time.</summary>
    Expired = 7,

    /// <summary>A hold went to another cart.</summary>
    Moved = 8,

    /// <summary>A stock movement, or its refusal.</summary>
    Movement = 9,

    /// <summary>New settings of a stock item, or their refusal.</summary>
    Settings = 10,
}
