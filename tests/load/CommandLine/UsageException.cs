namespace CartIntegrity.Load;

/// <summary>What was typed cannot be carried out; the message says what to type instead.</summary>
/// <param name="message">For the person at the keyboard.</param>
internal sealed class UsageException(string message) : Exception(message);
