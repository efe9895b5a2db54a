using Microsoft.AspNetCore.Mvc.Filters;

namespace DemoStore;

/// <summary>On pages with an "add to basket" button: settles which cart a shopper without one will get.</summary>
internal sealed class FirstCart : IResultFilter
{
    /// <summary>The pages that have the button.</summary>
    public static IReadOnlyList<string> Pages { get; } = ["/Index", "/Listing", "/Product"];

    public void OnResultExecuting(ResultExecutingContext context) => context.HttpContext.RequestServices.GetRequiredService<CurrentCart>().Reserve();

    public void OnResultExecuted(ResultExecutedContext context)
    {
    }
}
