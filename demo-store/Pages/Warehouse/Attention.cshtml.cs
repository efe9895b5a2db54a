using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages.Warehouse;

/// <summary>What only a person can put right.</summary>
internal sealed class AttentionModel(Shortages shortages) : PageModel
{
    public IReadOnlyList<Shortage> Worst { get; private set; } = [];

    public int Count { get; private set; }

    public async Task OnGetAsync(CancellationToken cancellationToken) => (Worst, Count) = await shortages.FindAsync(cancellationToken);
}
