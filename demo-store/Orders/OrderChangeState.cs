namespace DemoStore;

/// <summary>Where a change of an order stands. It leaves <see cref="Begun"/> once, with the ledger's answer.</summary>
internal enum OrderChangeState
{
    /// <summary>Written down, and its units taken; the ledger has not answered yet.</summary>
    Begun,

    /// <summary>Stock has moved.</summary>
    Done,

    /// <summary>The ledger said no: the units are as they were before.</summary>
    Refused,
}
