using Npgsql;

namespace CartIntegrity.PostgreSql.Tests;

/// <summary>Lets commits of the ledger wait, in the server, as long as a test wants: everything is written, nothing can be seen yet.</summary>
internal sealed class SlowCommit
{
    private const int Key = 4711;

    private readonly Scene _scene;
    private NpgsqlConnection? _holder;

    private SlowCommit(Scene scene) => _scene = scene;

    public static async Task<SlowCommit> InstallAsync(Scene scene)
    {
        await scene.RunAsync($"""
            CREATE FUNCTION wait() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN PERFORM pg_advisory_xact_lock_shared({Key}, hashtext(TG_TABLE_SCHEMA)); RETURN NULL; END $$;
            CREATE CONSTRAINT TRIGGER slow AFTER INSERT ON journal DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION wait();
            """);
        return new SlowCommit(scene);
    }

    public async Task CloseAsync()
    {
        _holder = await _scene.ConnectAsync();
        await Scene.RunAsync(_holder, $"SELECT pg_advisory_lock({Key}, hashtext('{_scene.Schema}'))");
    }

    public Task UntilCommitWaitsAsync() =>
        _scene.UntilAsync($"EXISTS (SELECT FROM pg_locks WHERE locktype='advisory' AND classid={Key} AND objid=hashtext('{_scene.Schema}')::oid AND NOT granted)");

    public ValueTask OpenAsync() => _holder!.DisposeAsync();
}
