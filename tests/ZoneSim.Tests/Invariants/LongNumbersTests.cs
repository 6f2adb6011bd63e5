using ZoneSim.Model;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>Histories beyond number 2³²: their own chance, and none of those below moves.</summary>
public sealed class LongNumbersTests
{
    private const ulong Seed = 20171005;

    [Theory]
    [InlineData(0)]
    [InlineData(17)]
    [InlineData(uint.MaxValue)]
    public void Below_2_to_the_32_a_draw_has_the_seed_as_its_key_and_the_number_as_a_word_of_its_counter(long replication) =>
        Assert.Equal(Philox.Uniform((uint)replication, 3, 5, 7, Seed), Draw(replication));

    [Fact]
    public void A_negative_number_is_refused() => Assert.Throws<ArgumentOutOfRangeException>(() => Draw(-1));

    /// <summary>
    /// One draw of each of 20,000 high words: uniform by χ² over 100 cells, uncorrelated with its neighbour and with the same draw of a low number.
    /// </summary>
    [Fact]
    public void High_words_give_generators_of_their_own()
    {
        const int Words = 20_000;
        var draws = Enumerable.Range(1, Words).Select(high => Draw(((long)high << 32) + 5)).ToArray();
        var low = Enumerable.Range(1, Words).Select(number => Draw(number)).ToArray();
        var chi = draws.GroupBy(draw => (int)(draw * 100)).Sum(cell => Math.Pow(cell.Count() - (Words / 100.0), 2) / (Words / 100.0));
        Assert.True(Math.Abs(chi - 99) < 5 * Math.Sqrt(2 * 99), $"χ² is {chi:0.0} with 99 degrees of freedom, standard error {Math.Sqrt(2 * 99):0.0}");
        foreach (var (name, other) in new[] { ("its neighbour", draws.Skip(1)), ("a low number", low) })
        {
            var correlation = 12 * draws.Zip(other, (one, two) => (one - 0.5) * (two - 0.5)).Average();
            Assert.True(
                Math.Abs(correlation) < 5 / Math.Sqrt(Words),
                $"the correlation with {name} is {correlation:0.0000}, standard error {1 / Math.Sqrt(Words):0.0000}"
            );
        }
    }

    [Fact]
    public void The_last_history_is_played_twice_alike_and_none_repeats_another()
    {
        var model = CompiledModel.Compile(ShippedModels.Scenarios["at-tanf-2017-10-05"], ShippedModels.Policies["deter-first"]);
        double Arrival(long number) => model.NewReplicator().Run(Seed, number)[0].ClosestApproach;
        long[] numbers = [3, 3 + (1L << 32), 3 + (1L << 33), 3 + (1L << 62), long.MaxValue];
        Assert.Equal(numbers.Length, numbers.Select(Arrival).Distinct().Count());
        Assert.Equal(numbers.Select(Arrival), numbers.Select(Arrival));
        Assert.Equal(long.MaxValue, model.NewReplicator().Run(Seed, long.MaxValue)[0].Replication);
    }

    private static double Draw(long replication)
    {
        var random = new ReplicationRandom();
        random.Begin(Seed, replication);
        return random.Uniform(3, 5, 7);
    }
}
