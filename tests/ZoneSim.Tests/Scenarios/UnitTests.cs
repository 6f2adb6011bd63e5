using System.Globalization;
using System.Numerics;
using CsCheck;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Writing;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Tests.Scenarios;

/// <summary>A value is the double nearest to its decimal text, in every unit of every quantity, and is taken wherever its text is in range.</summary>
public sealed class UnitTests
{
    private const int Values = 200;

    public static TheoryData<string> Patterns => [.. QuantityCatalog.Rules.Select(rule => rule.Pattern)];

    /// <summary>200 random decimals of the quantity's domain, and both ends of it, in each of its units and spellings.</summary>
    [Theory]
    [MemberData(nameof(Patterns))]
    public void Every_quantity_takes_any_value_of_its_domain_in_each_unit(string pattern)
    {
        var rule = QuantityCatalog.Rules.First(one => one.Pattern == pattern);
        foreach (var unit in UnitTable.For(rule.Dimension))
        {
            foreach (var text in Texts(rule, unit))
            {
                var mistakes = new MistakeList();
                var value = new DistributionReader(mistakes).ReadValue(new TextNode(default, text, Quoted: false), rule);
                Assert.True(value is not null, string.Join(Environment.NewLine, mistakes.InOrder));
                Assert.True(rule.Domain.Contains(value.Value), text);
                Assert.True(
                    value == rule.Domain.Low || value == rule.Domain.High || IsNearest(value.Value, text, unit),
                    $"'{text}' is {value:R}, which is not the nearest double."
                );
                Assert.Equal(value.Value, Read(UnitText.Write(value.Value, rule.Dimension), rule.Dimension));
            }
        }
    }

    /// <summary>Digits of other scripts are no digits here, and −0 is 0: nothing reads "-0 m".</summary>
    [Fact]
    public void Digits_are_ascii_and_nothing_is_minus_nothing()
    {
        foreach (var text in new[] { "\u0660.\u0665", "\u0665", "1\u0662", "1e\u0662", "\uff11", "\u00b3", "\u00bd" })
        {
            var mistakes = new MistakeList();
            Assert.Null(new DistributionReader(mistakes).ReadValue(new TextNode(default, text, Quoted: false), QuantityCatalog.RuleFor("line.answered")!));
            Assert.Single(mistakes.InOrder);
        }

        foreach (
            var (text, name) in new[]
            {
                ("-0", "line.answered"),
                ("-0.0 km", "zone.radius"),
                ("-1e-400", "line.answered"),
                ("-1e-400 km", "zone.radius"),
                ("-0e5 min", "line.talk"),
            }
        )
        {
            var value = new DistributionReader(new MistakeList()).ReadValue(
                new TextNode(default, text, Quoted: false),
                QuantityCatalog.RuleFor(name)! with
                {
                    Domain = new Interval(double.NegativeInfinity, double.PositiveInfinity),
                }
            );
            Assert.True(value is 0 && !double.IsNegative(value.Value), $"{text} is {value}");
        }
    }

    /// <summary>Every quantity of the shipped scenarios, scaled to 200 values of its range in each unit, has that centre and is read back so.</summary>
    [Theory]
    [Trait("Speed", "Slow")]
    [InlineData("at-tanf-2017-10-05")]
    [InlineData("at-tanf-2017-06-20")]
    [InlineData("at-tanf-2017-06-06")]
    public void A_scaled_quantity_has_the_centre_that_was_set_and_is_read_back(string name)
    {
        foreach (var quantity in Shipped.Scenario(name).Quantities.Where(one => one.Range is { High: > 0 } && one.Dimension != Dimension.Count))
        {
            var rule = QuantityCatalog.RuleFor(quantity.Name)!;
            var range = quantity.Range!.Value;
            foreach (var unit in UnitTable.For(quantity.Dimension))
            {
                foreach (var text in Texts(rule with { Domain = range }, unit))
                {
                    var value = range.Snapped(Read(text, quantity.Dimension));
                    if (value == 0 && quantity.Value.Family != Family.Constant)
                    {
                        continue;
                    }

                    var scaled = QuantityDomain.Scaled(quantity, value, rule) with { Range = new Interval(value, value) };
                    Assert.True(scaled.Value.Central == value, $"{quantity.Name} set to '{text}' has the centre {scaled.Value.Central:R}.");
                    Assert.Equal(scaled.Value, Again(scaled, rule).Value);
                }
            }
        }
    }

    [Theory]
    [InlineData("convoy.probe.depth=9 km", 9_000)]
    [InlineData("convoy.probe.depth=14 km", 14_000)]
    [InlineData("convoy.probe.depth=18 km", 18_000)]
    [InlineData("line.talk=7.7 min", 462)]
    [InlineData("zone.radius=30 nmi", 55_560)]
    [InlineData("zone.radius=34 miles", 54_717.696)]
    [InlineData("zone.rings.inner=100000 ft", 30_480)]
    [InlineData("convoy.speed=20 knots", 20 * 1_852.0 / 3_600)]
    [InlineData("convoy.speed=25 mph", 11.176)]
    [InlineData("convoy.speed=9 m/s", 9)]
    [InlineData("horizon.convoy=1 week", 604_800)]
    [InlineData("horizon.convoy=2 days", 172_800)]
    [InlineData("line.background-calls=12 per day", 12 / 86_400.0)]
    [InlineData("line.answered=70 percent", 0.7)]
    public void What_is_set_is_the_centre_and_stands_in_the_run_folder(string setting, double expected)
    {
        var applied = Settings.Apply(Shipped.Scenario("at-tanf-2017-10-05"), setting);
        Assert.DoesNotContain(applied.Mistakes, mistake => mistake.Severity == Severity.Error);
        var name = setting.Split('=')[0];
        Assert.Equal(expected, applied.Value!.Quantities[name].Value.Central);
        var written = ScenarioReader.ReadResolved(new SourceText("run.yaml", ScenarioWriter.Write(applied.Value)));
        Assert.Equal(expected, Shipped.Sound(written).Quantities[name].Value.Central);
    }

    /// <summary>A hint names a unit of the same size, whatever was typed.</summary>
    [Fact]
    public void A_hint_never_changes_the_size_of_a_number() =>
        Gen.Select(Gen.Enum<Dimension>(), Gen.Char["kKmMnNiIhHtTfFsSdDwW/%"].Array[1, 4])
            .Sample(
                (dimension, letters) =>
                {
                    var symbol = new string(letters);
                    if (UnitText.Read($"5 {symbol}", dimension, out _) is { Nearest: { } hint })
                    {
                        var meant = UnitTable.Find(dimension, hint)!;
                        Assert.Contains(symbol, meant.Spellings, StringComparer.OrdinalIgnoreCase);
                    }
                }
            );

    [Theory]
    [InlineData("0.1", 1, 1)]
    [InlineData("7.7", 60, 1)]
    [InlineData("1e-300", 1, 86_400)]
    [InlineData("123456789.123456789e-5", 1_609_344, 1_000)]
    [InlineData("-45", 1_000, 3_600)]
    public void A_product_is_rounded_once(string number, long multiply, long divide) =>
        Assert.True(IsNearest(ExactNumber.Of(number, multiply, divide), number, new Unit("", multiply, divide)), number);

    private static double Read(string text, Dimension dimension) =>
        UnitText.Read(text, dimension, out var value) is { } problem ? throw new FormatException($"{text}: {problem.Found}, {problem.Expected}") : value;

    private static IEnumerable<string> Texts(QuantityRule rule, Unit unit)
    {
        var random = new Random(rule.Pattern.Length + unit.Symbol.Length);
        var spellings = unit.Spellings.ToList();
        string With(string number, int index) => $"{number} {spellings[index % spellings.Count]}";
        yield return With(unit.FromBase(rule.Domain.Low).ToString("R", CultureInfo.InvariantCulture), 0);
        yield return With(unit.FromBase(rule.Domain.High).ToString("R", CultureInfo.InvariantCulture), 0);
        for (var i = 0; i < Values; i++)
        {
            var value = unit.FromBase(rule.Domain.Low + (random.NextDouble() * (rule.Domain.High - rule.Domain.Low)));
            var text =
                rule.Dimension == Dimension.Count
                    ? value.ToString("0", CultureInfo.InvariantCulture)
                    : value.ToString($"G{random.Next(3, 12)}", CultureInfo.InvariantCulture);
            if (rule.Domain.Contains(double.Parse(text, CultureInfo.InvariantCulture) * unit.Multiply / unit.Divide))
            {
                yield return With(text, i);
            }
        }
    }

    /// <summary>Compares exact ratios: no neighbour of the value is nearer to what the text says.</summary>
    private static bool IsNearest(double value, string text, Unit unit)
    {
        var number = text.Trim().Split(' ')[0];
        var parts = number.ToLowerInvariant().Split('e');
        var places = parts[0].Contains('.', StringComparison.Ordinal) ? parts[0].Length - parts[0].IndexOf('.', StringComparison.Ordinal) - 1 : 0;
        var power = (parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0) - places;
        var above =
            BigInteger.Parse(parts[0].Replace(".", "", StringComparison.Ordinal), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture)
            * unit.Multiply
            * BigInteger.Pow(10, Math.Max(power, 0));
        var below = unit.Divide * BigInteger.Pow(10, Math.Max(-power, 0));
        BigInteger Off(double candidate)
        {
            // candidate = whole × 2^-1074, over the common denominator.
            var (whole, exponent) = Whole(candidate);
            return BigInteger.Abs((whole * BigInteger.Pow(2, exponent + 1_074) * below) - (above * BigInteger.Pow(2, 1_074)));
        }

        return Off(value) <= Off(Math.BitIncrement(value)) && Off(value) <= Off(Math.BitDecrement(value));
    }

    private static (BigInteger Whole, int Exponent) Whole(double value)
    {
        var bits = BitConverter.DoubleToInt64Bits(value);
        var exponent = (int)((bits >> 52) & 0x7FF);
        var mantissa = bits & 0xF_FFFF_FFFF_FFFF;
        var whole = new BigInteger(exponent == 0 ? mantissa : mantissa | (1L << 52));
        return (value < 0 ? -whole : whole, Math.Max(exponent, 1) - 1_075);
    }

    private static Quantity Again(Quantity quantity, QuantityRule rule)
    {
        var mistakes = new MistakeList();
        var node = NodeParser.Parse(new SourceText("one.yaml", QuantityText.Write(quantity with { Claim = null, Basis = Basis.Assumed })), mistakes)!;
        var read = new ZoneSim.Scenarios.Shapes.QuantityReader(mistakes).Read(node, rule, quantity.Name);
        Assert.True(read is QuantityReading, string.Join(Environment.NewLine, mistakes.InOrder));
        return ((QuantityReading)read).Quantity;
    }
}
