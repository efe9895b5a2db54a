namespace DemoStore;

/// <summary>A shelf of the shop.</summary>
/// <param name="Id">The slug used in addresses, lower case.</param>
/// <param name="Name">The name a shopper reads.</param>
/// <param name="Line">One line on what is found there.</param>
/// <param name="Count">How many products it holds; 0 in <see cref="Shelves"/>, filled in by <see cref="Catalogue"/>.</param>
public sealed record Category(string Id, string Name, string Line, int Count = 0);
