namespace CartIntegrity;

/// <summary>Finds lines, also saved ones, whose product is not sold any more.</summary>
internal sealed class DiscontinuedCheck : IFactCheck
{
    private static readonly Finding Gone = new(FindingCodes.Discontinued, "This product is not sold any more.") { IsStandard = true };

    public string Name => "discontinued";

    public void Check(CartCheckContext context, ReadOnlySpan<ProductFact?> facts)
    {
        for (var i = 0; i < facts.Length; i++)
        {
            if (facts[i] is { IsDiscontinued: true })
            {
                context.Report(context.Cart.Lines[i].Id, Gone);
            }
        }
    }
}
