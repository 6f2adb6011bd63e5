using ZoneSim.Briefing.Texts;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>Makes the findings about one incursion, in a few fixed forms. Each has passed the lint; a fault is a fault of this class and throws.</summary>
/// <param name="report">The run.</param>
/// <param name="isNamed">Whether the incursion's name stands before: where the run has several.</param>
internal sealed class FindingWords(RunReport report, bool isNamed)
{
    /// <summary>Whether one pair of policies is compared, so that a title need not say with which.</summary>
    private readonly bool _isOnlyPair = Findings.Pairs(report).Count < 2;

    /// <summary>A number under two policies that met the same histories; null where there is none, or it never occurred.</summary>
    public Finding? OfPair(Comparison comparison, FindingForm form, string kind)
    {
        var difference = comparison.Differences.FirstOrDefault(one => one.Kind == form.Of && one.Name == form.Name);
        var (other, reference) = (Under(comparison.Other, comparison.Incursion, form), Under(comparison.Reference, comparison.Incursion, form));
        if (difference?.Verdict is not { } verdict || other is null || reference is null || (IsNothing(other, reference) && !IsFirst(form, kind)))
        {
            return null;
        }

        var (text, title) = IsAlike(difference, other, reference) ? Alike(comparison, form, other) : Words(comparison, verdict, form, other, reference);
        return FindingLint.Held(
            new Finding(Made(text, comparison.Incursion, kind), Made(title, comparison.Incursion, kind))
            {
                Kind = form.Kind,
                What = form.Name,
                Policy = comparison.Other,
                Reference = comparison.Reference,
                Subject = comparison.Incursion,
                Value = difference.Deciding,
                Range = difference.Band,
                Verdict = verdict,
                Chart = form.Chart,
            }
        );
    }

    /// <summary>A number under the only policy; null where there is none, or it never occurred.</summary>
    public Finding? OfPolicy(string policy, string incursion, string kind, FindingForm form)
    {
        if (Under(policy, incursion, form) is not { } figure || (figure.Value.Value == 0 && !IsFirst(form, kind)))
        {
            return null;
        }

        Phrase Pair(FigureNumber low, FigureNumber high, string by) =>
            Phrase.Of($"{figure.SaysEnds(low, high, which => form.Number(figure, which: which))} {by}");
        Phrase[] bands =
        [
            .. double.IsNaN(figure.Value.Low) ? Array.Empty<Phrase>() : [Pair(FigureNumber.Low, FigureNumber.High, "by run noise")],
            .. figure.Band is null ? Array.Empty<Phrase>() : [Pair(FigureNumber.BandLow, FigureNumber.BandHigh, "over the assumptions")],
        ];
        var says = form.Alone(form.Number(figure));
        var inBrackets = bands.Length > 0 ? Phrase.Of($" ({Phrase.Join("; ", bands)})") : Phrase.Of($"");
        var (text, title) = (Phrase.Of($"under {new SaidName(policy)}, {says}{inBrackets}."), Phrase.Of($"{says} under {new SaidName(policy)}"));
        return FindingLint.Held(
            new Finding(Made(text, incursion, kind), Made(title, incursion, kind))
            {
                Kind = form.Kind,
                What = form.Name,
                Policy = policy,
                Subject = incursion,
                Value = figure.Value,
                Range = figure.Band,
                Chart = form.Chart,
            }
        );
    }

    /// <summary>Of those that were struck under a policy, how many were out again where nobody acted; null where none was, or no such policy was run.</summary>
    public Finding? WouldHaveLeft(string policy, string incursion, string kind)
    {
        if (
            Subjects.ObserveOnly(report) is not { } observe
            || observe == policy
            || HistoryEstimates.WouldHaveLeft(report, policy, incursion, SubjectNouns.Flies(kind), observe) is not { } share
        )
        {
            return null;
        }

        var figure = new Figure(FigureKind.Share, share, null, Source.Of(report, report.Manifest.KeptHistories));
        var who = SubjectNouns.Flies(kind) ? $"{SubjectNouns.KindOf(kind).Nouns()} that were fired at" : "convoys that were struck";
        var says = Phrase.Of($"{figure.SaysOf()} {figure.SaysOf().OfWhole} {who} under {new SaidName(policy)} are out again under {new SaidName(observe)}");
        var noise = Phrase.Of($"{figure.SaysEnds(FigureNumber.Low, FigureNumber.High, which => figure.SaysOf(which: which))} by run noise");
        var text = Phrase.Of($"at the scenario's own values, {says} in the same histories ({noise}).");
        return FindingLint.Held(
            new Finding(Made(text, incursion, kind), Made(says, incursion, kind))
            {
                Kind = FindingKind.Force,
                What = "would-have-left",
                Policy = policy,
                Subject = incursion,
                Value = share,
                Chart = "cost",
            }
        );
    }

    /// <summary>A share of the histories under a policy, at the scenario's own values, in words of the caller's.</summary>
    public Finding OfShare(string incursion, string kind, string policy, Estimate share, Func<SaidFigure, Phrase> says)
    {
        var phrase = says(new Figure(FigureKind.Share, share, null, Source.Of(report, report.Manifest.Replications)).SaysOf());
        return FindingLint.Held(
            new Finding(Made(Phrase.Of($"{phrase}."), incursion, kind), Made(phrase, incursion, kind))
            {
                Kind = FindingKind.End,
                What = "share",
                Policy = policy,
                Subject = incursion,
                Value = share,
            }
        );
    }

    /// <summary>What would make the model tell what it does not.</summary>
    public static Finding WhatWouldTell(IReadOnlyList<Finding> found)
    {
        bool Any(VerdictKind kind) => found.Any(finding => finding.Verdict?.Kind == kind);
        string[] says =
        [
            .. Any(VerdictKind.DoesNotTell)
                ? ["where the model does not tell, more histories do not help; a sensitivity study says what would"]
                : Array.Empty<string>(),
            .. Any(VerdictKind.TooFewHistories) ? ["where histories are too few, more of them would tell"] : Array.Empty<string>(),
            .. Any(VerdictKind.AssumptionsNotMoved)
                ? ["the assumptions were not moved, so that nothing is told beyond the scenario's own values"]
                : Array.Empty<string>(),
        ];
        var text =
            says.Length > 0 ? string.Join("; ", says) : "all of this holds over the assumed ranges, and a sensitivity study says which input it hangs on most";
        var title =
            Any(VerdictKind.DoesNotTell) ? "What the model does not tell hangs on assumed inputs"
            : Any(VerdictKind.TooFewHistories) ? "More histories would tell the rest"
            : Any(VerdictKind.AssumptionsNotMoved) ? "The assumptions were not moved"
            : "What is told holds over the assumed ranges";
        return FindingLint.Held(
            new Finding(OnPage(Phrase.Of($"{WordForms.Capital(text)}.")), OnPage(Phrase.Of($"{title}"))) { Kind = FindingKind.Hangs, What = "open" }
        );
    }

    /// <summary>How far to trust it.</summary>
    public Finding Trust()
    {
        var quantities = report.Scenario.Quantities;
        var (assumed, all) = (quantities.Count(one => one.Basis == Basis.Assumed), quantities.Count);
        SaidFigure Count(long count) => new Figure(FigureKind.Count, new Estimate(count, count, count), null, Source.Of(report, 0)).Says(FigureNumber.Value);
        var title = Phrase.Of($"Confidence is {Sentences.Confidence(assumed, all)}: {Count(assumed)} of {Count(all)} inputs are assumed");
        var reported = quantities.Count(one => one.Basis == Basis.Reported);
        var known = reported == 0 ? Phrase.Of($"none is") : Phrase.Of($"{Count(reported)} {(reported == 1 ? "is" : "are")}");
        var text = Phrase.Of(
            $"Confidence in all of this is {Sentences.Confidence(assumed, all)}: {Count(assumed)} of {Count(all)} inputs are assumed, "
                + $"{known} reported by a source."
        );
        return FindingLint.Held(new Finding(OnPage(text), OnPage(title)) { Kind = FindingKind.Trust, What = "assumed" });
    }

    /// <summary>A sentence on a page.</summary>
    public static Sentence OnPage(Phrase phrase) => new(phrase.Parts) { IsOnPage = true };

    /// <summary>Whether no pair of histories differs, at the scenario's values or over the assumptions.</summary>
    private static bool IsAlike(Difference difference, Figure other, Figure reference) =>
        difference.Discordant is null or { OtherOnly: 0, ReferenceOnly: 0 }
        && difference.Value.Value == 0
        && difference.Band is null or { Low: 0, High: 0 }
        && other.Value.Value == reference.Value.Value;

    private static (Phrase Text, Phrase Title) Alike(Comparison comparison, FindingForm form, Figure figure)
    {
        var says = form.Alone(form.Number(figure));
        return (
            Phrase.Of($"under {new SaidName(comparison.Other)} and {new SaidName(comparison.Reference)} alike, {says}."),
            Phrase.Of($"{says}, both policies alike")
        );
    }

    private (Phrase Text, Phrase Title) Words(Comparison comparison, Verdict verdict, FindingForm form, Figure over, Figure under)
    {
        var (other, reference) = (new SaidName(comparison.Other), new SaidName(comparison.Reference));
        var whole = Numbers.Whole([over.Value.Value, under.Value.Value]);
        var (a, b) = (form.Number(over, whole), form.Number(under, whole));
        var unit = form.Unit ?? $"of {Numbers.Count(whole)} histories";
        var before = form.IsShare ? "in " : "";
        var told = Phrase.Of($"{before}{a} against {b} {unit}");
        var each = Phrase.Of($"{before}{a} {unit} under {other} against {b} under {reference}");
        var size = verdict.Size switch
        {
            SizeVerdict.SmallerThanMatters => "; the difference is smaller than matters",
            SizeVerdict.MoreThanMatters => "; the difference is more than matters",
            _ => "",
        };
        var clause = form.Says(verdict.Sign >= 0);
        var than = _isOnlyPair ? Phrase.Of($"") : Phrase.Of($" than under {reference}");
        var title = Phrase.Of(
            $"{clause} under {other}{than}: "
                + $"{a} against {b}{(form.IsShare ? $" of {Numbers.Count(whole)}" : " " + form.Unit!.Replace(" on average", "", StringComparison.Ordinal))}"
        );
        return verdict.Kind switch
        {
            VerdictKind.TellsApart => (Phrase.Of($"{clause} under {other} than under {reference}: {told}{size}."), title),
            VerdictKind.AssumptionsNotMoved => (
                Phrase.Of($"at the scenario's own values, {clause} under {other} than under {reference}: {told}{size}."),
                title
            ),
            VerdictKind.TooFewHistories => (
                Phrase.Of($"it takes more histories to tell under which policy {clause}: {each}{size}."),
                Phrase.Of($"too few histories to tell under which policy {clause}")
            ),
            _ => (Phrase.Of($"the model does not tell under which policy {clause}: {each}{size}."), Phrase.Of($"unclear under which policy {clause}")),
        };
    }

    private Sentence Made(Phrase phrase, string incursion, string kind) =>
        OnPage(
            isNamed
                ? incursion == kind
                    ? Phrase.Of($"{WordForms.Capital(SubjectNouns.Noun(kind))}: {phrase}")
                    : Phrase.Of($"{new SaidName(WordForms.Capital(SubjectNouns.Called(incursion, kind)))}: {phrase}")
                : phrase.Capital()
        );

    private Figure? Under(string policy, string incursion, FindingForm form)
    {
        var row = report.Summary.Policies.First(one => one.Policy == policy).Incursions.FirstOrDefault(one => one.Incursion == incursion);
        if (form.Of != DifferenceKind.Column)
        {
            return (form.Of == DifferenceKind.End ? row?.Ends : row?.Outcomes)?.FirstOrDefault(share => share.Label == form.Name) is { N: > 0 } end
                ? new Figure(FigureKind.Share, end.Proportion, end.Band, Source.Of(report, end.N))
                : null;
        }

        return row?.Means.FirstOrDefault(mean => mean.Column == form.Name) is { N: > 0 } one && !double.IsNaN(one.Mean.Value)
            ? new Figure(form.IsShare ? FigureKind.Share : FigureKind.Mean, one.Mean, one.Band, Source.Of(report, one.N))
            : null;
    }

    private static bool IsFirst(FindingForm form, string kind) => form.Name == FindingForms.Of(kind)[0].Name;

    private static bool IsNothing(Figure other, Figure reference) => other.Value.Value == 0 && reference.Value.Value == 0;
}
