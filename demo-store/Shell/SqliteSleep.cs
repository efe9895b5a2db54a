using System.Runtime.InteropServices;

namespace DemoStore;

/// <summary>
/// Teaches SQLite to sleep for less than a second. Two that begin to read, or one that reads while another commits, may meet at the same lock of the
/// write-ahead log; SQLite then tries again after some microseconds of sleep. The build that comes with the driver (3.35.5) was compiled
/// without <c>usleep</c> and sleeps a whole second instead. Seen under 32 shoppers: the shop idle for up to a second, again and again.
/// </summary>
/// <remarks>
/// SQLite asks the operating system through a table of functions (<c>sqlite3_vfs</c>, whose layout is public and does not change); this puts
/// another function into the entry <c>xSleep</c>. A build that can sleep loses nothing. Windows has no such trouble and is left alone.
/// </remarks>
internal static class SqliteSleep
{
    // Three ints, filled up to whole pointers, and twelve pointers stand before it.
    private static readonly int SleepOffset = (((3 * sizeof(int)) + IntPtr.Size - 1) / IntPtr.Size * IntPtr.Size) + (12 * IntPtr.Size);

    // Kept here, because SQLite calls it for as long as the process lives.
    private static readonly SleepFunction Function = Sleep;

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int SleepFunction(IntPtr system, int microseconds);

    /// <summary>Once is enough for the process; more often does no harm.</summary>
    public static void Mend()
    {
        if (!OperatingSystem.IsWindows() && sqlite3_vfs_find(IntPtr.Zero) is var system && system != IntPtr.Zero)
        {
            Marshal.WriteIntPtr(system, SleepOffset, Marshal.GetFunctionPointerForDelegate(Function));
        }
    }

    // Answers how long it has slept, as SQLite wants to know.
    private static int Sleep(IntPtr system, int microseconds)
    {
        var milliseconds = (microseconds + 999) / 1000;
        Thread.Sleep(milliseconds);
        return milliseconds * 1000;
    }

    [DllImport("e_sqlite3", ExactSpelling = true, CallingConvention = CallingConvention.Cdecl)]
    private static extern IntPtr sqlite3_vfs_find(IntPtr name);
}
