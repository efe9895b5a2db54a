namespace House.Tests;

public enum SampleKind
{
    Held = 1,
    Sold = 2,
}
