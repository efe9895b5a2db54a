using System.Text.Json.Serialization;

namespace CartIntegrity.AspNetCore;

/// <summary>The codes of <see cref="ProblemCodes"/> that endpoints answer, as OpenAPI lists them.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<ProblemCodeDocument>))]
internal enum ProblemCodeDocument
{
    [JsonStringEnumMemberName("no-cart")]
    NoCart,

    [JsonStringEnumMemberName("token-missing")]
    TokenMissing,

    [JsonStringEnumMemberName("token-invalid")]
    TokenInvalid,

    [JsonStringEnumMemberName("token-expired")]
    TokenExpired,

    [JsonStringEnumMemberName("token-foreign")]
    TokenForeign,

    [JsonStringEnumMemberName("foreign-origin")]
    ForeignOrigin,

    [JsonStringEnumMemberName("choice-unknown")]
    ChoiceUnknown,

    [JsonStringEnumMemberName("choice-invalid")]
    ChoiceInvalid,

    [JsonStringEnumMemberName("line-unknown")]
    LineUnknown,

    [JsonStringEnumMemberName("payment-in-progress")]
    PaymentInProgress,

    [JsonStringEnumMemberName("cart-conflict")]
    CartConflict,

    [JsonStringEnumMemberName("busy")]
    Busy,
}
