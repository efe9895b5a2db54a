namespace CartIntegrity;

/// <summary>What a shopper can do about a line.</summary>
public enum ChoiceKind
{
    /// <summary>Take all that can be had.</summary>
    TakeAll = 0,

    /// <summary>Reduce to what is allowed; to 0 removes.</summary>
    Reduce = 1,

    /// <summary>The hold ran out and the stock is there: hold the cart again.</summary>
    HoldAgain = 2,

    /// <summary>Take another product instead.</summary>
    Replace = 3,

    /// <summary>Go on at the new price.</summary>
    AcceptPrice = 4,

    /// <summary>Save the line for later.</summary>
    SaveForLater = 5,

    /// <summary>Buy a saved line after all.</summary>
    MoveToCart = 6,

    /// <summary>Remove the line. Never fails.</summary>
    Remove = 7,

    /// <summary>Put a removed line back.</summary>
    Undo = 8,

    /// <summary>Take it all the same, at the promise date: a backorder, or a preorder.</summary>
    Backorder = 9,

    /// <summary>Keep watching a line whose units others hold. Changes nothing and is no place in a queue.</summary>
    Wait = 10,

    /// <summary>Tell me when it is back: the line is put aside and watched.</summary>
    Notify = 11,

    /// <summary>Ask the shop's people; an address of the shop's, not a change of the cart.</summary>
    ContactSupport = 12,
}
