using CartIntegrity;

namespace DemoStore;

/// <summary>The line between the shoppers and the ledger: can be cut, and can lose questions and answers. Who hears nothing asks again the same way.</summary>
internal sealed class SimulatedLine(SimulatedWorld world, Func<InventoryLedger> ledger)
{
    private const double LossShare = .15;

    /// <summary>Whether nobody gets through.</summary>
    public bool IsCut { get; set; }

    /// <summary>Whether questions and answers are lost now and then.</summary>
    public bool IsLossy { get; init; }

    /// <summary>How many calls were repeated because there was no answer.</summary>
    public int AskedAgain { get; private set; }

    /// <summary>Asks until there is an answer.</summary>
    /// <param name="chance">The shopper's.</param>
    /// <param name="ask">The same every time.</param>
    public async Task<T> AskAsync<T>(Random chance, Func<IReservations, ValueTask<T>> ask)
        where T : LedgerResult
    {
        while (true)
        {
            var answer = IsCut || IsLost(chance) ? null : await ask(ledger());
            if (answer is not null && answer.Kind is not (ResultKind.Unavailable or ResultKind.OutcomeUnknown or ResultKind.Conflict) && !IsCut && !IsLost(chance))
            {
                return answer;
            }

            AskedAgain++;
            await world.Rest(chance, .3, 1.5);
        }
    }

    private bool IsLost(Random chance) => IsLossy && chance.NextDouble() < LossShare;
}
