using CartIntegrity;
using Microsoft.AspNetCore.Http.Extensions;

namespace DemoStore;

/// <summary>What a change of a cart is answered with.</summary>
/// <param name="Note">Why it did not work; <see cref="CartNote.None"/> if it did.</param>
internal sealed record CartAnswer(CartNote Note)
{
    /// <summary>The line that was taken out by it.</summary>
    public CartLine? Removed { get; init; }

    /// <summary>The address of a page that tells the answer.</summary>
    public string On(string page) => this switch
    {
        { Note: not CartNote.None } => $"{page}?note={Note}",
        { Removed: { } line } => page + RemovedLine.Of(line).ToQuery().ToQueryString(),
        _ => page,
    };
}
