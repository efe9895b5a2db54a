namespace CartIntegrity;

/// <summary>A built-in check: needs nothing but what is known of the products, so it is through when it returns. One object serves all carts.</summary>
internal interface IFactCheck
{
    /// <summary>The name in the log.</summary>
    string Name { get; }

    /// <summary>Looks at all lines and reports what is wrong.</summary>
    /// <param name="context">The cart, and where to report to.</param>
    /// <param name="facts">What is known of each line's product, in the order of the lines; <c>null</c>: nothing.</param>
    void Check(CartCheckContext context, ReadOnlySpan<ProductFact?> facts);
}
