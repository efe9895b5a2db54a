using Microsoft.Extensions.Localization;

namespace DemoStore;

/// <summary>Tells a simulation in words.</summary>
internal static class SimulatorWords
{
    /// <summary>The faults that are offered.</summary>
    public static IReadOnlyList<SimulatorFaults> Offered { get; } =
    [
        SimulatorFaults.CutConnection, SimulatorFaults.LoseAnswers, SimulatorFaults.StopSweeper, SimulatorFaults.StopPump,
        SimulatorFaults.FailingStore, SimulatorFaults.ClockJump, SimulatorFaults.Kill,
    ];

    /// <summary>The shoppers' states in the order in which they are shown.</summary>
    public static IReadOnlyList<SimulatedState> Shown { get; } =
    [
        SimulatedState.Bought, SimulatedState.Holding, SimulatedState.Paying, SimulatedState.Waiting, SimulatedState.ToldNo, SimulatedState.Left,
        SimulatedState.Asking, SimulatedState.ToCome,
    ];

    public static string NameOf(IStringLocalizer<ShopText> text, SimulatorFaults fault) => fault switch
    {
        SimulatorFaults.CutConnection => text["Cut the connection"],
        SimulatorFaults.LoseAnswers => text["Lose answers"],
        SimulatorFaults.StopSweeper => text["Stop the sweeper"],
        SimulatorFaults.StopPump => text["Stop the pump"],
        SimulatorFaults.FailingStore => text["Let the disk fail"],
        SimulatorFaults.ClockJump => text["Put the clock forward"],
        _ => text["Kill the process"],
    };

    public static string Explain(IStringLocalizer<ShopText> text, SimulatorFaults fault) => fault switch
    {
        SimulatorFaults.CutConnection => text["for some seconds no shopper reaches the ledger"],
        SimulatorFaults.LoseAnswers => text["every third or fourth call gets no answer; shoppers ask again the same way"],
        SimulatorFaults.StopSweeper => text["nobody tidies away holds that ran out"],
        SimulatorFaults.StopPump => text["for some seconds nothing is decided"],
        SimulatorFaults.FailingStore => text["one write in eight is lost, or written without an answer, or out of reach"],
        SimulatorFaults.ClockJump => text["45 seconds forward, later back again"],
        _ => text["twice, after writing and before answering; it starts again from its journal"],
    };

    public static string Tell(IStringLocalizer<ShopText> text, SimulatorEvent happened) => (happened.Fault, happened.Begins) switch
    {
        (SimulatorFaults.CutConnection, true) => text["The connection is cut."],
        (SimulatorFaults.CutConnection, false) => text["The connection is back."],
        (SimulatorFaults.LoseAnswers, _) => text["From now on answers are lost."],
        (SimulatorFaults.StopSweeper, _) => text["The sweeper stands still."],
        (SimulatorFaults.StopPump, true) => text["The pump stands still."],
        (SimulatorFaults.StopPump, false) => text["The pump runs again."],
        (SimulatorFaults.FailingStore, _) => text["From now on the disk fails now and then."],
        (SimulatorFaults.ClockJump, true) => text["The clock was put forward."],
        (SimulatorFaults.ClockJump, false) => text["The clock was put back."],
        (_, true) => text["The process died between writing and answering."],
        _ => text["The process runs again, from its journal."],
    };

    public static string NameOf(IStringLocalizer<ShopText> text, SimulatedState state) => state switch
    {
        SimulatedState.ToCome => text["Not here yet"],
        SimulatedState.Asking => text["Asking"],
        SimulatedState.Holding => text["Holding a unit"],
        SimulatedState.Paying => text["Paying"],
        SimulatedState.Waiting => text["Waiting for a unit"],
        SimulatedState.Bought => text["Bought"],
        SimulatedState.ToldNo => text["Told no"],
        _ => text["Gone without buying"],
    };

    public static string NameOf(IStringLocalizer<ShopText> text, SimulatorState state) => state switch
    {
        SimulatorState.Running => text["Running"],
        SimulatorState.Finished => text["Finished"],
        SimulatorState.Stopped => text["Stopped"],
        _ => text["Failed"],
    };

    public static string NameOfPace(IStringLocalizer<ShopText> text, int pace) => pace == 0 ? text["As fast as it goes"] : text["{0} ×", pace];
}
