using CartIntegrity;

namespace DemoStore;

/// <summary>Asks the ledger the same way again when it did not answer: every command may be repeated without harm.</summary>
internal sealed class AskAgain(TimeProvider time)
{
    /// <summary>How often in all.</summary>
    public const int MostTimes = 6;

    private static readonly TimeSpan FirstRest = TimeSpan.FromMilliseconds(100);

    /// <summary>Asks until there is an answer, or often enough.</summary>
    /// <returns>The last answer.</returns>
    public async Task<T> UntilAnsweredAsync<T>(Func<ValueTask<T>> ask)
        where T : LedgerResult
    {
        var answer = await ask();
        for (var times = 1; IsNone(answer) && times < MostTimes; times++)
        {
            await Task.Delay(FirstRest * (1 << times), time);
            answer = await ask();
        }

        return answer;
    }

    private static bool IsNone(LedgerResult answer) => answer.Kind is ResultKind.Unavailable or ResultKind.OutcomeUnknown or ResultKind.Conflict;
}
