namespace CartIntegrity;

/// <summary>Why a choice was not carried out, as the browser is told.</summary>
public static class ChoiceCodes
{
    /// <summary>There is no such cart.</summary>
    public const string NoCart = "no-cart";

    /// <summary>The kind of choice is not known.</summary>
    public const string Unknown = "choice-unknown";

    /// <summary>The choice makes no sense: a quantity out of range or above the line's, a product missing, no price to accept.</summary>
    public const string Invalid = "choice-invalid";

    /// <summary>The cart has no such line.</summary>
    public const string LineUnknown = "line-unknown";

    /// <summary>A payment is under way; the cart cannot change.</summary>
    public const string PaymentInProgress = "payment-in-progress";

    /// <summary>The cart is not the one the shopper saw any more; the snapshot shows what it is now.</summary>
    public const string CartConflict = "cart-conflict";

    /// <summary>It could not be done now, or it was done and could not be held; the same choice may be made again.</summary>
    public const string Busy = "busy";
}
