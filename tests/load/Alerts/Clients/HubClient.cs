using System.Net.Sockets;

namespace CartIntegrity.Load;

/// <summary>One browser page, reduced to its connection.</summary>
internal sealed class HubClient(int number, Socket socket)
{
    /// <summary>Its place among the clients.</summary>
    public int Number { get; } = number;

    public Socket Socket { get; } = socket;

    /// <summary>Bytes of a frame that has not arrived whole; usually none.</summary>
    public byte[] Rest { get; set; } = [];

    /// <summary>The version in the part of a message that has arrived so far; 0: none.</summary>
    public long VersionSoFar { get; set; }

    /// <summary>The version of the latest snapshot that arrived whole.</summary>
    public long Version { get; set; }

    /// <summary>When the first snapshot of the round arrived whole; 0: it has not.</summary>
    public long HeardAt { get; set; }

    /// <summary>Whether the server has left.</summary>
    public bool IsClosed { get; set; }
}
