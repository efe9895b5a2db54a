using System.Buffers.Binary;
using System.ComponentModel;
using System.Net.Sockets;
using System.Runtime.InteropServices;

namespace CartIntegrity.Load;

/// <summary>
/// Linux's epoll: one call says which of ten thousand sockets have something to read. .NET's own waiting costs a thread-pool item and a second, empty
/// read for every message, which the measured server would pay for. Used by one thread.
/// </summary>
internal sealed partial class Epoll : IDisposable
{
    private const int MostAtOnce = 256;
    private const int Add = 1;
    private const int Remove = 2;
    private const uint Readable = 1;

    // struct epoll_event: 4 bytes of events and 8 of data, packed on x64 only.
    private static readonly int Size = RuntimeInformation.ProcessArchitecture == Architecture.X64 ? 12 : 16;
    private readonly byte[] _events = new byte[MostAtOnce * Size];
    private readonly int _epoll = Checked(NativeMethods.epoll_create1(0));

    /// <summary>Whether this machine has it.</summary>
    public static bool IsSupported => OperatingSystem.IsLinux();

    /// <summary>Waits for a socket.</summary>
    /// <param name="socket">A socket that no asynchronous call was ever made on.</param>
    /// <param name="number">What <see cref="Wait"/> calls it.</param>
    public void Watch(Socket socket, int number)
    {
        var wanted = new byte[Size];
        BinaryPrimitives.WriteUInt32LittleEndian(wanted, Readable);
        BinaryPrimitives.WriteInt64LittleEndian(wanted.AsSpan(Size - sizeof(long)), number);
        Checked(NativeMethods.epoll_ctl(_epoll, Add, (int)socket.Handle, wanted));
    }

    public void Forget(Socket socket) => Checked(NativeMethods.epoll_ctl(_epoll, Remove, (int)socket.Handle, new byte[Size]));

    /// <summary>Waits until something can be read.</summary>
    /// <param name="ready">Filled with the numbers of the sockets.</param>
    /// <param name="milliseconds">How long at the most.</param>
    public ReadOnlySpan<int> Wait(Span<int> ready, int milliseconds)
    {
        var count = NativeMethods.epoll_wait(_epoll, _events, Math.Min(MostAtOnce, ready.Length), milliseconds);
        for (var i = 0; i < count; i++)
        {
            ready[i] = (int)BinaryPrimitives.ReadInt64LittleEndian(_events.AsSpan(((i + 1) * Size) - sizeof(long)));
        }

        // Below zero: a signal came in between, and the next call waits on.
        return ready[..Math.Max(0, count)];
    }

    public void Dispose() => _ = NativeMethods.close(_epoll);

    private static int Checked(int answer) => answer >= 0 ? answer : throw new Win32Exception(Marshal.GetLastPInvokeError());

    private static class NativeMethods
    {
#pragma warning disable IDE1006, SYSLIB1054 // The kernel's own names; nothing here needs generated marshalling.
        [DllImport("libc", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int epoll_create1(int flags);

        [DllImport("libc", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int epoll_ctl(int epoll, int what, int file, byte[] wanted);

        [DllImport("libc", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int epoll_wait(int epoll, byte[] events, int most, int milliseconds);

        [DllImport("libc", SetLastError = true)]
        [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
        public static extern int close(int file);
#pragma warning restore IDE1006, SYSLIB1054
    }
}
