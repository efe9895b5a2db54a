using System.Buffers;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.ObjectPool;

namespace CartIntegrity.AspNetCore;

/// <summary>Writes snapshots into pages. Its buffers are kept: without them a page would allocate several kilobytes for nothing.</summary>
internal sealed class SnapshotTextWriter
{
    private const int ChunkChars = 4_096;

    private readonly ObjectPool<Buffers> _pool = new DefaultObjectPool<Buffers>(new DefaultPooledObjectPolicy<Buffers>());

    public void Write(TextWriter writer, WireSnapshot snapshot)
    {
        var buffers = _pool.Get();
        SnapshotJson.Write(buffers.Json, snapshot);
        buffers.Json.Flush();
        Copy(buffers.Bytes.WrittenSpan, writer, buffers.Chars);
        buffers.Clear();
        _pool.Return(buffers);
    }

    /// <summary>The default encoder leaves nothing but ASCII, so every byte is a character and may be cut anywhere.</summary>
    private static void Copy(ReadOnlySpan<byte> bytes, TextWriter writer, char[] chars)
    {
        while (!bytes.IsEmpty)
        {
            var chunk = bytes[..Math.Min(bytes.Length, ChunkChars)];
            var count = Encoding.ASCII.GetChars(chunk, chars);
            writer.Write(chars, 0, count);
            bytes = bytes[chunk.Length..];
        }
    }

    private sealed class Buffers
    {
        public Buffers() => Json = new Utf8JsonWriter(Bytes, new JsonWriterOptions { SkipValidation = true });

        public ArrayBufferWriter<byte> Bytes { get; } = new(ChunkChars);

        public Utf8JsonWriter Json { get; }

        public char[] Chars { get; } = new char[ChunkChars];

        public void Clear()
        {
            Bytes.ResetWrittenCount();
            Json.Reset();
        }
    }
}
