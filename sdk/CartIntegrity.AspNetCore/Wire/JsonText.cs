using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// JSON put together as the characters a page is made of, in a rented buffer. Names are given with all that stands before the value
/// (<c>,"sku":</c>), so writing one is a copy. On the path of every page: 45 short copies where <c>Utf8JsonWriter</c> and turning its bytes into
/// characters took twice as long (sdk/docs/performance.md).
/// </summary>
internal ref struct JsonText
{
    private const int MostDigits = 40;

    /// <summary>The most characters the encoder makes of one: <c>\u</c> and four digits.</summary>
    private const int MostEscaped = 6;

    /// <summary>What the default encoder lets pass; a test compares the two character by character.</summary>
    private static readonly SearchValues<char> Plain =
        SearchValues.Create(" !#$%()*,-./0123456789:;=?@ABCDEFGHIJKLMNOPQRSTUVWXYZ[]^_abcdefghijklmnopqrstuvwxyz{|}~");

    private char[] _chars;
    private int _length;

    public JsonText(int chars) => _chars = ArrayPool<char>.Shared.Rent(chars);

    public readonly ReadOnlySpan<char> Written => _chars.AsSpan(0, _length);

    /// <summary>Gives the buffer back.</summary>
    public readonly void Dispose() => ArrayPool<char>.Shared.Return(_chars);

    /// <summary>Hands over what was written.</summary>
    public readonly void CopyTo(TextWriter writer) => writer.Write(_chars, 0, _length);

    /// <summary>Writes what is JSON already.</summary>
    public void Raw(string json)
    {
        json.CopyTo(Room(json.Length));
        _length += json.Length;
    }

    /// <summary>Writes a name and a text; nothing where there is none.</summary>
    public void Text(string name, string? value)
    {
        if (value is null)
        {
            return;
        }

        Raw(name);
        var room = Room((MostEscaped * value.Length) + 2);
        room[0] = '"';
        int written;
        if (value.AsSpan().ContainsAnyExcept(Plain))
        {
            JavaScriptEncoder.Default.Encode(value, room[1..], out _, out written);
        }
        else
        {
            value.CopyTo(room[1..]);
            written = value.Length;
        }

        room[written + 1] = '"';
        _length += written + 2;
    }

    /// <summary>Writes a name and a whole number.</summary>
    public void Number(string name, long value)
    {
        Raw(name);
        value.TryFormat(Room(MostDigits), out var written, default, CultureInfo.InvariantCulture);
        _length += written;
    }

    /// <summary>Writes a name and an amount; nothing where there is none.</summary>
    public void Amount(string name, decimal? value)
    {
        if (value is { } amount)
        {
            Raw(name);
            amount.TryFormat(Room(MostDigits), out var written, default, CultureInfo.InvariantCulture);
            _length += written;
        }
    }

    private Span<char> Room(int chars)
    {
        if (_chars.Length - _length < chars)
        {
            var larger = ArrayPool<char>.Shared.Rent(Math.Max(2 * _chars.Length, _length + chars));
            Written.CopyTo(larger);
            ArrayPool<char>.Shared.Return(_chars);
            _chars = larger;
        }

        return _chars.AsSpan(_length);
    }
}
