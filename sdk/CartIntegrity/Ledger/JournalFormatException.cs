namespace CartIntegrity;

/// <summary>Bytes of a journal or a snapshot that cannot be read: damaged, or written by another version.</summary>
public sealed class JournalFormatException : Exception
{
    /// <summary>Whether the bytes are of a format that an earlier version wrote; then nothing is known to be damaged.</summary>
    public bool IsOfEarlierVersion { get; private init; }

    /// <summary>Makes the exception without a message.</summary>
    public JournalFormatException()
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="message">What is wrong with the bytes.</param>
    public JournalFormatException(string message)
        : base($"The journal record cannot be read: {message}.")
    {
    }

    /// <summary>Makes the exception with its cause.</summary>
    /// <param name="message">What is wrong with the bytes.</param>
    /// <param name="innerException">The cause.</param>
    public JournalFormatException(string message, Exception innerException)
        : base($"The journal record cannot be read: {message}.", innerException)
    {
    }

    /// <summary>Bytes of a format that this version does not read: an earlier one, a newer one, or none at all.</summary>
    internal static JournalFormatException OfFormat(byte format) => format is > 0 and < JournalCodec.EarliestFormat
        ? new($"it has format {format}, which an earlier version wrote, and this one reads {JournalCodec.EarliestFormat} and {JournalCodec.Format}") { IsOfEarlierVersion = true }
        : new($"it has format {format}, and this version reads {JournalCodec.Format}: use a newer CartIntegrity");
}
