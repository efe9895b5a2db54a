using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace DemoStore.Pages;

/// <summary>What a shopper sees when something cannot be shown.</summary>
[IgnoreAntiforgeryToken]
internal sealed class ErrorModel : PageModel
{
    private int _code;

    public string Heading => _code switch
    {
        404 => "We cannot find that",
        400 => "That did not reach us whole",
        _ => "Something went wrong on our side",
    };

    public string Text => _code switch
    {
        404 => "The page does not exist, or not any more. Your basket is safe.",
        400 => "The form was too old or came from elsewhere. Please go back, load the page again and send it once more.",
        _ => "Please try again in a moment; your basket is safe. If you were placing an order, it may have gone through all the same: look at your " +
            "basket first. What has been ordered is not in it any more, and while an order is being paid it says so. No order is charged twice.",
    };

    public void OnGet(int code) => _code = code;

    public void OnPost(int code) => _code = code;
}
