namespace CartIntegrity;

/// <summary>A batch of commands as a store sees it: what to lock, and a function to call under the locks.</summary>
public interface IStockDecision
{
    /// <summary>What the batch names: what a store with rows locks and reads. Worked out when asked for; a resident store does not ask.</summary>
    LedgerScope Scope { get; }

    /// <summary>Decides every command in order. Pure but for the view: may be called again on a fresh view.</summary>
    /// <param name="view">Begun with the store's clock; holds the records afterwards.</param>
    void Decide(StockView view);
}
