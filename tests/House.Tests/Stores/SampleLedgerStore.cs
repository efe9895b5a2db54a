namespace House.Tests;

/// <summary>Stands for a store in the tests of the rule.</summary>
internal sealed class SampleLedgerStore : ILedgerStore;
