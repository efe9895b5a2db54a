namespace House.Tests;

/// <summary>Stands for a part of the contract in the tests of the rule.</summary>
public abstract class HoldContractTests;
