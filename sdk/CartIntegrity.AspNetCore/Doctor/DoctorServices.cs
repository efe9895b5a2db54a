using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace CartIntegrity.AspNetCore;

/// <summary>Registers the doctor: its rules are the table of contents.</summary>
internal static class DoctorServices
{
    public static void Add(IServiceCollection services)
    {
        services.TryAddSingleton<ScriptRule>();
        services.TryAddEnumerable(
        [
            ServiceDescriptor.Singleton<ISetupRule, MappingRule>(),
            ServiceDescriptor.Singleton<ISetupRule, StorageRule>(),
            ServiceDescriptor.Singleton<ISetupRule, ScriptRule>(),
            ServiceDescriptor.Singleton<ISetupRule, LimitsRule>(),
            ServiceDescriptor.Singleton<ISetupRule, LanguageRule>(),
            ServiceDescriptor.Singleton<IDoctorRule, LedgerRule>(),
            ServiceDescriptor.Singleton<IDoctorRule, JournalRule>(),
            ServiceDescriptor.Singleton<IDoctorRule, ServedRule>(),
            ServiceDescriptor.Singleton<IDoctorRule, TrafficRule>(),
        ]);
        services.TryAddSingleton<LedgerProbe>();
        services.TryAddSingleton<JournalCheckup>();
        services.TryAddSingleton<ConfiguredFacts>();
        services.TryAddSingleton<DoctorRounds>();
        services.TryAddSingleton<DoctorEndpoint>();
    }
}
