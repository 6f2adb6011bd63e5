using ZoneSim.Studies;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Cli.Reports;

/// <summary>The part of an answer that is <c>zonesim discover</c>'s own.</summary>
internal static class DiscoverConsole
{
    /// <summary>The conditions, and how many points flip.</summary>
    public static IReadOnlyList<string> Answer(PointStudyReport report)
    {
        var result = report.Summary.Discover!;
        return
        [
            result.Says,
            $"At {Words.Count(result.Cases)} of {Words.Of(result.Points, "point")} ({result.Source}) the sign is not that of "
                + (result.IsUsualTold ? "the scenario's own values" : "most points (at the scenario's own values there are too few histories to tell it)")
                + $"; at {Words.Count(result.ToldCases)} of them by more than run noise.",
        ];
    }

    /// <summary>Writes the box.</summary>
    public static void Write(PointStudyReport report, ConsoleReport page)
    {
        if (report.Summary.Discover is { Verdict: not PrimVerdict.NothingToFind } result)
        {
            WriteSides(report, result, page);
        }
    }

    /// <summary>Writes what the box holds.</summary>
    public static void WriteFurther(PointStudyReport report, ConsoleReport page)
    {
        if (report.Summary.Discover is { Verdict: not PrimVerdict.NothingToFind } result)
        {
            page.Heading("WHAT THE BOX HOLDS");
            WriteHolds(result, report, page);
        }
    }

    private static void WriteSides(PointStudyReport report, DiscoverResult result, ConsoleReport page)
    {
        if (result.Sides.Count == 0)
        {
            page.Note("No quantity is restricted: no region holds more of those points than chance would put there.");
            return;
        }

        page.Heading(result.Verdict == PrimVerdict.Found ? "THE BOX (PRIM)" : "THE BOX THAT CAME OUT (PRIM), NOT TO BE RELIED ON");
        var table = new TextTable(["", "in the box", "whole range", "comes back", "by chance"]);
        foreach (var side in result.Sides)
        {
            var quantity = report.Summary.Quantities.First(one => one.Name == side.Quantity);
            string Amount(double value) => PointConsole.Amount(value, quantity.Dimension);
            table.Add(
                side.Quantity,
                $"{Amount(side.Low ?? quantity.Low)} to {Amount(side.High ?? quantity.High)}",
                PointConsole.Range(quantity),
                Words.Percent(side.ComesBack),
                FormattableString.Invariant(
                    $"p {(side.QuasiP < 0.001 ? "<0.001" : side.QuasiP.ToString("0.000", System.Globalization.CultureInfo.InvariantCulture))}"
                )
            );
        }

        page.Table(table);
        page.Note(
            "comes back: share of 50 half-samples whose box restricts this quantity too; "
                + "by chance: how likely so dense a box is if the restriction only thinned the points at random."
        );
    }

    private static void WriteHolds(DiscoverResult result, PointStudyReport report, ConsoleReport page)
    {
        var held = result.HeldOut;
        page.Note(
            $"The box holds {Words.Percent(result.Box.Coverage)} of those points (coverage), "
                + $"and {Words.Percent(result.Box.Density)} of the points in it are such (density), against "
                + $"{Words.Percent((double)result.Cases / result.Points)} everywhere. On the {Words.Of(held.Points, "point")} held out: "
                + $"density {Words.Percent(held.Density.Value)} "
                + $"[{Words.PercentRange(held.Density.Low, held.Density.High)}] at {PointConsole.Level(report)}, against {Words.Percent(held.BaseRate)}."
        );
        page.Note(
            "A point's sign is that of its estimate, so that points near the border carry run noise: a density below 100% need not mean that the box is wrong."
        );
    }
}
