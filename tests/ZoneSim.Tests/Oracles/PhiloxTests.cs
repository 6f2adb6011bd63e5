using ZoneSim.Model;

namespace ZoneSim.Tests.Oracles;

/// <summary>The generator gives its published numbers, and its uniforms are uniform in whatever word of the key changes.</summary>
[Trait("Speed", "Slow")]
public sealed class PhiloxTests
{
    private const int Draws = 100_000,
        Bins = 100;

    /// <summary>The known answers of Salmon et al. (2011) for ten rounds.</summary>
    [Fact]
    public void Known_answers()
    {
        Assert.Equal((0x6627e8d5u, 0xe169c58du, 0xbc57ac4cu, 0x9b00dbd8u), Philox.Block(0, 0, 0, 0, 0, 0));
        Assert.Equal(
            (0xd16cfe09u, 0x94fdccebu, 0x5001e420u, 0x24126ea1u),
            Philox.Block(0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344, 0xa4093822, 0x299f31d0)
        );
    }

    [Fact]
    public void A_uniform_is_the_first_53_bits_of_a_block_and_never_0_or_1()
    {
        var bits = ((0x6627e8d5UL << 32) | 0xe169c58d) >> 11;
        Assert.Equal((bits + .5) / (1UL << 53), Philox.Uniform(0, 0, 0, 0, 0));
        Assert.True(Philox.FromBits(0) > 0);
        Assert.True(Philox.FromBits((1UL << 53) - 1) < 1);
        Assert.True(double.IsFinite(Sampler.Of(Distribution.Lognormal(20, .6)).At(Philox.FromBits((1UL << 53) - 1))));
    }

    public static TheoryData<string> Words { get; } = ["replication", "subject", "purpose", "occasion", "seed"];

    [Theory]
    [MemberData(nameof(Words))]
    public void Uniform_and_uncorrelated_along_each_word_of_the_key(string word)
    {
        var draws = Enumerable.Range(0, Draws).Select(i => Draw(word, (uint)i)).ToArray();
        var squares = draws.GroupBy(u => (int)(u * Bins)).Sum(bin => Math.Pow(bin.Count() - (Draws / Bins), 2) / (Draws / Bins));
        // Chi-square with 99 degrees of freedom: mean 99, standard deviation √198.
        Assert.InRange(squares, 99 - (3 * Math.Sqrt(198)), 99 + (3 * Math.Sqrt(198)));
        Theory.MeanIs($"product of neighbours along {word}", 0, .025, [.. draws.Zip(draws.Skip(1), (a, b) => 12 * (a - .5) * (b - .5))]);
    }

    private static double Draw(string word, uint i) =>
        word switch
        {
            "replication" => Philox.Uniform(i, 7, 7, 7, 7),
            "subject" => Philox.Uniform(7, i, 7, 7, 7),
            "purpose" => Philox.Uniform(7, 7, i, 7, 7),
            "occasion" => Philox.Uniform(7, 7, 7, i, 7),
            _ => Philox.Uniform(7, 7, 7, 7, i),
        };
}
