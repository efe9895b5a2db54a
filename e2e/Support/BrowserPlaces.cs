namespace CartIntegrity.E2E;

/// <summary>Where a Chromium, Chrome or Edge may be, for a run that was not started by <c>npm test</c>.</summary>
internal static class BrowserPlaces
{
    public const string Variable = "CARTINTEGRITY_BROWSER";

    /// <summary>The browser to start, or null. The value <c>none</c> means there is none.</summary>
    public static string? Find()
    {
        var named = Environment.GetEnvironmentVariable(Variable);
        if (named == "none")
        {
            return null;
        }

        if (!string.IsNullOrEmpty(named))
        {
            return File.Exists(named) ? named : throw new FileNotFoundException($"{Variable} names a browser that does not exist.", named);
        }

        return Usual().FirstOrDefault(File.Exists);
    }

    private static IEnumerable<string> Usual()
    {
        var chosen = Environment.GetEnvironmentVariable("CHROME_PATH");
        IEnumerable<string> places = OperatingSystem.IsWindows() ? OnWindows() : OperatingSystem.IsMacOS() ? OnMac() : OnLinux();
        return string.IsNullOrEmpty(chosen) ? places : places.Prepend(chosen);
    }

    private static IEnumerable<string> OnLinux() =>
        from name in new[] { "chromium", "chromium-browser", "google-chrome", "microsoft-edge" }
        from folder in (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
        select Path.Combine(folder, name);

    private static IEnumerable<string> OnMac() =>
        new[] { "Google Chrome", "Chromium", "Microsoft Edge" }.Select(app => $"/Applications/{app}.app/Contents/MacOS/{app}");

    private static IEnumerable<string> OnWindows() =>
        from root in new[] { "ProgramFiles", "ProgramFiles(x86)", "LocalAppData" }
        from app in new[] { @"Google\Chrome\Application\chrome.exe", @"Microsoft\Edge\Application\msedge.exe", @"Chromium\Application\chrome.exe" }
        select Path.Combine(Environment.GetEnvironmentVariable(root) ?? "", app);
}
