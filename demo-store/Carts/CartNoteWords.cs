namespace DemoStore;

/// <summary>What the notes say.</summary>
internal static class CartNoteWords
{
    public static string? Text(this CartNote note) => note switch
    {
        CartNote.Quantity => $"Nothing was changed: enter a whole number from 1 to {CartRow.UnitsPerLine:N0}, or 0 to take the line out.",
        CartNote.Full => $"Your basket is full: it has room for {CartRow.MostLines:N0} different things.",
        CartNote.Gone => "Nothing was changed: that line is not in your basket any more.",
        CartNote.Paying => "Nothing was changed: a payment for this basket is under way. As soon as it has ended you can change it again.",
        CartNote.Decide => "Before you can check out there is something to decide below.",
        CartNote.Empty => "There is nothing in your basket to check out yet.",
        _ => null,
    };
}
