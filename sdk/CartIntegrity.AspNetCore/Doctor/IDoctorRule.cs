namespace CartIntegrity.AspNetCore;

/// <summary>Looks for trouble of the running application, whenever the doctor is asked.</summary>
internal interface IDoctorRule
{
    /// <summary>Looks; adds what is wrong. Must not throw.</summary>
    /// <param name="found">Where findings go.</param>
    /// <param name="cancellationToken">Stops the looking.</param>
    ValueTask ExamineAsync(ICollection<SetupFinding> found, CancellationToken cancellationToken);
}
