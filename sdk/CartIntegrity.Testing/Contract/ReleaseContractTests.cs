using Xunit;

namespace CartIntegrity.Testing;

/// <summary>The store contract: giving back what a cart holds.</summary>
/// <param name="fixture">How the store is made.</param>
public abstract class ReleaseContractTests(LedgerStoreFixture fixture) : LedgerContract(fixture)
{
    private static readonly CartId Anna = new("anna");

    [Fact]
    public async Task Release_gives_every_unit_back_at_every_location()
    {
        await Shop.ReceiveAsync("MUG", 2, "depot");
        await Shop.ReceiveAsync("MUG", 2, "shop");
        await HeldAsync("anna", 1, ("MUG", 3));
        Assert.True((await Reservations.ReleaseAsync(Anna)).IsOk);

        Assert.Equal(4, (await Shop.AvailabilityAsync("MUG")).Available);
        Assert.Null(await Reservations.FindAsync(Anna));
    }

    [Fact]
    public async Task Release_of_nothing_is_fine_and_stores_nothing()
    {
        Assert.True((await Reservations.ReleaseAsync(Anna)).IsOk);
        Assert.Empty(await Shop.JournalAsync());
    }

    [Fact]
    public async Task Release_touches_no_other_cart()
    {
        await Shop.ReceiveAsync("MUG", 4);
        await HeldAsync("anna", 1, ("MUG", 2));
        await HeldAsync("ben", 1, ("MUG", 2));
        await Reservations.ReleaseAsync(Anna);

        Assert.Equal(2, (await Reservations.FindAsync(new CartId("ben")))!.UnitsOf(new Sku("MUG")));
        Assert.Equal(2, (await Shop.HeadAsync("MUG")).Reserved);
    }

    [Fact]
    public async Task Hold_after_release_needs_the_next_revision()
    {
        await Shop.ReceiveAsync("MUG", 4);
        await HeldAsync("anna", 1, ("MUG", 2));
        await Reservations.ReleaseAsync(Anna);
        AssertRefused(Reason.HoldEnded, await HoldAsync("anna", 1, ("MUG", 2)));

        Assert.Equal(2, (await HoldAsync("anna", 2, ("MUG", 2))).Lines[0].Held);
    }

    [Fact]
    public async Task R3_release_after_the_end_of_time_ends_each_line_once()
    {
        await Shop.ReceiveAsync("MUG", 4);
        await HeldAsync("anna", 1, ("MUG", 2));
        Time.Advance(TimeSpan.FromMinutes(11));
        Assert.True((await Reservations.ReleaseAsync(Anna)).IsOk);
        Assert.True((await Reservations.ReleaseAsync(Anna)).IsOk);

        Assert.Equal(0, (await Shop.HeadAsync("MUG")).Reserved);
        Assert.Equal(RecordKind.Expired, (await Shop.JournalAsync())[^1].Kind);
    }
}
