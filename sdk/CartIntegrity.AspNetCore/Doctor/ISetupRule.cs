namespace CartIntegrity.AspNetCore;

/// <summary>Looks for likely mistakes that are there from the start: told to the log then, and to whoever asks the doctor.</summary>
internal interface ISetupRule
{
    /// <summary>What is wrong now; empty in the good case. Must be quick and must not throw.</summary>
    IEnumerable<SetupFinding> Examine();
}
