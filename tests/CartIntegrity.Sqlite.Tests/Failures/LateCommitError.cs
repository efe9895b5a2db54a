using System.Runtime.InteropServices;
using SQLitePCL;

namespace CartIntegrity.Sqlite.Tests;

/// <summary>
/// Lets the next commit report an error though it was carried out: SQLite's hook behind the log may answer with a code, and the commit stands.
/// </summary>
internal sealed class LateCommitError : IDisposable
{
    private readonly WalHook _hook;

    public LateCommitError(sqlite3 database, int code)
    {
        _hook = (_, _, _, _) =>
        {
            var first = !Fired;
            Fired = true;
            return first ? code : raw.SQLITE_OK;
        };
        _ = SetHook(database.DangerousGetHandle(), _hook, IntPtr.Zero);
    }

    [UnmanagedFunctionPointer(CallingConvention.Cdecl)]
    private delegate int WalHook(IntPtr state, IntPtr database, IntPtr name, int pages);

    public bool Fired { get; private set; }

    // The hook must live as long as the connection may call it.
    public void Dispose() => GC.KeepAlive(_hook);

    [DllImport("e_sqlite3", EntryPoint = "sqlite3_wal_hook", CallingConvention = CallingConvention.Cdecl)]
    private static extern IntPtr SetHook(IntPtr database, WalHook hook, IntPtr state);
}
