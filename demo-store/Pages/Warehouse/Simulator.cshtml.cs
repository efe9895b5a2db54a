using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace DemoStore.Pages.Warehouse;

/// <summary>Many shoppers, few units, and things that go wrong: watch oversold stay at 0.</summary>
internal sealed class SimulatorModel(SimulatorDesk desk, IStringLocalizer<ShopText> text) : PageModel
{
    [BindProperty]
    public SimulatorForm Form { get; set; } = new();

    /// <summary>The simulation under way, or the last one.</summary>
    public SimulatorView? View => desk.View;

    /// <summary>What to enter instead, by field.</summary>
    public Dictionary<string, string> Problems { get; } = [];

    /// <summary>Why it was not started.</summary>
    public string? Refusal { get; private set; }

    public void OnGet()
    {
        if (View is { } view)
        {
            Form = SimulatorForm.Of(view.Wish);
            Form.Seed = null;
        }
    }

    public IActionResult OnPostStart() => Form.Read(text, Problems) is { } wish ? Start(wish) : Page();

    /// <summary>The last run once more.</summary>
    public IActionResult OnPostAgain()
    {
        if (View is not { } view)
        {
            return LocalRedirect("/warehouse/simulator");
        }

        Form = SimulatorForm.Of(view.Wish);
        return Start(view.Wish);
    }

    public IActionResult OnPostStop(int run)
    {
        desk.Stop(run);
        return LocalRedirect("/warehouse/simulator");
    }

    private IActionResult Start(SimulatorWish wish)
    {
        if (desk.TryStart(wish))
        {
            return LocalRedirect("/warehouse/simulator");
        }

        Refusal = text["A simulation is already under way. Stop it first, or watch it: there is one at a time."];
        return Page();
    }
}
