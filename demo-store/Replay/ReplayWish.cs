namespace DemoStore;

/// <summary>What a visitor wants to see played.</summary>
/// <param name="Month">Which month, as <c>2010-12</c>.</param>
/// <param name="Speed">How fast, by the speed's id.</param>
/// <param name="FillsShelves">Whether what is missing of the opening stock is received first.</param>
internal sealed record ReplayWish(string? Month, string? Speed, bool FillsShelves);
