using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DemoStore.Pages.Warehouse;

/// <summary>Plays the retailer's real orders as the traffic of the shop's other channels.</summary>
internal sealed class ReplayModel(ReplayDesk desk, IStringLocalizer<ShopText> text) : PageModel
{
    /// <summary>The replay under way, or the last one.</summary>
    public ReplayView? View { get; private set; }

    public IReadOnlyList<string> Months => desk.Months;

    /// <summary>Units promised and not there, in the whole ledger, now.</summary>
    public long OversoldNow { get; private set; }

    /// <summary>Why what was asked for was not done.</summary>
    public string? Refusal { get; private set; }

    /// <summary>What the form to start with shows.</summary>
    public ReplayWish Wish { get; private set; } = new(null, ReplaySpeed.Usual.Id, FillsShelves: true);

    public Task OnGetAsync(CancellationToken cancellationToken) => LookAsync(cancellationToken);

    public Task<IActionResult> OnPostStartAsync(string? month, string? speed, bool fill, CancellationToken cancellationToken)
    {
        Wish = new ReplayWish(month, speed, fill);
        return AnswerAsync(desk.Start(Wish), cancellationToken);
    }

    public Task<IActionResult> OnPostPauseAsync(string? run, CancellationToken cancellationToken) => AnswerAsync(desk.Pause(run), cancellationToken);

    public Task<IActionResult> OnPostGoOnAsync(string? run, CancellationToken cancellationToken) => AnswerAsync(desk.GoOn(run), cancellationToken);

    public Task<IActionResult> OnPostStopAsync(string? run, CancellationToken cancellationToken) => AnswerAsync(desk.Stop(run), cancellationToken);

    public Task<IActionResult> OnPostSpeedAsync(string? run, string? speed, CancellationToken cancellationToken) =>
        AnswerAsync(desk.ChangeSpeed(run, speed), cancellationToken);

    private async Task<IActionResult> AnswerAsync(ReplayAnswer answer, CancellationToken cancellationToken)
    {
        if (answer == ReplayAnswer.Done)
        {
            return LocalRedirect("/warehouse/replay");
        }

        Refusal = ReplayWords.Tell(text, answer);
        await LookAsync(cancellationToken);
        return Page();
    }

    private async Task LookAsync(CancellationToken cancellationToken)
    {
        View = desk.View;
        OversoldNow = await desk.OversoldNowAsync(cancellationToken);
    }
}
