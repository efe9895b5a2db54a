namespace CartIntegrity;

/// <summary>A store could not do what it was asked. The message says what happened, to which file or server, and what to do.</summary>
public sealed class LedgerStoreException : Exception
{
    /// <summary>Makes the exception for work that was certainly not applied.</summary>
    public LedgerStoreException()
    {
    }

    /// <summary>Makes the exception for work that was certainly not applied.</summary>
    /// <param name="message">What happened and what to do.</param>
    public LedgerStoreException(string message)
        : base(message)
    {
    }

    /// <summary>Makes the exception for work that was certainly not applied.</summary>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The driver's exception.</param>
    public LedgerStoreException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes the exception.</summary>
    /// <param name="failure">What is known about the work.</param>
    /// <param name="message">What happened and what to do.</param>
    /// <param name="innerException">The driver's exception.</param>
    public LedgerStoreException(StoreFailure failure, string message, Exception? innerException = null)
        : base(message, innerException) => Failure = failure;

    /// <summary>What is known about the work.</summary>
    public StoreFailure Failure { get; }
}
