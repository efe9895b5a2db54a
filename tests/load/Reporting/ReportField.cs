namespace CartIntegrity.Load;

/// <summary>A figure.</summary>
/// <param name="Name">Its name in the JSON line.</param>
/// <param name="Value">A text, a whole number, a number, or groups of counts.</param>
/// <param name="Meaning">What it is, for a person; <c>null</c> when the name says it.</param>
internal sealed record ReportField(string Name, object Value, string? Meaning);
