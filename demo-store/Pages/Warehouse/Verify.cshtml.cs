using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages.Warehouse;

/// <summary>Shows that the journal and what the pages show agree.</summary>
internal sealed class VerifyModel(LedgerCheck check) : PageModel
{
    /// <summary>The latest verification since the shop was started.</summary>
    public LedgerCheckAnswer? Latest => check.Latest;

    public Task OnGetAsync(bool now, CancellationToken cancellationToken) => now ? check.RunAsync(cancellationToken) : Task.CompletedTask;
}
