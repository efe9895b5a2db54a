namespace CartIntegrity.AspNetCore;

/// <summary>The codes of the errors of docs/wire.md: stable, for programs.</summary>
internal static class ProblemCodes
{
    public const string NoCart = ChoiceCodes.NoCart;
    public const string TokenMissing = "token-missing";
    public const string TokenInvalid = "token-invalid";
    public const string TokenExpired = "token-expired";
    public const string TokenForeign = "token-foreign";
    public const string ForeignOrigin = "foreign-origin";
    public const string ChoiceUnknown = ChoiceCodes.Unknown;
    public const string ChoiceInvalid = ChoiceCodes.Invalid;
    public const string LineUnknown = ChoiceCodes.LineUnknown;
    public const string PaymentInProgress = ChoiceCodes.PaymentInProgress;
    public const string CartConflict = ChoiceCodes.CartConflict;
    public const string Busy = ChoiceCodes.Busy;

    /// <summary>Hub only: the cart has as many connections as it may have.</summary>
    public const string TooManyConnections = "too-many-connections";

    public static string Of(TokenState state) => state switch
    {
        TokenState.Missing => TokenMissing,
        TokenState.Expired => TokenExpired,
        TokenState.Foreign => TokenForeign,
        TokenState.Invalid => TokenInvalid,
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "A valid token is no problem."),
    };
}
