namespace CartIntegrity.Load;

/// <summary>A server whose clients are told when something happens.</summary>
internal interface IAlertServer : IAsyncDisposable
{
    /// <summary>Where it listens.</summary>
    string Address { get; }

    /// <summary>Makes happen what all clients have to hear.</summary>
    /// <param name="what">What the server needs to be told.</param>
    /// <returns>The version that the clients will see, a blank, and the <see cref="System.Diagnostics.Stopwatch"/> timestamp it counts from.</returns>
    Task<string> ChangeAsync(string what);
}
