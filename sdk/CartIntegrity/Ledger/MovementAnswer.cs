namespace CartIntegrity;

/// <summary>The first answer to a movement or a change of settings; kept for ever.</summary>
/// <param name="Fingerprint">What its content hashed to.</param>
/// <param name="Sequence">Its journal record.</param>
/// <param name="Refusal">Why it was refused, or <see cref="Reason.None"/>.</param>
public readonly record struct MovementAnswer(EventHash Fingerprint, long Sequence, Reason Refusal);
