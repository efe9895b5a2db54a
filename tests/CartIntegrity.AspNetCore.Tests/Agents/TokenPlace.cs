namespace CartIntegrity.AspNetCore.Tests;

/// <summary>Where a request carries its token.</summary>
public enum TokenPlace
{
    /// <summary>In the SDK's own header.</summary>
    Header,

    /// <summary>As the bearer token of <c>Authorization</c>.</summary>
    Bearer,
}
