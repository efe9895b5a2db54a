using System.Runtime.InteropServices;

namespace DemoStore.Tests;

/// <summary>SQLite sleeps as long as it says, not a whole second: it asks for microseconds when two meet at a lock.</summary>
public sealed class SqliteSleepTests
{
    [Fact]
    public void Short_sleep_is_short()
    {
        SqliteSleep.Mend();
        SqliteSleep.Mend();

        sqlite3_sleep(1).Should().BeInRange(1, 20, "SQLite answers how many milliseconds it has slept");
    }

    [DllImport("e_sqlite3", ExactSpelling = true, CallingConvention = CallingConvention.Cdecl)]
    private static extern int sqlite3_sleep(int milliseconds);
}
