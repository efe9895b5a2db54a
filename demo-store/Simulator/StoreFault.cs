namespace DemoStore;

/// <summary>What a <see cref="SimulatedStore"/> does with the next batch.</summary>
internal enum StoreFault
{
    /// <summary>Writes it.</summary>
    None,

    /// <summary>Fails before anything is written.</summary>
    RequestLost,

    /// <summary>Writes it and loses the answer; asked afterwards, it tells the truth.</summary>
    ReplyLost,

    /// <summary>Writes it, loses the answer, and cannot be asked at once.</summary>
    ReplyLostAndUnreachable,

    /// <summary>Writes it, and the process dies.</summary>
    Killed,
}
