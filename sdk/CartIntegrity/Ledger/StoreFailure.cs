namespace CartIntegrity;

/// <summary>What a failed store knows about the work it was given.</summary>
public enum StoreFailure
{
    /// <summary>Certainly not applied.</summary>
    NotApplied = 0,

    /// <summary>Certainly not applied: the database refused the data itself. The batch is run again one command at a time.</summary>
    Constraint = 1,

    /// <summary>May have been applied; <see cref="ILedgerStore.ContainsAsync"/> tells.</summary>
    OutcomeUnknown = 2,

    /// <summary>Cannot be opened, or can never work again without a person: a damaged file, a newer schema, another owner.</summary>
    Unusable = 3,
}
