namespace CartIntegrity.Tests;

/// <summary>A policy and what happens under it. Prints itself so that it can be pasted into a test.</summary>
internal sealed record Script(int Seed, IReadOnlyList<Step> Steps)
{
    /// <summary>Scripts that are a little shorter: halves, quarters and single steps left out.</summary>
    public IEnumerable<Script> Shorter()
    {
        for (var size = Steps.Count / 2; size >= 1; size /= 2)
        {
            for (var at = 0; at + size <= Steps.Count; at += size)
            {
                yield return this with { Steps = [.. Steps.Take(at), .. Steps.Skip(at + size)] };
            }
        }
    }

    public override string ToString() => $"seed {Seed}, policy {ScriptGenerator.PolicyOf(Seed)}\n" + string.Join('\n', Steps.Select(step => $"  {step}"));
}
