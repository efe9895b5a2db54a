namespace House.Tests;

public interface ISampleStore
{
    Task<string?> FindAsync(string name, int? limit = null, CancellationToken cancellationToken = default);
}
