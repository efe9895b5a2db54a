using System.Runtime.InteropServices;

namespace CartIntegrity.Sqlite.Tests;

/// <summary>Runs something on a thread whose file access is that of an ordinary user: permissions mean nothing to root.</summary>
internal static class OrdinaryUser
{
    private const uint Nobody = 65534;

    public static T Run<T>(Func<Task<T>> action)
    {
        T? result = default;
        Exception? failure = null;
        var thread = new Thread(() =>
        {
            try
            {
                // Only this thread's identity, and only towards files; the thread ends with the test.
                _ = SetFileUser(Nobody);
                var running = action();
                running.IsCompleted.Should().BeTrue("it must not go on on another thread, which has other rights");
                result = running.GetAwaiter().GetResult();
            }
            catch (Exception caught)
            {
                failure = caught;
            }
        });
        thread.Start();
        thread.Join();
        failure.Should().BeNull();
        return result!;
    }

    [DllImport("libc", EntryPoint = "setfsuid")]
    private static extern int SetFileUser(uint user);
}
