using CartIntegrity;
using CartIntegrity.AspNetCore;

namespace DemoStore;

/// <summary>Why a line of the request's cart is not held although it is there: what the basket page says under it.</summary>
internal sealed class HeldBackWords(IHttpContextAccessor http, IHeldBack heldBack, CartTexts texts, TimeProvider clock)
{
    /// <summary>The sentence; <c>null</c> if it is held whole, or something has to be decided first.</summary>
    public string? Of(CartLineView line)
    {
        if (line is not { Line.Intent: LineIntent.Buy, Verdict: { NeedsAnswer: false } verdict }
            || verdict.Held >= line.Line.Quantity
            || http.HttpContext is not { } context
            || CurrentCart.CartOf(context) is not { } cart)
        {
            return null;
        }

        return heldBack.Of(cart).FirstOrDefault(held => held.Sku == line.Line.Sku) is { } why ? texts.HeldBack(why, clock.GetUtcNow()) : null;
    }
}
