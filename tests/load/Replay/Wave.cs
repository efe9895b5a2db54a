namespace CartIntegrity.Load;

/// <summary>Asks for many things at once, in order, and waits for all answers: so several carts are in flight and the ledger can write them together.</summary>
internal static class Wave
{
    /// <summary>Well below what may wait in the ledger's queue.</summary>
    private const int LinesAtOnce = 20_000;

    /// <summary>Runs the wave; very many lines go in several.</summary>
    /// <param name="items">What to ask for.</param>
    /// <param name="lines">How many lines an item has.</param>
    /// <param name="ask">Asks; hands its command over before it first waits, so the order of the items is the ledger's.</param>
    public static async Task<List<TAnswer>> RunAsync<T, TAnswer>(IReadOnlyList<T> items, Func<T, int> lines, Func<T, ValueTask<TAnswer>> ask)
    {
        var answers = new List<TAnswer>(items.Count);
        for (var next = 0; next < items.Count;)
        {
            var inFlight = new List<Task<TAnswer>>();
            for (var room = LinesAtOnce; next < items.Count && (inFlight.Count == 0 || lines(items[next]) <= room); next++)
            {
                room -= lines(items[next]);
                inFlight.Add(ask(items[next]).AsTask());
            }

            answers.AddRange(await Task.WhenAll(inFlight));
        }

        return answers;
    }
}
