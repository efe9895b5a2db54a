namespace DemoStore;

/// <summary>What the shop says about the stock of a product.</summary>
/// <param name="State">For the style sheet: in-stock, low, held or out.</param>
/// <param name="Text">For the shopper.</param>
/// <param name="Available">Units that can be had now.</param>
internal sealed record ShelfWord(string State, string Text, long Available);
