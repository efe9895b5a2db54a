using Microsoft.AspNetCore.Mvc.ModelBinding;

namespace DemoStore;

/// <summary>A text field with its label and, tied to it, what is wrong with it.</summary>
/// <param name="Name">The name the form sends.</param>
/// <param name="Label">What the field is called.</param>
/// <param name="Value">What stands in it.</param>
/// <param name="Autocomplete">What a browser may fill in, as HTML names it.</param>
internal sealed record Field(string Name, string Label, string? Value, string Autocomplete)
{
    public string Type { get; init; } = "text";

    public int MaxLength { get; init; } = 100;

    public bool IsOptional { get; init; }

    public string? Error { get; init; }

    public string Id => Name.Replace('.', '-').ToLowerInvariant();

    /// <summary>The same field with what the form's check found.</summary>
    public Field With(ModelStateDictionary state) =>
        this with { Error = state.TryGetValue(Name, out var entry) && entry.Errors.Count > 0 ? entry.Errors[0].ErrorMessage : null };
}
