using Microsoft.Playwright;

namespace CartIntegrity.E2E;

/// <summary>Pictures of what looks inside, for people to look at: <c>PICTURES=1</c> writes them to <c>.artifacts/screenshots</c>.</summary>
internal static class Inside
{
    public static async Task KeepPictureAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("PICTURES") == "1")
        {
            await page.ScreenshotAsync(new() { Path = Path.Combine(RepositoryFolder.Artifacts, "screenshots", $"inside-{name}.png") });
        }
    }
}
