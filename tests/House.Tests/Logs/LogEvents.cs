using System.Reflection;
using Microsoft.Extensions.Logging;

namespace House.Tests;

/// <summary>Finds the log events of assemblies and what is wrong with their ids and names.</summary>
internal static class LogEvents
{
    private const BindingFlags Any = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    /// <summary>The first id of each package's thousand.</summary>
    private static readonly Dictionary<string, int> FirstIds = new()
    {
        ["CartIntegrity"] = 1000,
        ["CartIntegrity.Sqlite"] = 2000,
        ["CartIntegrity.PostgreSql"] = 4000,
        ["CartIntegrity.AspNetCore"] = 3000,
    };

    public static IEnumerable<LogEvent> In(string package, IEnumerable<Type> types) =>
        from type in types
        from method in type.GetMethods(Any)
        let message = method.GetCustomAttribute<LoggerMessageAttribute>()
        where message is not null
        select new LogEvent(package, $"{type.FullName}.{method.Name}", message.EventId, message.EventName ?? method.Name);

    public static IEnumerable<string> Problems(IReadOnlyCollection<LogEvent> events) =>
        Twice(events, it => it.Id.ToString(System.Globalization.CultureInfo.InvariantCulture), "id")
            .Concat(Twice(events, it => it.Name, "name"))
            .Concat(events.Where(it => !IsInRange(it)).Select(it => $"{it.Method} has id {it.Id}, outside the range of {it.Package}"));

    private static IEnumerable<string> Twice(IEnumerable<LogEvent> events, Func<LogEvent, string> key, string what) =>
        events.GroupBy(key).Where(group => group.Count() > 1)
            .Select(group => $"{what} {group.Key} is used by {string.Join(" and ", group.Select(it => it.Method))}");

    private static bool IsInRange(LogEvent it) =>
        FirstIds.TryGetValue(it.Package, out var first) && it.Id >= first && it.Id < first + 1000;
}
