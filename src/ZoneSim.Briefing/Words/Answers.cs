using System.Globalization;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Briefing.Words;

/// <summary>Texts that all charts of point studies share: what is looked at, in which unit, and what stands below.</summary>
internal static class Answers
{
    /// <summary>The number looked at.</summary>
    public static string Subject(PointStudyReport report) =>
        report.Reference.Length > 0
            ? $"{report.Other} minus {report.Reference}: {report.Summary.Output.Phrase}"
            : $"{report.Other}: {report.Summary.Output.Phrase}";

    /// <summary>The subtitle: number and scenario.</summary>
    public static string Subtitle(PointStudyReport report) => $"{Subject(report)} · {report.Scenario.Title}";

    /// <summary>Unit of the response and of its changes, for an axis.</summary>
    public static string Unit(PointStudyReport report) =>
        report.Summary.Output.IsShare ? "percentage points"
        : report.Summary.Output.Unit is { Length: > 0 } unit ? unit
        : "";

    /// <summary>A response or a change of it as a number in <see cref="Unit"/>, with its sign.</summary>
    public static string Signed(PointStudyReport report, double value) => report.Summary.Output.IsShare ? Numbers.Points(value) : Numbers.Change(value);

    /// <summary>The size of a change in <see cref="Unit"/>, without its sign.</summary>
    public static string Size(PointStudyReport report, double value) => report.Summary.Output.IsShare ? Numbers.PointsOf(value) : Numbers.Mean(Math.Abs(value));

    /// <summary>A value on an axis in <see cref="Unit"/>.</summary>
    public static double OnAxis(PointStudyReport report, double value) => report.Summary.Output.IsShare ? 100 * value : value;

    /// <summary>A quantity's range with its unit.</summary>
    public static string Range(StudyQuantity quantity)
    {
        var unit = DisplayUnit.Of(quantity.Dimension);
        return $"{unit.Number(quantity.Low)} to {unit.Amount(quantity.High)}";
    }

    /// <summary>A quantity for an axis: name and unit.</summary>
    public static string Axis(StudyQuantity quantity) =>
        DisplayUnit.Of(quantity.Dimension).Symbol is { Length: > 0 } symbol ? $"{quantity.Name}, {symbol}" : quantity.Name;

    /// <summary>How the values of a quantity are written on an axis.</summary>
    public static TickForm Ticks(StudyQuantity quantity) => TickForm.Plain with { IsBearing = quantity.Dimension == Dimension.Angle };

    /// <summary>What the unknown is, in one word.</summary>
    public static string Tag(StudyQuantity quantity) =>
        quantity.Tag switch
        {
            UncertaintyTag.Both => "aleatory and epistemic",
            var tag => tag.ToString().ToLowerInvariant(),
        };

    /// <summary>The confidence level.</summary>
    public static string Level(PointStudyReport report) => Numbers.Level(report.Summary.Confidence);

    /// <summary>The quantity of a name.</summary>
    public static StudyQuantity Quantity(PointStudyReport report, string name) => report.Summary.Quantities.First(quantity => quantity.Name == name);

    /// <summary>The footer's lines; <paramref name="n"/> says what was played.</summary>
    public static IReadOnlyList<string> Footer(PointStudyReport report, string n)
    {
        var manifest = report.Manifest;
        var assumed = report.Scenario.Quantities.Count(quantity => quantity.Basis == Basis.Assumed);
        var failed = report.Summary.Stages.Sum(stage => stage.FailedPoints);
        string[] source =
        [
            n,
            "seed " + manifest.Seed.ToString(CultureInfo.InvariantCulture),
            "scenario " + report.Scenario.Name,
            "study " + manifest.InputsHash[..Math.Min(8, manifest.InputsHash.Length)],
            .. failed > 0 ? [Numbers.Of(failed, "point") + " could not be run"] : Array.Empty<string>(),
        ];
        return
        [
            "Simulated. n = " + string.Join(" · ", source) + ".",
            $"{report.Given} {(report.Summary.Sweep is null ? BeliefWords.OfPoints(report) : "The settings are as they were named.")} Assumed "
                + $"inputs: {assumed} of {report.Scenario.Quantities.Count}. "
                + $"Not represented: {Numbers.Of(report.Scenario.NotRepresented.Count, "point")}, listed in the study's scenario.",
        ];
    }

    /// <summary>Points and histories of one stage.</summary>
    public static string Played(PointStudyReport report, string stage)
    {
        var played = report.Summary.Stages.First(one => one.Stage == stage);
        var histories =
            played.MostReplications == played.Replications
                ? Numbers.Of(played.Replications, "history")
                : $"{Numbers.Count(played.Replications)} to {Numbers.Of(played.MostReplications, "history")}";
        return $"{Numbers.Of(played.Points, "point")} of {histories} a policy";
    }
}
