using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>
/// Makes sentences out of a run's numbers, in a few fixed forms. Each has passed the lint; a fault is a fault of this class and
/// throws.
/// </summary>
internal sealed class Sentences(RunReport report, Wording wording)
{
    private const string OverRanges = "as the assumed inputs move over their ranges";

    /// <summary>How often an incursion ends in a way, or has an outcome, under one policy.</summary>
    public Sentence OfShare(string policy, string incursion, string kind, Share share, DifferenceKind what)
    {
        var figure = new Figure(FigureKind.Share, share.Proportion, share.Band, Source.Of(report, share.N));
        var doing = Phrase.Of($"{Subject(incursion, kind)} {(what == DifferenceKind.End ? Phrases.End(share.Label, kind) : Phrases.Outcome(share.Label))}");
        var under = new SaidName(policy);
        var numbers = Phrase.Of($"{figure.Says(FigureNumber.Value)} of histories ({Interval(figure)}{Range(figure)})");
        return Made(
            (wording, figure.Band, figure.Terms.Count) switch
            {
                (Wording.Plain, _, _) =>
                    $"In the model, {doing} under {under} in {figure.SaysOf()} {figure.SaysOf().OfWhole} histories ({Interval(figure)}{Range(figure)}).",
                (_, null, _) => $"In the model, {doing} under {under} in {numbers}.",
                (_, _, 0) => $"In the model, {doing} under {under} in {numbers}.",
                (_, _, > 2) => $"In the model, {doing} under {under} in {numbers}: how often it would be so, {LikelihoodWords.NotTold}.",
                _ => $"In the model, under {under}, {That(figure.Terms)} {doing}: {numbers}.",
            }
        );
    }

    /// <summary>A paired difference of shares between two policies.</summary>
    public Sentence OfDifference(Comparison comparison, Difference difference, string kind)
    {
        var figure = new Figure(
            FigureKind.Difference,
            difference.Deciding,
            difference.Band,
            Source.Of(report, difference.N),
            comparison.Other,
            comparison.Reference
        );
        var clause = Phrase.Of(
            $"{Subject(comparison.Incursion, kind)} "
                + $"{(difference.Kind == DifferenceKind.End ? Phrases.End(difference.Name, kind) : Phrases.Outcome(difference.Name))}"
        );
        var (other, reference) = (new SaidName(comparison.Other), new SaidName(comparison.Reference));
        var range = figure.Band is null
            ? Phrase.Of($"")
            : Phrase.Of($"; {figure.Says(FigureNumber.BandLow)} to {figure.Says(FigureNumber.BandHigh)} {OverRanges}");
        var bands = Phrase.Of($"({figure.Says(FigureNumber.Level)} interval {figure.Says(FigureNumber.Low)} to {figure.Says(FigureNumber.High)}{range})");
        var differs = Phrase.Of(
            $"In the model, the share of histories in which {clause} differs by {figure.Says(FigureNumber.Value)} percentage points, "
                + $"{other} minus {reference} {bands}{Ratio(difference, reference)}"
        );
        return Made(
            difference.Verdict?.Kind switch
            {
                VerdictKind.TellsApart or VerdictKind.AssumptionsNotMoved => Phrase.Of(
                    $"In the model, {clause} {(difference.Value.Value > 0 ? "more" : "less")} often under {other} than under {reference}, "
                        + $"by {figure.SaysSize()} percentage points "
                        + $"{bands}{Ratio(difference, reference)}{(figure.Band is null ? ", at the scenario's own values alone" : "")}."
                ),
                VerdictKind.TooFewHistories => Phrase.Of($"{differs}: there are too few histories to tell under which of the two it is larger."),
                _ => Phrase.Of($"{differs}: {LikelihoodWords.NotTold} under which of the two it is larger."),
            }
        );
    }

    /// <summary>The paired ratio of a rare share; nothing where there is none.</summary>
    private Phrase Ratio(Difference difference, SaidName reference)
    {
        if (difference.RareRatio is not { } ratio || double.IsNaN(ratio.Low) || double.IsNaN(ratio.High))
        {
            return Phrase.Of($"");
        }

        var figure = new Figure(FigureKind.Mean, ratio, null, Source.Of(report, difference.N));
        return double.IsPositiveInfinity(ratio.High) ? Phrase.Of($", at least {figure.Says(FigureNumber.Low)} times as often as under {reference}")
            : ratio.Value == 0 ? Phrase.Of($", at most {figure.Says(FigureNumber.High)} times as often as under {reference}")
            : Phrase.Of(
                $", {figure.Says(FigureNumber.Value)} times as often as under {reference} ({figure.Says(FigureNumber.Low)} to {figure.Says(FigureNumber.High)})"
            );
    }

    /// <summary>How many pairs ended alike.</summary>
    public Sentence OfAlike(Comparison comparison)
    {
        var figure = new Figure(FigureKind.Share, comparison.SameEnd, null, Source.Of(report, comparison.Pairs));
        return Made(
            $"In the model, {new SaidName(comparison.Other)} and {new SaidName(comparison.Reference)} end alike in "
                + $"{figure.Says(FigureNumber.Value)} of the histories ({Interval(figure)})."
        );
    }

    /// <summary>A mean under each policy.</summary>
    public Sentence OfMeans(string what, string unit, IReadOnlyList<(string Policy, ColumnMean Mean)> means)
    {
        var parts = means.Select(one =>
        {
            var figure = new Figure(FigureKind.Mean, one.Mean.Mean, one.Mean.Band, Source.Of(report, one.Mean.N));
            var range = figure.Band is null
                ? Phrase.Of($"")
                : Phrase.Of($" ({figure.Says(FigureNumber.BandLow)} to {figure.Says(FigureNumber.BandHigh)} over the assumed ranges)");
            return Phrase.Of($"{figure.Says(FigureNumber.Value)} under {new SaidName(one.Policy)}{range}");
        });
        return Made($"In the model, the mean of '{what}'{(unit.Length > 0 ? $", in {unit}," : "")} is {Phrase.And([.. parts])}.");
    }

    /// <summary>How far the statements are to be relied on; never with a likelihood.</summary>
    public Sentence OfConfidence()
    {
        var quantities = report.Scenario.Quantities.ToList();
        var (assumed, reported) = (quantities.Count(one => one.Basis == Basis.Assumed), quantities.Count(one => one.Basis == Basis.Reported));
        SaidFigure Count(long count) => new Figure(FigureKind.Count, new Estimate(count, count, count), null, Source.Of(report, 0)).Says(FigureNumber.Value);
        return Made(
            $"Confidence in these statements about the world is {Confidence(assumed, quantities.Count)}, "
                + $"since {Count(assumed)} of the {Count(quantities.Count)} inputs in the model are assumed and "
                + $"{(reported == 0 ? Phrase.Of($"none is") : Phrase.Of($"{Count(reported)} {(reported == 1 ? "is" : "are")}"))} reported by a source."
        );
    }

    /// <summary>How far a model is to be relied on of whose inputs so many are assumed.</summary>
    public static string Confidence(int assumed, int inputs) => assumed * 2 > inputs ? "low" : "moderate";

    private Sentence Made(Phrase phrase) => SentenceLint.Held(new Sentence(phrase.Parts), wording);

    private static Phrase Interval(Figure figure) =>
        double.IsNaN(figure.Value.Low)
            ? Phrase.Of($"no interval")
            : Phrase.Of($"{figure.Says(FigureNumber.Level)} interval {figure.Says(FigureNumber.Low)} to {figure.Says(FigureNumber.High)}");

    private static Phrase Range(Figure figure) =>
        figure.Band is null ? Phrase.Of($"") : Phrase.Of($"; {figure.Says(FigureNumber.BandLow)} to {figure.Says(FigureNumber.BandHigh)} {OverRanges}");

    /// <summary>The terms before 'that': two of the scale are nouns, the others adjectives.</summary>
    private static string That(IReadOnlyList<string> terms)
    {
        var parts = terms
            .Select(term =>
                term switch
                {
                    "almost no chance" => "there is almost no chance",
                    "roughly even chance" => "there is a roughly even chance",
                    _ => "it is " + term,
                }
            )
            .ToList();
        return parts.Count == 1 ? parts[0] + " that"
            : parts.All(part => part.StartsWith("it is ", StringComparison.Ordinal)) ? $"{parts[0]} or {terms[1]} that"
            : $"{parts[0]}, or {parts[1]}, that";
    }

    private static Phrase Subject(string incursion, string kind) =>
        kind switch
        {
            _ when incursion == kind => Phrase.Of($"the {SubjectNouns.Noun(kind)}"),
            "traffic" => Phrase.Of($"{new SaidName(SubjectNouns.Called(incursion, kind))}"),
            _ => Phrase.Of($"the {new SaidName(SubjectNouns.Called(incursion, kind))}"),
        };
}
