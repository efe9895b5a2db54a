using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace CartIntegrity.AspNetCore;

/// <summary>
/// What <c>&lt;cart-integrity /&gt;</c> writes, decided in the moment it is written: the snapshot if the check is complete by then, else one that
/// says "checking". Nothing waits.
/// </summary>
/// <param name="current">The request's check.</param>
/// <param name="cart">Whose page it is.</param>
/// <param name="principal">For whom the token is; <c>null</c>: the response may be cached, so nothing of the shopper is written.</param>
/// <param name="markup">What stands around the snapshot.</param>
internal sealed class LateSnapshot(
    CurrentCartCheck current, CartId cart, string? principal, PageMarkup.Parts markup) : IHtmlContent
{
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        var isComplete = current.TryGetSnapshot(out var known);
        if (current.Cart is null)
        {
            // The source was asked late and knows no such cart.
            markup.WithoutCart(mayBeCached: principal is null).WriteTo(writer, encoder);
            return;
        }

        writer.Write(markup.Alert);
        if (principal is not null)
        {
            var snapshot = known ?? Unknown();
            writer.Write(markup.BeforeSnapshot);
            SnapshotTextWriter.Write(writer, current.Page.Wire.For(snapshot, principal, isChecking: !isComplete));
            writer.Write(markup.AfterSnapshot);
            current.Page.Metrics.PageWritten(isComplete);
        }

        writer.Write(markup.Script);
    }

    /// <summary>The cart, and nothing said about it: no lines, and a version below any other.</summary>
    private CartSnapshot Unknown() => new(current.Check?.Cart.Id ?? cart, current.Check?.Cart.Revision ?? 0, 0, [])
    {
        LineCount = current.Check?.Cart.Lines.Length ?? 0,
    };
}
