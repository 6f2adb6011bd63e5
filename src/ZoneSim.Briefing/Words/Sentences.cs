using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing;

/// <summary>
/// Makes sentences out of a run's numbers, in a few fixed forms. Each has passed the lint; a fault is a fault of this class and
/// throws.
/// </summary>
internal sealed class Sentences(RunReport report, Wording wording)
{
    private const string OverRanges = "as the assumed inputs move over their ranges";

    private readonly IReadOnlyList<string> _names =
    [
        .. report.Manifest.Policies, .. report.Summary.Policies.SelectMany(policy => policy.Incursions).Select(incursion => incursion.Incursion), report.Scenario.Title, report.Scenario.Name,
    ];

    /// <summary>How often an incursion ends in a way, or has an outcome, under one policy.</summary>
    public Sentence OfShare(string policy, string incursion, string kind, Share share, DifferenceKind what)
    {
        var figure = new Figure(FigureKind.Share, share.Proportion, share.Band, Source.Of(report, share.N));
        var doing = $"{Subject(incursion, kind)} {(what == DifferenceKind.End ? Phrases.End(share.Label, kind) : Phrases.Outcome(share.Label))}";
        var numbers = $"{Percent(share.Proportion.Value)} of histories ({Interval(figure)}{Range(figure)})";
        var text = (wording, figure.Band, figure.Terms.Count) switch
        {
            (Wording.Plain, _, _) => $"In the model, {doing} under {policy} in {Of100(share.Proportion.Value)} of 100 histories ({Interval(figure)}{Range(figure)}).",
            (_, null, _) => $"In the model, {doing} under {policy} in {numbers}.",
            (_, _, 0) => $"In the model, {doing} under {policy} in {numbers}.",
            (_, _, > 2) => $"In the model, {doing} under {policy} in {numbers}: how often it would be so, {Likelihood.NotTold}.",
            _ => $"In the model, under {policy}, {That(figure.Terms)} {doing}: {numbers}.",
        };
        return Made(text, figure);
    }

    /// <summary>A paired difference of shares between two policies.</summary>
    public Sentence OfDifference(Comparison comparison, Difference difference, string kind)
    {
        var figure = new Figure(
            FigureKind.Difference, DifferencesChart.Drawn(difference), difference.Band, Source.Of(report, difference.N), comparison.Other, comparison.Reference);
        var what = difference.Kind == DifferenceKind.End ? Phrases.EndNoun(difference.Name, kind)
            : difference.Kind == DifferenceKind.Outcome ? $"the outcome '{Numbers.Words(difference.Name)}'"
            : $"'{Phrases.Column(difference.Name)}'";
        var size = $"{Numbers.Points(Math.Abs(difference.Value.Value)).TrimStart('+')} percentage points";
        var bands = $"({Level}% interval {Numbers.Points(figure.Value.Low)} to {Numbers.Points(figure.Value.High)}"
            + (difference.Band is { } band ? $"; {Numbers.Points(band.Low)} to {Numbers.Points(band.High)} {OverRanges})" : ")");
        var subject = $"In the model, {what}{Where(comparison.Incursion, kind)}";
        var text = figure.HasDirection && difference.Value.Value != 0
            ? $"{subject} comes about {(difference.Value.Value > 0 ? "more" : "less")} often under {comparison.Other} than under {comparison.Reference}, by {size} {bands}."
            : $"{subject} differs by {Numbers.Points(difference.Value.Value)} percentage points, {comparison.Other} minus {comparison.Reference} {bands}: {Likelihood.NotTold} which of the two has more of it.";
        return Made(text, figure);
    }

    /// <summary>How many pairs ended alike.</summary>
    public Sentence OfAlike(Comparison comparison)
    {
        var figure = new Figure(FigureKind.Share, comparison.SameEnd, null, Source.Of(report, comparison.Pairs));
        return Made($"In the model, {comparison.Other} and {comparison.Reference} end alike in {Percent(comparison.SameEnd.Value)} of the histories ({Interval(figure)}).", figure);
    }

    /// <summary>A mean under each policy.</summary>
    public Sentence OfMeans(string what, string unit, IReadOnlyList<(string Policy, ColumnMean Mean)> means)
    {
        var figures = means.Select(one => new Figure(FigureKind.Mean, one.Mean.Mean, one.Mean.Band, Source.Of(report, one.Mean.N))).ToArray();
        var parts = means.Select(one => $"{Numbers.Mean(one.Mean.Mean.Value)} under {one.Policy}"
            + (one.Mean.Band is { } band ? $" ({Numbers.Mean(band.Low)} to {Numbers.Mean(band.High)} over the assumed ranges)" : ""));
        return Made($"In the model, the mean of '{what}'{(unit.Length > 0 ? $", in {unit}," : "")} is {Phrases.And([.. parts])}.", figures);
    }

    /// <summary>How far the statements are to be relied on; never with a likelihood.</summary>
    public Sentence OfConfidence()
    {
        var quantities = report.Scenario.Quantities.ToList();
        var (assumed, reported) = (quantities.Count(one => one.Basis == Basis.Assumed), quantities.Count(one => one.Basis == Basis.Reported));
        Figure Count(int count) => new(FigureKind.Count, new Estimate(count, count, count), null, Source.Of(report, 0));
        var level = assumed * 2 > quantities.Count ? "low" : "moderate";
        return Made(
            $"Confidence in these statements about the world is {level}, since {assumed} of the {quantities.Count} inputs in the model are assumed and {reported} {(reported == 1 ? "is" : "are")} reported by a source.",
            Count(assumed), Count(quantities.Count), Count(reported));
    }

    private Sentence Made(string text, params IReadOnlyList<Figure> figures) => SentenceLint.Held(new Sentence(text, figures, _names), wording);

    private string Interval(Figure figure) => double.IsNaN(figure.Value.Low)
        ? "no interval"
        : $"{Level}% interval {Percent(figure.Value.Low)} to {Percent(figure.Value.High)}";

    private static string Range(Figure figure) => figure.Band is { } band ? $"; {Percent(band.Low)} to {Percent(band.High)} {OverRanges}" : "";

    private string Level => FormattableString.Invariant($"{report.Manifest.Confidence * 100:0.##}");

    private static string Percent(double share) => Numbers.Percent(share);

    /// <summary>Histories out of 100, with a decimal below 10.</summary>
    private static string Of100(double share) => Numbers.Percent(share).Replace("%", "", StringComparison.Ordinal);

    /// <summary>The terms before 'that': two of the scale are nouns, the others adjectives.</summary>
    private static string That(IReadOnlyList<string> terms)
    {
        var parts = terms.Select(term => term switch
        {
            "almost no chance" => "there is almost no chance",
            "roughly even chance" => "there is a roughly even chance",
            _ => "it is " + term,
        }).ToList();
        return parts.Count == 1 ? parts[0] + " that"
            : parts.All(part => part.StartsWith("it is ", StringComparison.Ordinal)) ? $"{parts[0]} or {terms[1]} that"
            : $"{parts[0]}, or {parts[1]}, that";
    }

    private static string Subject(string incursion, string kind) => kind switch
    {
        "traffic" => $"neutral traffic {incursion}",
        _ when incursion == kind => $"the {kind}",
        _ => $"the {kind} {incursion}",
    };

    private string Where(string incursion, string kind) =>
        report.Summary.Policies[0].Incursions.Count > 1 ? $" of {Subject(incursion, kind)}" : "";
}
