namespace CartIntegrity;

/// <summary>What the host runs for as long as the application serves.</summary>
internal sealed record LedgerLoops(LedgerPump Pump, ExpirySweeper Sweeper, TimeProvider Time);
