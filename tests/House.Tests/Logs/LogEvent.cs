namespace House.Tests;

/// <summary>One generated log method.</summary>
internal sealed record LogEvent(string Package, string Method, int Id, string Name);
