using Microsoft.Extensions.Localization;

namespace CartIntegrity.AspNetCore.Tests;

/// <summary>A storefront that says single texts in its own way.</summary>
internal sealed class StorefrontTexts(params (string Key, string Text)[] texts) : IStringLocalizer<CartTexts>
{
    private readonly Dictionary<string, string> _texts = texts.ToDictionary(text => text.Key, text => text.Text);

    public LocalizedString this[string name] => new(name, _texts.GetValueOrDefault(name, name), resourceNotFound: !_texts.ContainsKey(name));

    public LocalizedString this[string name, params object[] arguments] => this[name];

    public IEnumerable<LocalizedString> GetAllStrings(bool includeParentCultures) => _texts.Keys.Select(key => this[key]);
}
