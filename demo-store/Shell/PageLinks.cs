namespace DemoStore;

/// <summary>The links below a list that has several pages.</summary>
/// <param name="Page">The page shown, from 1.</param>
/// <param name="Count">How many there are.</param>
/// <param name="To">The address of a page.</param>
internal sealed record PageLinks(int Page, int Count, Func<int, string> To)
{
    /// <summary>First, last and the pages around the one shown; 0 stands for those left out.</summary>
    public IEnumerable<int> Near()
    {
        var last = 0;
        for (var number = 1; number <= Count; number++)
        {
            if (number != 1 && number != Count && Math.Abs(number - Page) > 1)
            {
                continue;
            }

            if (number - last > 1)
            {
                yield return 0;
            }

            yield return last = number;
        }
    }
}
