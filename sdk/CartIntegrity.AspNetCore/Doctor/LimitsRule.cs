using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.Options;

namespace CartIntegrity.AspNetCore;

/// <summary>Limits that are valid each and odd together.</summary>
internal sealed class LimitsRule(StartupOptions options, IOptions<HubOptions<CartHub>> hub, IOptions<HubOptions> hubs) : ISetupRule
{
    private const int FewThreads = 32;

    public IEnumerable<SetupFinding> Examine() => Times().Concat(Hub()).Concat(Threads());

    private IEnumerable<SetupFinding> Times()
    {
        var core = options.Core;
        if (core.CheckTimeLimit > TimeSpan.FromSeconds(10))
        {
            yield return Odd("check-time-limit", $"CartIntegrityOptions.CheckTimeLimit is {core.CheckTimeLimit}: a row may read \"checking\" for that long.",
                "Write at most TimeSpan.FromSeconds(10); 2 seconds is usual.");
        }

        if (core.AnswerTimeLimit <= core.CheckTimeLimit)
        {
            yield return Odd("answer-time-limit", $"CartIntegrityOptions.AnswerTimeLimit ({core.AnswerTimeLimit}) is not above CheckTimeLimit ({core.CheckTimeLimit}): holds are given up while the page still waits for its checks.",
                "Write an AnswerTimeLimit of several times CheckTimeLimit, for example 15 seconds beside 2.");
        }

        if (core.SweepInterval >= core.ReservationWindow)
        {
            yield return Odd("sweep-interval", $"CartIntegrityOptions.SweepInterval ({core.SweepInterval}) is not below ReservationWindow ({core.ReservationWindow}): shoppers hear of units that came back only long after.",
                "Write a SweepInterval of about a second or less.");
        }
    }

    private IEnumerable<SetupFinding> Hub()
    {
        if (hub.Value.MaximumReceiveMessageSize is { } most && most < CartHub.MaxMessageBytes)
        {
            yield return Odd("hub-message-size", $"The hub takes messages of {most} bytes at the most: a watch token does not fit, so no page can connect.",
                $"Leave MaximumReceiveMessageSize of the cart hub at {CartHub.MaxMessageBytes}.");
        }

        var (alive, patience) = (hub.Value.KeepAliveInterval ?? hubs.Value.KeepAliveInterval, hub.Value.ClientTimeoutInterval ?? hubs.Value.ClientTimeoutInterval);
        if (alive is { } interval && patience is { } limit && limit < interval * 2)
        {
            yield return Odd("hub-timeouts", $"SignalR's ClientTimeoutInterval ({limit}) is less than twice its KeepAliveInterval ({interval}): one late message cuts shoppers off.",
                "Write a ClientTimeoutInterval of at least twice KeepAliveInterval; 30 and 15 seconds are usual.");
        }
    }

    private static IEnumerable<SetupFinding> Threads()
    {
        ThreadPool.GetMaxThreads(out var most, out _);
        if (most < FewThreads)
        {
            yield return Odd("thread-pool", $"The thread pool may have {most} threads at the most: requests wait for each other.",
                "Remove ThreadPool.SetMaxThreads, or DOTNET_ThreadPool_MaxThreads, or write a few hundred.");
        }
    }

    private static SetupFinding Odd(string code, string problem, string advice) => new(code, FindingLevel.Warning, problem, advice) { Tell = Log.OddLimit };
}
