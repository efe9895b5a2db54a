using System.Reflection;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CartIntegrity.Tests;

public sealed class AlertServicesTests
{
    [Fact]
    public void Add_twice_registers_once()
    {
        var services = new ServiceCollection();
        AvailabilityServices.Add(services);
        AlertServices.Add(services);
        var once = services.Count;
        AvailabilityServices.Add(services);
        AlertServices.Add(services);
        services.Should().HaveCount(once);
    }

    [Fact]
    public void Add_what_the_shop_registered_first_wins()
    {
        using var shop = new FakeShop(services => services.AddSingleton<ICartChoices>(new NoChoices()));
        shop.Choices.Should().BeOfType<NoChoices>();
    }

    [Theory]
    [InlineData(typeof(AvailabilityLog), 1200, 1299)]
    [InlineData(typeof(AlertLog), 1300, 1399)]
    public void Log_event_ids_are_unique_and_in_their_range(Type log, int first, int last)
    {
        var ids = log.GetMethods(BindingFlags.Static | BindingFlags.Public)
            .Select(method => method.GetCustomAttribute<LoggerMessageAttribute>()!.EventId).ToArray();
        ids.Should().NotBeEmpty().And.OnlyHaveUniqueItems().And.OnlyContain(id => id >= first && id <= last);
    }

    private sealed class NoChoices : ICartChoices
    {
        public Task<ChoiceResult> ApplyAsync(CartId cart, ChoiceRequest request, CancellationToken cancellationToken = default) =>
            Task.FromResult(new ChoiceResult(ChoiceCodes.Busy, null));
    }
}
