namespace CartIntegrity;

/// <summary>
/// The names under which the engine can be watched: one activity source and one meter, of the same name. They are a promise; docs/observability.md says
/// what each means, its unit and its tags.
/// </summary>
public static class CartIntegrityDiagnostics
{
    /// <summary>The name of the activity source, for this package and CartIntegrity.AspNetCore.</summary>
    public const string ActivitySourceName = "CartIntegrity";

    /// <summary>The name of the meter.</summary>
    public const string MeterName = "CartIntegrity";

    /// <summary>Span: a cart is checked, from the beginning to the verdict.</summary>
    public const string CheckSpan = "cart_integrity.check";

    /// <summary>Span: one of the storefront's own checks, or its product facts, within a <see cref="CheckSpan"/>.</summary>
    public const string PlugSpan = "cart_integrity.check.plug";

    /// <summary>Span: a command of the ledger, from the queue to the answer. <see cref="CommandTag"/> says which.</summary>
    public const string CommandSpan = "cart_integrity.command";

    /// <summary>Span: a batch of the ledger, with a link to each command in it that is traced.</summary>
    public const string BatchSpan = "cart_integrity.batch";

    /// <summary>Span: the store's transaction within a <see cref="BatchSpan"/>.</summary>
    public const string StoreSpan = "cart_integrity.store";

    /// <summary>Span: from a change to the moment a shopper's connection was sent the news, with a link to the batch that changed it.</summary>
    public const string AlertSpan = "cart_integrity.alert";

    /// <summary>Span: a choice of a shopper is carried out.</summary>
    public const string ChoiceSpan = "cart_integrity.choice";

    /// <summary>Histogram, s: how long a cart's check took.</summary>
    public const string CheckDuration = "cart_integrity.check.duration";

    /// <summary>Counter, {cart}: carts checked; <see cref="AvailableTag"/> says whether every line to buy could be had, which makes the cart availability rate.</summary>
    public const string CartsChecked = "cart_integrity.carts.checked";

    /// <summary>Counter, {line}: verdicts on lines by <see cref="VerdictTag"/>.</summary>
    public const string Verdicts = "cart_integrity.verdicts";

    /// <summary>Gauge, {line}: lines that wait in the ledger's queue.</summary>
    public const string QueueLines = "cart_integrity.queue.lines";

    /// <summary>Histogram, s: how long a command waited in the queue; by <see cref="CommandTag"/>.</summary>
    public const string QueueDuration = "cart_integrity.queue.duration";

    /// <summary>Histogram, {command}: commands of a batch.</summary>
    public const string BatchSize = "cart_integrity.batch.size";

    /// <summary>Histogram, s: how long a batch took, from taken to answered.</summary>
    public const string BatchDuration = "cart_integrity.batch.duration";

    /// <summary>Counter, {command}: commands that did not end in ok; by <see cref="CommandTag"/>, <see cref="ResultTag"/> and <see cref="ReasonTag"/>.</summary>
    public const string Rejections = "cart_integrity.rejections";

    /// <summary>Gauge, {hold}: open holds of the ledger, as this process knows them.</summary>
    public const string HoldsActive = "cart_integrity.holds.active";

    /// <summary>Counter, {hold}: holds that ended in this process; <see cref="EndTag"/> says how.</summary>
    public const string HoldsEnded = "cart_integrity.holds.ended";

    /// <summary>Which cart: its public id.</summary>
    public const string CartTag = "cart_integrity.cart";

    /// <summary>How many lines.</summary>
    public const string LinesTag = "cart_integrity.lines";

    /// <summary>For what a cart was checked: <c>page</c>, or <c>look</c> for everything else (snapshots, the watch, a validation that is awaited).</summary>
    public const string PurposeTag = "cart_integrity.purpose";

    /// <summary>Whether every line to buy could be had in full: <c>true</c> or <c>false</c>.</summary>
    public const string AvailableTag = "cart_integrity.available";

    /// <summary>A verdict's kind as on the wire (<c>outOfStock</c>); on a span all kinds of the cart, no duplicates.</summary>
    public const string VerdictTag = "cart_integrity.verdict";

    /// <summary>The name of a check.</summary>
    public const string NameTag = "cart_integrity.check.name";

    /// <summary>A command: <c>hold</c>, <c>beginPayment</c>, <c>endPayment</c>, <c>commit</c>, <c>abandon</c>, <c>release</c>, <c>move</c>, <c>movement</c>, <c>settings</c>, <c>tidy</c>.</summary>
    public const string CommandTag = "cart_integrity.command";

    /// <summary>What came out: <c>ok</c>, <c>refused</c>, <c>invalid</c>, <c>conflict</c>, <c>unavailable</c>, <c>outcomeUnknown</c>; of a check <c>done</c>, <c>late</c>, <c>failed</c>.</summary>
    public const string ResultTag = "cart_integrity.result";

    /// <summary>Why: a <see cref="Reason"/>, camelCase (<c>insufficientStock</c>).</summary>
    public const string ReasonTag = "cart_integrity.reason";

    /// <summary>How a hold ended: <c>committed</c>, <c>released</c>, <c>expired</c>.</summary>
    public const string EndTag = "cart_integrity.hold.end";

    /// <summary>The ledger's sequence.</summary>
    public const string SequenceTag = "cart_integrity.sequence";

    /// <summary>How many commands.</summary>
    public const string CommandsTag = "cart_integrity.commands";

    /// <summary>Which store, without secrets.</summary>
    public const string StoreTag = "cart_integrity.store";

    /// <summary>A shopper's choice, as on the wire (<c>takeAll</c>).</summary>
    public const string ChoiceTag = "cart_integrity.choice.kind";
}
