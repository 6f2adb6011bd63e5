using ZoneSim.Studies.Statistics;

namespace ZoneSim.Tests.Oracles;

/// <summary>Resamples drawn and added up side by side are those of one number after another.</summary>
public sealed class ResampledRowsTests
{
    /// <summary>Each place is the high half of a product of the keyed bits and the size of the sample, in vectors and in what is left of them.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(37)]
    [InlineData(2_000)]
    public void Places_are_those_of_the_key(int rows)
    {
        var key = KeyedUniform.Key(5, "bca", 3);
        var expected = Enumerable.Range(0, rows).Select(i => (int)(((UInt128)KeyedUniform.Mixed(key, (ulong)i) * (ulong)rows) >> 64));
        Assert.Equal(expected, Resample.WithReplacement(5, "bca", 3, rows));
    }

    /// <summary>The same bits as a loop over the rows drawn, for numbers of sums, rows and resamples that fill no vector and no round.</summary>
    [Theory]
    [InlineData(1, 5, 2)]
    [InlineData(8, 16, 16)]
    [InlineData(19, 37, 23)]
    public void Sums_are_those_of_a_loop(int sums, int rows, int resamples)
    {
        double[][] terms =
        [
            .. Enumerable.Range(0, sums).Select(sum => Enumerable.Range(0, rows).Select(row => KeyedUniform.At((ulong)sum, "term", row) - 0.4).ToArray()),
        ];
        var found = new ResampledRows(9, resamples, rows).Sums(terms);
        var expected = Enumerable.Range(0, resamples).SelectMany(round => terms.Select(term => Loop(term, Resample.WithReplacement(9, "bca", round, rows))));
        Assert.Equal(expected, found);

        static double Loop(double[] term, int[] places)
        {
            var sum = 0.0;
            foreach (var place in places)
            {
                sum += term[place];
            }

            return sum;
        }
    }
}
