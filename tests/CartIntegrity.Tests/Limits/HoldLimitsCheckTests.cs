using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace CartIntegrity.Tests;

public sealed class HoldLimitsCheckTests
{
    public static TheoryData<HoldLimits, string> Mistakes => new()
    {
        { new HoldLimits { UnitsPerLine = 0 }, "CartIntegrityOptions.Limits.UnitsPerLine is 0; write 1 to 1000000, or null for no limit." },
        { new HoldLimits { LinesPerCart = 2_001 }, "CartIntegrityOptions.Limits.LinesPerCart is 2001; write 1 to 2000, or null for no limit." },
        { new HoldLimits { HoldsPerShopper = 1_001 }, "CartIntegrityOptions.Limits.HoldsPerShopper is 1001; write 1 to 1000, or null for no limit." },
        { new HoldLimits { HoldsPerAddressRange = 0 }, "CartIntegrityOptions.Limits.HoldsPerAddressRange is 0; write 1 to 10000, or null for no limit." },
        { new HoldLimits { UnverifiedShare = 1.1 }, "CartIntegrityOptions.Limits.UnverifiedShare is 1.1; write 0 to 1 (1: no limit)." },
        { new HoldLimits { UnverifiedShare = double.NaN }, "CartIntegrityOptions.Limits.UnverifiedShare is NaN; write 0 to 1 (1: no limit)." },
        { new HoldLimits { UnverifiedShareAtCheckout = 0.2 }, "CartIntegrityOptions.Limits.UnverifiedShareAtCheckout is 0.2; write 0.3 to 1 (1: no limit), not less than UnverifiedShare." },
        { new HoldLimits { UnverifiedLeast = 0 }, "CartIntegrityOptions.Limits.UnverifiedLeast is 0; write 1 to 1000000." },
        { new HoldLimits { CheckoutWindow = TimeSpan.FromSeconds(29) }, "CartIntegrityOptions.Limits.CheckoutWindow is 00:00:29; write 00:00:30 to 01:00:00." },
        { new HoldLimits { UnpaidEnds = 101 }, "CartIntegrityOptions.Limits.UnpaidEnds is 101; write 1 to 100, or null for no limit." },
        { new HoldLimits { CoolDown = TimeSpan.Zero }, "CartIntegrityOptions.Limits.CoolDown is 00:00:00; write 00:01:00 to 1.00:00:00." },
        { new HoldLimits { RememberedShoppers = 999 }, "CartIntegrityOptions.Limits.RememberedShoppers is 999; write 1000 to 10000000." },
    };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void Mistake_is_told_with_what_to_write(HoldLimits limits, string told) => FailuresOf(limits).Should().Equal(told);

    [Fact]
    public void Nothing_at_all_is_told_as_well() => FailuresOf(null!).Should().ContainSingle().Which.Should().Contain("HoldLimits.Off");

    [Fact]
    public void Defaults_and_no_limits_are_fine()
    {
        FailuresOf(new HoldLimits()).Should().BeEmpty();
        FailuresOf(HoldLimits.Off).Should().BeEmpty();
    }

    private static IEnumerable<string> FailuresOf(HoldLimits limits)
    {
        using var provider = new ServiceCollection().AddCartIntegrity(options => options.Limits = limits).Services.BuildServiceProvider();
        try
        {
            _ = provider.GetRequiredService<IOptions<CartIntegrityOptions>>().Value;
            return [];
        }
        catch (OptionsValidationException mistakes)
        {
            return mistakes.Failures;
        }
    }
}
