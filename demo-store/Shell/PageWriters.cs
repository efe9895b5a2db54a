using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Mvc.Infrastructure;
using Microsoft.AspNetCore.WebUtilities;

namespace DemoStore;

/// <summary>
/// Gives a page a buffer it fits into whole, so that it leaves in one piece. MVC's own holds 16,384 characters, and most pages of the shop are
/// a little longer: each of them was sent in two.
/// </summary>
internal sealed class PageWriters : IHttpResponseStreamWriterFactory
{
    private const int BufferCharacters = 64 * 1024;

    public TextWriter CreateWriter(Stream stream, Encoding encoding) =>
        new HttpResponseStreamWriter(stream, encoding, BufferCharacters, ArrayPool<byte>.Shared, ArrayPool<char>.Shared);
}
