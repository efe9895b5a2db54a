using CartIntegrity.Testing;

namespace CartIntegrity.Tests;

/// <summary>L4: a state loaded from its snapshot is the state that was saved, and answers as it did.</summary>
public sealed class ResidentSnapshotTests
{
    [Fact]
    public async Task Loaded_state_saves_to_the_same_bytes_and_reads_the_same()
    {
        var state = await StateAsync();
        var bytes = Saved(state);
        var loaded = new ResidentState();
        loaded.Load(bytes);

        Saved(loaded).Should().Equal(bytes);
        (loaded.Sequence, loaded.LatestTime, loaded.Count).Should().Be((state.Sequence, state.LatestTime, state.Count));
        loaded.Checkpoint().Heads.Should().Equal(state.Checkpoint().Heads);
        CheckpointText.Of(loaded.Checkpoint().Holds).Should().Be(CheckpointText.Of(state.Checkpoint().Holds));
        foreach (var cart in new[] { "anna", "ben", "guest", "cleo", "dora" }.Select(id => new CartId(id)))
        {
            var (here, there) = (state.ReadHoldOf(cart), loaded.ReadHoldOf(cart));
            CheckpointText.Of(there is null ? [] : [there]).Should().Be(CheckpointText.Of(here is null ? [] : [here]));
        }

        loaded.FindOrder(new OrderId("O-1"))!.Lines.Should().Equal(state.FindOrder(new OrderId("O-1"))!.Lines);
        loaded.FindDead(9, state.LatestTime.AddHours(1)).Should().BeEquivalentTo(state.FindDead(9, state.LatestTime.AddHours(1)));
    }

    [Fact]
    public async Task C12_snapshot_cut_short_cannot_be_loaded()
    {
        var bytes = Saved(await StateAsync());
        for (var length = 0; length < bytes.Length; length++)
        {
            var cut = bytes[..length];
            FluentActions.Invoking(() => new ResidentState().Load(cut)).Should().Throw<JournalFormatException>();
        }
    }

    private static byte[] Saved(ResidentState state)
    {
        var buffer = new JournalBuffer();
        state.Save(buffer);
        return buffer.Slice(0, buffer.Length).ToArray();
    }

    private static async Task<ResidentState> StateAsync()
    {
        var (_, journal) = await JournalSample.MakeAsync();
        var state = new ResidentState();
        var view = new StockView(state);
        foreach (var bytes in journal)
        {
            var record = JournalCodec.Read(bytes);
            view.Begin(record.Time, state.Sequence);
            view.Replay(record, EventHash.Of(bytes));
            state.Apply(view);
        }

        return state;
    }
}
