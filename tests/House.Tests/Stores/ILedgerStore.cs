namespace House.Tests;

/// <summary>Stands for the core's seam in the tests of the rule.</summary>
public interface ILedgerStore;
