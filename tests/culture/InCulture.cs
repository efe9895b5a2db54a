using System.Globalization;

namespace CartIntegrity.Culture;

/// <summary>The current culture of a test, until it is disposed.</summary>
internal sealed class InCulture : IDisposable
{
    private readonly (CultureInfo Culture, CultureInfo UICulture) _before = (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture);

    public InCulture(string name) => CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = new CultureInfo(name);

    public void Dispose() => (CultureInfo.CurrentCulture, CultureInfo.CurrentUICulture) = _before;
}
