namespace CartIntegrity.Tests;

/// <summary>Tests that listen to spans, or must not be listened to: nothing else runs beside them.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class OnlyListener
{
    public const string Name = "Spans";
}
