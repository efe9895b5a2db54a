using CartIntegrity;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages.Warehouse;

/// <summary>Shows that the journal and what the pages show agree.</summary>
internal sealed class VerifyModel(IInventoryLedger ledger, TimeProvider clock) : PageModel
{
    public VerificationReport? Report { get; private set; }

    public TimeSpan Took { get; private set; }

    public async Task OnGetAsync(bool now, CancellationToken cancellationToken)
    {
        if (now)
        {
            var start = clock.GetTimestamp();
            Report = await ledger.VerifyAsync(cancellationToken: cancellationToken);
            Took = clock.GetElapsedTime(start);
        }
    }
}
