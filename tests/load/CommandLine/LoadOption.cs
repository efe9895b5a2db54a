namespace CartIntegrity.Load;

/// <summary>An option of a command.</summary>
/// <param name="Name">What is typed, with its dashes.</param>
/// <param name="Value">A word for its value; empty for a switch.</param>
/// <param name="Meaning">What it does, with its default.</param>
internal sealed record LoadOption(string Name, string Value, string Meaning)
{
    /// <summary>Whether it stands alone.</summary>
    public bool IsSwitch => Value.Length == 0;

    /// <summary>How it is written in the help.</summary>
    public string Usage => IsSwitch ? Name : $"{Name} {Value}";
}
