using Microsoft.Extensions.Logging;

namespace House.Tests;

/// <summary>An alert that is set on an event id must never fire for another event.</summary>
public sealed partial class LogEventTests
{
    [Fact]
    public void Log_events_have_ids_and_names_of_their_own_in_the_range_of_their_package()
    {
        var events = SdkPackage.All.SelectMany(package => LogEvents.In(package.Name, package.Assembly.GetTypes())).ToList();
        LogEvents.Problems(events).Should().BeEmpty();
    }

    [Fact]
    public void Problems_events_in_conflict_are_told()
    {
        var events = LogEvents.In("CartIntegrity", [typeof(Conflicting)]).ToList();
        LogEvents.Problems(events).Should().BeEquivalentTo(
            "id 1001 is used by House.Tests.LogEventTests+Conflicting.Held and House.Tests.LogEventTests+Conflicting.Released",
            "name Held is used by House.Tests.LogEventTests+Conflicting.Held and House.Tests.LogEventTests+Conflicting.Stopped",
            "House.Tests.LogEventTests+Conflicting.Stopped has id 2000, outside the range of CartIntegrity");
    }

    private static partial class Conflicting
    {
        [LoggerMessage(1001, LogLevel.Debug, "Held.")]
        public static partial void Held(ILogger logger);

#pragma warning disable SYSLIB1006 // The conflict is what the test is about.
        [LoggerMessage(1001, LogLevel.Debug, "Released.")]
        public static partial void Released(ILogger logger);
#pragma warning restore SYSLIB1006

#pragma warning disable SYSLIB1025 // The conflict is what the test is about.
        [LoggerMessage(2000, LogLevel.Debug, "Stopped.", EventName = "Held")]
        public static partial void Stopped(ILogger logger);
#pragma warning restore SYSLIB1025
    }
}
