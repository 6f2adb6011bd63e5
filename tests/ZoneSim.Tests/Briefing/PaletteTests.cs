using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;

namespace ZoneSim.Tests.Briefing;

/// <summary>Colours that stand on one chart can be told apart, also by those who see two hues only.</summary>
public sealed class PaletteTests
{
    private const double Floor = 12,
        BetweenKinds = 10;

    /// <summary>Machado, Oliveira and Fernandes (2009), severity 1, on linear RGB.</summary>
    private static readonly Dictionary<string, double[,]> s_sight = new()
    {
        ["full"] = new double[,]
        {
            { 1, 0, 0 },
            { 0, 1, 0 },
            { 0, 0, 1 },
        },
        ["protanopia"] = new double[,]
        {
            { 0.152286, 1.052583, -0.204868 },
            { 0.114503, 0.786281, 0.099216 },
            { -0.003882, -0.048116, 1.051998 },
        },
        ["deuteranopia"] = new double[,]
        {
            { 0.367322, 0.860646, -0.227968 },
            { 0.280085, 0.672501, 0.047413 },
            { -0.011820, 0.042940, 0.968881 },
        },
    };

    [Theory]
    [InlineData("full")]
    [InlineData("protanopia")]
    [InlineData("deuteranopia")]
    public void Convoy_outcomes_drone_outcomes_and_policies_can_be_told_apart(string sight)
    {
        var outcomes = Enum.GetValues<Outcome>();
        Check("shades of outcomes", [.. outcomes.Select(ChartPalette.Of).Distinct()], sight);
        Check("groups of outcomes", [.. OutcomeGroups.All.Select(OutcomeGroups.Colour)], sight);
        Check("policies", [.. Enumerable.Range(0, ChartPalette.Policies).Select(ChartPalette.OfPolicy)], sight);
    }

    /// <summary>What stands for a policy on one picture stands for no outcome on the next.</summary>
    [Theory]
    [InlineData("full")]
    [InlineData("protanopia")]
    [InlineData("deuteranopia")]
    public void No_policy_has_the_colour_of_an_outcome(string sight)
    {
        foreach (var policy in Enumerable.Range(0, ChartPalette.Policies))
        {
            Assert.All(Enum.GetValues<Outcome>(), outcome =>
                Assert.True(
                    Difference(Lab(ChartPalette.OfPolicy(policy), s_sight[sight]), Lab(ChartPalette.Of(outcome), s_sight[sight])) >= BetweenKinds,
                    $"policy {policy} looks like {outcome} under {sight} vision"
                )
            );
        }
    }

    [Fact]
    public void Every_outcome_has_a_colour_and_policies_have_a_second_sign()
    {
        Assert.All(Enum.GetValues<Outcome>(), outcome => Assert.Equal(ChartPalette.Of(outcome), ChartPalette.OfLabel(outcome.Label())));
        Assert.All(Enum.GetValues<Outcome>().GroupBy(ChartPalette.Of), shade => Assert.Single(shade.Select(OutcomeGroups.Of).Distinct()));
        Assert.Equal(ChartPalette.Policies, Enumerable.Range(0, ChartPalette.Policies).Select(ChartPalette.Marker).Distinct().Count());
    }

    [Fact]
    public void The_difference_formula_agrees_with_its_published_pairs()
    {
        // Sharma, Wu and Dalal (2005), table 1, pairs 1 and 17.
        Assert.Equal(2.0425, Difference((50, 2.6772, -79.7751), (50, 0, -82.7485)), 4);
        Assert.Equal(27.1492, Difference((50, 2.5, 0), (73, 25, -18)), 4);
    }

    private static void Check(string what, IReadOnlyList<SKColor> colours, string sight)
    {
        for (var i = 0; i < colours.Count; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var difference = Difference(Lab(colours[i], s_sight[sight]), Lab(colours[j], s_sight[sight]));
                Assert.True(difference >= Floor, $"{what} {j} and {i} differ by {difference:0.0} under {sight} vision");
            }
        }
    }

    private static (double L, double A, double B) Lab(SKColor colour, double[,] sight)
    {
        double[] rgb = [Linear(colour.Red), Linear(colour.Green), Linear(colour.Blue)];
        double Seen(int row) => Math.Clamp((sight[row, 0] * rgb[0]) + (sight[row, 1] * rgb[1]) + (sight[row, 2] * rgb[2]), 0, 1);
        var (r, g, b) = (Seen(0), Seen(1), Seen(2));
        var x = F(((0.4124564 * r) + (0.3575761 * g) + (0.1804375 * b)) / 0.95047);
        var y = F((0.2126729 * r) + (0.7151522 * g) + (0.0721750 * b));
        var z = F(((0.0193339 * r) + (0.1191920 * g) + (0.9503041 * b)) / 1.08883);
        return ((116 * y) - 16, 500 * (x - y), 200 * (y - z));

        static double Linear(byte value) => value / 255.0 is var v && v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
        static double F(double t) => t > 216.0 / 24389 ? Math.Cbrt(t) : ((24389.0 / 27 * t) + 16) / 116;
    }

    /// <summary>CIEDE2000.</summary>
    private static double Difference((double L, double A, double B) p, (double L, double A, double B) q)
    {
        var mean = (Math.Sqrt((p.A * p.A) + (p.B * p.B)) + Math.Sqrt((q.A * q.A) + (q.B * q.B))) / 2;
        var g = 1.5 - (0.5 * Math.Sqrt(Math.Pow(mean, 7) / (Math.Pow(mean, 7) + Math.Pow(25, 7))));
        var (c1, h1) = Polar(p.A * g, p.B);
        var (c2, h2) = Polar(q.A * g, q.B);
        var turn =
            c1 * c2 == 0 ? 0
            : h2 - h1 > 180 ? h2 - h1 - 360
            : h2 - h1 < -180 ? h2 - h1 + 360
            : h2 - h1;
        var dh = 2 * Math.Sqrt(c1 * c2) * Math.Sin(Radians(turn / 2));
        var h =
            c1 * c2 == 0 ? h1 + h2
            : Math.Abs(h1 - h2) <= 180 ? (h1 + h2) / 2
            : h1 + h2 < 360 ? (h1 + h2 + 360) / 2
            : (h1 + h2 - 360) / 2;
        var (l, c) = ((p.L + q.L) / 2, (c1 + c2) / 2);
        var t =
            1
            - (0.17 * Math.Cos(Radians(h - 30)))
            + (0.24 * Math.Cos(Radians(2 * h)))
            + (0.32 * Math.Cos(Radians((3 * h) + 6)))
            - (0.20 * Math.Cos(Radians((4 * h) - 63)));
        var sl = 1 + (0.015 * (l - 50) * (l - 50) / Math.Sqrt(20 + ((l - 50) * (l - 50))));
        var (sc, sh) = (1 + (0.045 * c), 1 + (0.015 * c * t));
        var rt = -Math.Sin(Radians(60 * Math.Exp(-Math.Pow((h - 275) / 25, 2)))) * 2 * Math.Sqrt(Math.Pow(c, 7) / (Math.Pow(c, 7) + Math.Pow(25, 7)));
        var (l2, c3, h3) = ((q.L - p.L) / sl, (c2 - c1) / sc, dh / sh);
        return Math.Sqrt((l2 * l2) + (c3 * c3) + (h3 * h3) + (rt * c3 * h3));

        static (double C, double H) Polar(double a, double b) => (Math.Sqrt((a * a) + (b * b)), ((Math.Atan2(b, a) * 180 / Math.PI) + 360) % 360);
        static double Radians(double degrees) => degrees * Math.PI / 180;
    }
}
