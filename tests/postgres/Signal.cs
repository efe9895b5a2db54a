using System.Runtime.InteropServices;

namespace CartIntegrity.Throwaway;

/// <summary>Signals to a process that a test has started.</summary>
internal static class Signal
{
    public const int Interrupt = 2;
    public const int Kill = 9;
    public static readonly int Continue = OperatingSystem.IsMacOS() ? 19 : 18;
    public static readonly int Stop = OperatingSystem.IsMacOS() ? 17 : 19;

    public static void Send(int process, int signal) => _ = SendTo(process, signal);

    [DllImport("libc", EntryPoint = "kill")]
    private static extern int SendTo(int process, int signal);
}
