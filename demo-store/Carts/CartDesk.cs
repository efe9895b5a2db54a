using CartIntegrity;

namespace DemoStore;

/// <summary>Changes lines of the request's cart for the pages that show them: the basket and what is saved.</summary>
internal sealed class CartDesk(CurrentCart current, Catalogue catalogue)
{
    /// <summary>The shopper means something else with a line.</summary>
    public Task<CartAnswer> MeanAsync(string? line, LineIntent intent, CancellationToken cancellationToken) =>
        Enum.IsDefined(intent) ? ApplyAsync(new CartChange.SetIntent(IdOf(line), intent), cancellationToken) : Task.FromResult(new CartAnswer(CartNote.Gone));

    /// <summary>A saved line goes into the basket, for the day its row told if its units come later.</summary>
    public Task<CartAnswer> BuyAsync(string? line, DateOnly? seenPromise, CancellationToken cancellationToken) => ChangeAsync(
        cart => cart.Apply(new CartChange.SetIntent(IdOf(line), LineIntent.Buy), catalogue)
            && (seenPromise is not { } day || cart.Apply(new CartChange.AcceptPromise(IdOf(line), day), catalogue)),
        cancellationToken);

    /// <summary>The shopper takes what comes later, for the day that was shown.</summary>
    public Task<CartAnswer> AcceptPromiseAsync(string? line, DateOnly day, CancellationToken cancellationToken) =>
        ApplyAsync(new CartChange.AcceptPromise(IdOf(line), day), cancellationToken);

    /// <summary>A line wants so many units from now on; with 0 it goes.</summary>
    public Task<CartAnswer> CountAsync(string? line, int? quantity, CancellationToken cancellationToken) => quantity switch
    {
        0 => RemoveAsync(line, cancellationToken),
        > 0 and <= CartRow.UnitsPerLine => ApplyAsync(new CartChange.SetQuantity(IdOf(line), quantity.Value), cancellationToken),
        _ => Task.FromResult(new CartAnswer(CartNote.Quantity)),
    };

    /// <summary>A line goes; the answer says how to bring it back.</summary>
    public async Task<CartAnswer> RemoveAsync(string? line, CancellationToken cancellationToken)
    {
        var id = IdOf(line);
        var gone = (await current.FindAsync())?.Lines.FirstOrDefault(line => line.Id == id);
        var answer = await ApplyAsync(new CartChange.Remove(id), cancellationToken);
        return answer.Note == CartNote.None ? answer with { Removed = gone } : answer;
    }

    /// <summary>A line that was taken out comes back.</summary>
    public Task<CartAnswer> RestoreAsync(RemovedLine removed, CancellationToken cancellationToken) => removed.ToLine() is { } gone
        ? ChangeAsync(cart => cart.Restore(gone, catalogue), cancellationToken)
        : Task.FromResult(new CartAnswer(CartNote.Gone));

    /// <summary>The shopper goes on at the price of today.</summary>
    public Task<CartAnswer> AcceptPriceAsync(string? line, CancellationToken cancellationToken) =>
        ChangeAsync(cart => cart.AcceptPrice(line ?? "", catalogue), cancellationToken);

    /// <summary>What a change that did not work is told with.</summary>
    public static CartNote NoteOn(CartChangeOutcome outcome, CartNote otherwise) => outcome switch
    {
        CartChangeOutcome.Changed => CartNote.None,
        CartChangeOutcome.PaymentInProgress => CartNote.Paying,
        _ => otherwise,
    };

    // What cannot be a line is no line of any cart; the change then says so.
    private static LineId IdOf(string? line) => LineId.TryParse(line, out var id) ? id : default;

    private Task<CartAnswer> ApplyAsync(CartChange change, CancellationToken cancellationToken) =>
        ChangeAsync(cart => cart.Apply(change, catalogue), cancellationToken);

    private async Task<CartAnswer> ChangeAsync(Func<CartRow, bool> change, CancellationToken cancellationToken) =>
        new(NoteOn(await current.ChangeAsync(change, cancellationToken), CartNote.Gone));
}
