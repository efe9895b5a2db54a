using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace DemoStore.Tests;

public sealed class CardProviderTests
{
    private readonly CardProvider _cards = New();

    [Fact]
    public async Task ChargeAsync_asked_again_answers_what_it_did_the_first_time()
    {
        (await ChargeAsync("o-1", CardBehaviour.Declined)).Should().Be(PaymentState.Declined);
        (await ChargeAsync("o-1", CardBehaviour.Ok)).Should().Be(PaymentState.Declined);
    }

    [Fact]
    public async Task ChargeAsync_lost_reply_has_charged_all_the_same()
    {
        await this.Invoking(_ => ChargeAsync("o-1", CardBehaviour.LostReply)).Should().ThrowAsync<PaymentReplyLostException>();
        (await _cards.FindAsync("o-1", CancellationToken.None)).Should().Be(PaymentState.Charged);
    }

    [Fact]
    public async Task VoidAsync_before_the_charge_forbids_it()
    {
        await _cards.VoidAsync("o-1", CancellationToken.None);
        (await ChargeAsync("o-1", CardBehaviour.Ok)).Should().Be(PaymentState.Voided);
    }

    [Fact]
    public async Task VoidAsync_after_the_charge_gives_back_and_may_be_repeated()
    {
        await ChargeAsync("o-1", CardBehaviour.Ok);
        await _cards.VoidAsync("o-1", CancellationToken.None);
        await _cards.VoidAsync("o-1", CancellationToken.None);
        (await _cards.FindAsync("o-1", CancellationToken.None)).Should().Be(PaymentState.Voided);
    }

    private Task<PaymentState> ChargeAsync(string order, CardBehaviour card) => _cards.ChargeAsync(order, 5m, card, CancellationToken.None);

    private static CardProvider New()
    {
        var services = new ServiceCollection().AddSingleton<WriteGate>();
        var book = Guid.NewGuid().ToString("N");
        services.AddPooledDbContextFactory<ShopDbContext>(db => db.UseInMemoryDatabase(book));
        var provider = services.BuildServiceProvider();
        return new CardProvider(provider.GetRequiredService<IDbContextFactory<ShopDbContext>>(), Options.Create(new ShopOptions()), TimeProvider.System);
    }
}
