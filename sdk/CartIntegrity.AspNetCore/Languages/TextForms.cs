using System.Collections.Frozen;

namespace CartIntegrity.AspNetCore;

/// <summary>A text of a language: one wording, or one for each plural form.</summary>
/// <param name="Other">The wording; with forms, the one of <c>other</c>.</param>
/// <param name="Forms">The wordings by plural form; <c>null</c>: the text has no number in it.</param>
internal sealed record TextForms(string Other, FrozenDictionary<string, string>? Forms = null)
{
    public string Form(string form) => Forms?.GetValueOrDefault(form) ?? Other;
}
