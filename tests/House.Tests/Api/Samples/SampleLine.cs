namespace House.Tests;

public readonly record struct SampleLine(string Sku, int Quantity)
{
    public static SampleLine operator +(SampleLine left, SampleLine right) => left with { Quantity = left.Quantity + right.Quantity };
}
