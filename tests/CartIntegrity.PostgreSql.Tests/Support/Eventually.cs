namespace CartIntegrity.PostgreSql.Tests;

/// <summary>Waits for what another process or server does in its own time; asks again as soon as the last answer is there.</summary>
internal static class Eventually
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(60);

    public static async Task TrueAsync(Func<Task<bool>> condition, string what)
    {
        var start = TimeProvider.System.GetTimestamp();
        while (!await condition())
        {
            TimeProvider.System.GetElapsedTime(start).Should().BeLessThan(Limit, $"this comes about: {what}");
            await Task.Yield();
        }
    }
}
