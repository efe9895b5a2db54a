using System.Collections.Immutable;

namespace CartIntegrity;

/// <summary>How a channel sells. Immutable.</summary>
public sealed record ChannelPolicy
{
    private readonly ImmutableArray<LocationId> _locations = [];

    /// <summary>Where its units are taken from, in this order; empty (the default): from every location that has the SKU, in ordinal order.</summary>
    public ImmutableArray<LocationId> Locations
    {
        get => _locations;

        // A location named twice would be counted twice, and sold twice.
        init => _locations = value.IsDefaultOrEmpty ? [] : [.. value.Distinct()];
    }

    /// <summary>Units of every SKU the channel leaves alone: limits new holds only. 0 (the default) or more.</summary>
    public long SafetyStock { get; init; }
}
