namespace CartIntegrity.Tests;

public sealed class JournalCodecTests
{
    [Fact]
    public async Task L4_every_record_written_again_has_the_same_bytes()
    {
        var (_, journal) = await JournalSample.MakeAsync();
        journal.Select(bytes => JournalCodec.Read(bytes).Kind).Distinct().Should().HaveCountGreaterThanOrEqualTo(8);
        foreach (var bytes in journal)
        {
            JournalBytes.WrittenAgain(JournalCodec.Read(bytes)).Should().Equal(bytes);
        }
    }

    [Fact]
    public async Task C12_record_cut_short_or_with_bytes_behind_it_cannot_be_read()
    {
        var (_, journal) = await JournalSample.MakeAsync();
        foreach (var bytes in journal)
        {
            for (var length = 0; length < bytes.Length; length++)
            {
                var cut = bytes[..length];
                FluentActions.Invoking(() => JournalCodec.Read(cut)).Should().Throw<JournalFormatException>();
            }

            FluentActions.Invoking(() => JournalCodec.Read([.. bytes, 0])).Should().Throw<JournalFormatException>();
        }
    }

    [Fact]
    public async Task C12_flipped_bits_are_refused_or_read_as_another_record_never_as_the_same()
    {
        var (_, journal) = await JournalSample.MakeAsync();
        var (refused, read) = (0, 0);
        foreach (var bytes in journal)
        {
            for (var bit = 0; bit < bytes.Length * 8; bit++)
            {
                var damaged = bytes.ToArray();
                damaged[bit / 8] ^= (byte)(1 << (bit % 8));
                try
                {
                    JournalBytes.WrittenAgain(JournalCodec.Read(damaged)).Should().NotEqual(bytes);
                    read++;
                }
                catch (JournalFormatException)
                {
                    refused++;
                }
            }
        }

        refused.Should().BePositive();
        read.Should().BePositive();
    }

    [Theory]
    [InlineData(0, 3, "format 3")]
    [InlineData(10, 0, "RecordKind 0")]
    [InlineData(10, 99, "RecordKind 99")]
    public async Task Unknown_format_or_kind_is_refused_by_name(int at, byte value, string told)
    {
        var bytes = (await JournalSample.MakeAsync()).Journal[0];
        bytes[at] = value;
        FluentActions.Invoking(() => JournalCodec.Read(bytes)).Should().Throw<JournalFormatException>().WithMessage($"*{told}*");
    }

    [Fact]
    public async Task Journal_of_the_layout_before_is_read_and_tells_nothing_of_verified_shoppers()
    {
        foreach (var bytes in (await JournalSample.MakeAsync()).Journal)
        {
            var now = JournalCodec.Read(bytes);
            bytes[0] = JournalCodec.EarliestFormat;
            JournalCodec.Read(bytes).Should().BeEquivalentTo(now);
        }

        var buffer = new JournalBuffer();
        HoldCodec.WriteHead(buffer, new Hold { Id = new HoldId(1, 2), Cart = new CartId("anna"), State = HoldState.Held, IsUnverified = true });
        var hold = buffer.Slice(0, buffer.Length).ToArray();
        HeadOf(hold, JournalCodec.Format).IsUnverified.Should().BeTrue();
        FluentActions.Invoking(() => HeadOf(hold, JournalCodec.EarliestFormat)).Should().Throw<JournalFormatException>();
    }

    [Fact]
    public void Numbers_of_every_size_come_back_and_have_one_form()
    {
        long[] numbers = [0, 1, -1, 63, 64, -64, -65, 8191, 8192, int.MaxValue, int.MinValue, long.MaxValue, long.MinValue];
        var buffer = new JournalBuffer();
        foreach (var number in numbers)
        {
            buffer.Signed(number);
            buffer.Unsigned((ulong)number);
        }

        var reader = new JournalReader(buffer.Slice(0, buffer.Length));
        foreach (var number in numbers)
        {
            (reader.Signed(), reader.Unsigned()).Should().Be((number, (ulong)number));
        }

        reader.AtEnd.Should().BeTrue();
        FluentActions.Invoking(() => new JournalReader([0x80, 0x00]).Unsigned()).Should().Throw<JournalFormatException>();
    }

    private static Hold HeadOf(byte[] bytes, byte format)
    {
        var reader = new JournalReader(bytes);
        return HoldCodec.ReadHead(ref reader, format);
    }
}
