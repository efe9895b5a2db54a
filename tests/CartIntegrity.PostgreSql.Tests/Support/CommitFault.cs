namespace CartIntegrity.PostgreSql.Tests;

/// <summary>What a <see cref="TcpProxy"/> does with a commit.</summary>
internal enum CommitFault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The server gets it and answers; the answer is lost and the connection closed.</summary>
    LoseReply,

    /// <summary>The server gets it and answers; the answer is swallowed and the connection stays open.</summary>
    SwallowReply,

    /// <summary>The server never gets it, and the connection stays open.</summary>
    SwallowRequest,
}
