using System.Buffers.Binary;
using System.Buffers.Text;

namespace CartIntegrity.Load;

/// <summary>
/// Takes WebSocket frames apart and looks for nothing but a snapshot's version: ten thousand clients on the server's own cores have to cost next to
/// nothing, so no JSON is read.
/// </summary>
internal static class FrameReader
{
    private const int Text = 1;
    private const int Continued = 0;
    private const int Close = 8;

    private static ReadOnlySpan<byte> Revision => "\"revision\":"u8;

    private static ReadOnlySpan<byte> Version => "\"version\":"u8;

    /// <summary>Reads the whole frames.</summary>
    /// <param name="client">Whose.</param>
    /// <param name="bytes">What has arrived.</param>
    /// <param name="heard">Told each text, and the version of the snapshot that ended with it; 0: the message goes on, or was none.</param>
    /// <returns>How many bytes they were; the rest belongs to a frame that is not whole yet.</returns>
    public static int Read(HubClient client, ReadOnlySpan<byte> bytes, FrameHeard heard)
    {
        var read = 0;
        while (TryFrame(bytes[read..], out var header, out var length))
        {
            var (kind, isLast) = (bytes[read] & 0x0F, (bytes[read] & 0x80) != 0);
            var payload = bytes.Slice(read + header, length);
            read += header + length;
            client.IsClosed |= kind == Close;
            if (kind is Text or Continued)
            {
                client.VersionSoFar = Math.Max(client.VersionSoFar, VersionIn(payload));
                heard(client, payload, isLast ? client.VersionSoFar : 0);
                client.VersionSoFar = isLast ? 0 : client.VersionSoFar;
            }
        }

        return read;
    }

    /// <summary>The version of the last snapshot in a text; it stands behind the revision, and lines have versions too.</summary>
    private static long VersionIn(ReadOnlySpan<byte> text)
    {
        var revision = text.LastIndexOf(Revision);
        if (revision < 0)
        {
            return 0;
        }

        var behind = text[revision..];
        var version = behind.IndexOf(Version);
        return version >= 0 && Utf8Parser.TryParse(behind[(version + Version.Length)..], out long value, out _) ? value : 0;
    }

    private static bool TryFrame(ReadOnlySpan<byte> bytes, out int header, out int length)
    {
        (header, length) = (2, 0);
        if (bytes.Length < header)
        {
            return false;
        }

        length = bytes[1] & 0x7F;
        header = length switch { 126 => 4, 127 => 10, _ => 2 };
        if (bytes.Length < header)
        {
            return false;
        }

        length = length switch
        {
            126 => BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]),
            127 => checked((int)BinaryPrimitives.ReadInt64BigEndian(bytes[2..])),
            _ => length,
        };
        return bytes.Length - header >= length;
    }
}
