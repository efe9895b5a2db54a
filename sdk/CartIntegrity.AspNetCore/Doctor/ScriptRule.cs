using Microsoft.AspNetCore.Hosting;

namespace CartIntegrity.AspNetCore;

/// <summary>Whether the browser client is among the application's files, and not empty.</summary>
internal sealed class ScriptRule(IWebHostEnvironment environment) : ISetupRule
{
    public IEnumerable<SetupFinding> Examine()
    {
        var file = environment.WebRootFileProvider.GetFileInfo(ClientScript.Path);
        if (!file.Exists)
        {
            yield return new SetupFinding("script-missing", FindingLevel.Problem,
                $"The browser client {ClientScript.Path} is not served.",
                "Call app.MapStaticAssets() or app.UseStaticFiles(), and outside Development builder.WebHost.UseStaticWebAssets().") { Tell = Log.ScriptMissing };
        }
        else if (file.Length == 0)
        {
            yield return new SetupFinding("script-empty", FindingLevel.Problem,
                $"The browser client {ClientScript.Path} is served empty.",
                "Call builder.WebHost.UseStaticWebAssets(): outside Development a library's assets are found only then.") { Tell = Log.ScriptEmpty };
        }
    }
}
