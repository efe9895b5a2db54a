namespace CartIntegrity;

/// <summary>Why something was refused or could not be done: stable codes for programs; <see cref="LedgerResult.Detail"/> is for people.</summary>
public enum Reason
{
    /// <summary>Nothing was wrong.</summary>
    None = 0,

    /// <summary>A newer revision of the cart, or a newer version of the hold, is known already.</summary>
    Superseded = 1,

    /// <summary>The cart cannot change while a payment is under way.</summary>
    PaymentInProgress = 2,

    /// <summary>The time for payment attempts on this hold is used up.</summary>
    PaymentTimeOver = 3,

    /// <summary>Not enough units; the lines say what can be had.</summary>
    InsufficientStock = 4,

    /// <summary>The ledger has never heard of the SKU or the stock item.</summary>
    UnknownSku = 5,

    /// <summary>There is no such hold.</summary>
    NoSuchHold = 6,

    /// <summary>The hold's time ran out; at a commit, its units are sold on.</summary>
    HoldExpired = 7,

    /// <summary>The hold was released.</summary>
    HoldEnded = 8,

    /// <summary>The hold, or the order id, was committed already.</summary>
    AlreadyCommitted = 9,

    /// <summary>The order id was abandoned; it can never be committed.</summary>
    OrderAbandoned = 10,

    /// <summary>Units that are held, sold or set aside would be missing. Force it to do it all the same.</summary>
    WouldStrandHolds = 11,

    /// <summary>The movement takes more than is there: allocated, in transit, or of that status.</summary>
    NotThere = 12,

    /// <summary>The reference was used before for something else.</summary>
    ReferenceReused = 13,

    /// <summary>A value is outside its limits; the detail says which and what to write instead.</summary>
    OutOfRange = 14,

    /// <summary>Too many callers are waiting; nothing was applied, try again.</summary>
    Busy = 15,

    /// <summary>The store failed before anything was applied; try again.</summary>
    StoreFailed = 16,

    /// <summary>The ledger is not running yet or any more; nothing was applied.</summary>
    NotRunning = 17,

    /// <summary>Deciding failed by a defect; nothing was applied and the log tells more.</summary>
    Defect = 18,

    /// <summary>The store's answer was lost; ask again the same way.</summary>
    AnswerLost = 19,

    /// <summary>A limit on what shoppers may hold; the lines say which, how much may be held, and when again.</summary>
    LimitReached = 20,
}
