using Microsoft.Extensions.DependencyInjection;

namespace CartIntegrity.Tests;

/// <summary>Counts the scopes that are opened and closed.</summary>
internal sealed class CountedScopes(IServiceScopeFactory scopes) : IServiceScopeFactory
{
    private int _opened;
    private int _closed;

    public int Opened => Volatile.Read(ref _opened);

    public int Closed => Volatile.Read(ref _closed);

    public IServiceScope CreateScope()
    {
        Interlocked.Increment(ref _opened);
        return new Counted(this, scopes.CreateAsyncScope());
    }

    private sealed class Counted(CountedScopes counts, AsyncServiceScope scope) : IServiceScope, IAsyncDisposable
    {
        public IServiceProvider ServiceProvider => scope.ServiceProvider;

        public void Dispose()
        {
            Interlocked.Increment(ref counts._closed);
            scope.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Interlocked.Increment(ref counts._closed);
            return scope.DisposeAsync();
        }
    }
}
