namespace CartIntegrity.Load;

/// <summary>What is not as it should be in a file, counted by kind. Dirt is reported and never stops a replay.</summary>
internal sealed class Dirt
{
    public const string UnreadableRow = "unreadableRow";
    public const string MissingInvoice = "missingInvoice";
    public const string MissingCode = "missingCode";
    public const string NoProduct = "noProduct";
    public const string BadCode = "badCode";
    public const string CodeInOtherCase = "codeInOtherCase";
    public const string BadQuantity = "badQuantity";
    public const string ZeroQuantity = "zeroQuantity";
    public const string NegativeWithoutC = "negativeWithoutC";
    public const string PositiveWithC = "positiveWithC";
    public const string BadDate = "badDate";
    public const string MissingCustomer = "missingCustomer";
    public const string MissingDescription = "missingDescription";
    public const string BadPrice = "badPrice";
    public const string PriceNotAboveZero = "priceNotAboveZero";
    public const string UnknownColumns = "unknownColumns";

    private readonly SortedDictionary<string, long> _counts = new(StringComparer.Ordinal);

    public IReadOnlyDictionary<string, long> Counts => _counts;

    public void Count(string kind) => _counts[kind] = _counts.GetValueOrDefault(kind) + 1;
}
