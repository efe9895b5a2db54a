namespace House.Tests;

/// <summary>The text names everything a user may depend on, and a difference names its type.</summary>
public sealed class ApiTextTests
{
    [Fact]
    public void Of_types_of_every_kind_are_written_as_in_csharp() =>
        ApiText.Of("Samples", [typeof(SampleKind), typeof(SampleLine), typeof(ISampleStore), typeof(SampleExtensions)]).Should().Equal(
            "Samples",
            "interface ISampleStore",
            "  Task<string?> FindAsync(string name, int? limit = default, CancellationToken cancellationToken = default)",
            "static class SampleExtensions",
            "  const int Most = 3",
            "  static bool TryTake<T>(this IReadOnlyList<T> lines, out T? taken)",
            "enum SampleKind",
            "  Held = 1",
            "  Sold = 2",
            "readonly record struct SampleLine",
            "  SampleLine(string Sku, int Quantity)",
            "  int Quantity { get; init; }",
            "  static SampleLine op_Addition(SampleLine left, SampleLine right)",
            "  string Sku { get; init; }");

    [Fact]
    public void Between_change_of_a_member_is_told_with_its_type() =>
        ApiDifference.Between(["Core", "class A", "  int X { get; }", "class B", "  int X { get; }"], ["Core", "class A", "  int X { get; }", "class B", "  long X { get; }"])
            .Should().Equal("- class B | int X { get; }", "+ class B | long X { get; }");

    [Fact]
    public void Between_same_text_is_no_difference() =>
        ApiDifference.Between(["Core", "class A"], ["Core", "class A"]).Should().BeEmpty();
}
