using System.Globalization;
using CsCheck;
using ZoneSim.Model;
using ZoneSim.Scenarios.Units;

namespace ZoneSim.Tests.Scenarios;

/// <summary>A width is read by the units of files, and a bare number by the mean's own.</summary>
public sealed class WidthTextTests
{
    [Theory]
    [InlineData("min", Dimension.Duration, 60)]
    [InlineData("km", Dimension.Length, 1_000)]
    public void A_width_means_the_same_in_every_unit(string own, Dimension dimension, double size)
    {
        var spellings = UnitTable.For(dimension).SelectMany(unit => unit.Spellings.Select(spelling => (Unit: unit, Spelling: spelling))).ToArray();
        Gen.Int[1, 100_000]
            .Select(Gen.Int[0, spellings.Length - 1])
            .Sample(
                drawn =>
                {
                    var (number, (unit, spelling)) = (drawn.Item1, spellings[drawn.Item2]);
                    var width = WidthText.Read(string.Create(CultureInfo.InvariantCulture, $"{number / 1_000m} {spelling}"), own, out var problem);
                    Assert.Equal("", problem);
                    Assert.Equal(number / 1_000.0 * unit.Multiply / unit.Divide / size, width, 1e-9 * width);
                },
                seed: "0000000000001",
                iter: 300,
                threads: 1
            );
    }

    [Theory]
    [InlineData("10", "min", 10)]
    [InlineData("0.5", "km", 0.5)]
    [InlineData("10min", "min", 10)]
    [InlineData("0.2h", "min", 12)]
    [InlineData("1 nmi", "km", 1.852)]
    [InlineData("3", "", 3)]
    [InlineData("3 loss points", "loss points", 3)]
    public void A_bare_number_is_in_the_means_own_unit(string text, string unit, double width) => Assert.Equal(width, WidthText.Read(text, unit, out _), 12);

    [Theory]
    [InlineData("5 nm", "km", "nautical")]
    [InlineData("5 m", "min", "could be metres or minutes")]
    [InlineData("5 km", "min", "a duration such as")]
    [InlineData("2pp", "min", "a duration such as")]
    [InlineData("5%", "", "without unit")]
    [InlineData("5 min", "", "without unit")]
    [InlineData("0", "min", "above 0")]
    [InlineData("-3", "", "above 0")]
    [InlineData("", "km", "a length such as")]
    public void What_is_no_width_is_refused_with_what_was_expected(string text, string unit, string expected)
    {
        Assert.True(double.IsNaN(WidthText.Read(text, unit, out var problem)));
        Assert.Contains(expected, problem, StringComparison.Ordinal);
    }
}
