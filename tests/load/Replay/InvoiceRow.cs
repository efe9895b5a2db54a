namespace CartIntegrity.Load;

/// <summary>A row of the file that can be played.</summary>
/// <param name="Number">Invoice number, as written.</param>
/// <param name="Customer">Who; may be empty.</param>
/// <param name="Time">When.</param>
/// <param name="IsCancellation">Whether the number has a leading <c>C</c>.</param>
/// <param name="Line">What and how many.</param>
internal readonly record struct InvoiceRow(string Number, string Customer, DateTimeOffset Time, bool IsCancellation, SaleLine Line);
