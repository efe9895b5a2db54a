namespace DemoStore;

/// <summary>What the simulator is made of.</summary>
internal static class SimulatorSetup
{
    /// <summary>Adds it.</summary>
    public static IServiceCollection AddSimulator(this IServiceCollection services) =>
        services.AddSingleton<SimulatorDesk>().AddHostedService(static provider => provider.GetRequiredService<SimulatorDesk>());
}
