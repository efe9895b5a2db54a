namespace CartIntegrity;

/// <summary>Bytes of a journal or a snapshot that cannot be read: damaged, or written by a newer version.</summary>
public sealed class JournalFormatException : Exception
{
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
}
