namespace CartIntegrity.Load;

/// <summary>Told of a text that has arrived.</summary>
/// <param name="client">Whose.</param>
/// <param name="text">The text of one frame.</param>
/// <param name="version">The version of the snapshot that has now arrived whole; 0: none has.</param>
internal delegate void FrameHeard(HubClient client, ReadOnlySpan<byte> text, long version);
