namespace DemoStore;

/// <summary>The colours one drawing is made of. All are plain SVG paint values.</summary>
/// <param name="Body">The main surface: a colour, or a reference to the pattern laid over it.</param>
/// <param name="Main">The main colour without a pattern.</param>
/// <param name="Dark">A deeper shade of it, for edges, handles and lettering.</param>
/// <param name="Light">A pale tint of it, for highlights.</param>
/// <param name="Accent">The second colour.</param>
/// <param name="Ground">The background.</param>
/// <param name="GroundShade">The shape behind the object.</param>
internal sealed record Ink(string Body, string Main, string Dark, string Light, string Accent, string Ground, string GroundShade);
