using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>A matter on which several incursions are told together.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Of">An end, or a column.</param>
/// <param name="Name">The end's label or the column's name.</param>
/// <param name="Chart">The chart that shows it.</param>
/// <param name="Open">What it is that is not told, of one incursion: it ends outside the zone more often.</param>
/// <param name="Told">That there is more (true) or less of it, of some incursions (in words; their number is the second).</param>
internal sealed record WholeForm(FindingKind Kind, DifferenceKind Of, string Name, string Chart, string Open, Func<Phrase, int, bool, Phrase> Told);

/// <summary>Makes the findings about all that come together: for how many of them what is told.</summary>
/// <param name="report">The run.</param>
/// <param name="incursions">The convoys and drones.</param>
internal sealed class WholeWords(RunReport report, IReadOnlyList<(string Name, string Kind)> incursions)
{
    /// <summary>What is told of all together.</summary>
    public static IReadOnlyList<WholeForm> Forms { get; } =
    [
        new(FindingKind.End, DifferenceKind.End, "out", "ends", "it ends outside the zone more often", (some, count, isMore) =>
            Phrase.Of($"{some} {(count == 1 ? "ends" : "end")} outside the zone {Often(isMore)}")
        ),
        new(FindingKind.Force, DifferenceKind.Column, "vehicles_hit", "cost", "more of its vehicles are hit", (some, _, isMore) =>
            Phrase.Of($"{(isMore ? "more" : "fewer")} vehicles of {some} are hit")
        ),
        new(FindingKind.Cost, DifferenceKind.Column, "reacted", "cost", "a reaction follows it more often", (some, _, isMore) =>
            Phrase.Of($"a reaction follows {some} {Often(isMore)}")
        ),
    ];

    private readonly (string One, string Several) _noun = incursions.Select(one => one.Kind).Distinct().ToList() is [var kind]
        ? (SubjectNouns.Noun(kind), SubjectNouns.KindOf(kind).Nouns())
        : ("incursion", "incursions");

    /// <summary>One of them for a pair of policies; null where nothing of the kind occurred.</summary>
    public Finding? Of((string Reference, string Other) pair, WholeForm form)
    {
        var told = incursions
            .Select(incursion =>
                (
                    Incursion: incursion,
                    Difference: Findings.Compared(report, pair, incursion.Name).Differences.FirstOrDefault(one => one.Kind == form.Of && one.Name == form.Name)
                )
            )
            .Where(one => one.Difference is { Value: not { Value: 0, Low: 0, High: 0 }, Verdict: not null })
            .Select(one => (one.Incursion, Verdict: one.Difference!.Verdict!))
            .ToList();
        if (told.Count < 2)
        {
            return null;
        }

        List<(string Name, string Kind)> Of(int sign) => [.. told.Where(one => one.Verdict.Sign == sign).Select(one => one.Incursion)];
        var (verdicts, n) = (told.Select(one => one.Verdict).ToList(), told.Count);
        var (more, less, open) = (Of(1), Of(-1), Of(0));
        var under = Phrase.Of($" under {new SaidName(pair.Other)} than under {new SaidName(pair.Reference)}");
        IReadOnlyList<Phrase> says =
        [
            .. more.Count > 0 ? [Phrase.Of($"{form.Told(Some(more, n), more.Count, true)}{under}")] : Array.Empty<Phrase>(),
            .. less.Count > 0 ? [Phrase.Of($"{form.Told(Some(less, n), less.Count, false)}{under}")] : Array.Empty<Phrase>(),
            .. open.Count == n ? [Phrase.Of($"the model does not tell for {Any(n)} under which policy {form.Open}")]
            : open.Count > 0 ? [Phrase.Of($"for {Some(open, n)} the model does not tell")]
            : Array.Empty<Phrase>(),
        ];
        var own = verdicts.Any(one => one.Kind == VerdictKind.AssumptionsNotMoved) ? "at the scenario's own values, " : "";
        return FindingLint.Held(
            new Finding(FindingWords.OnPage(Phrase.Of($"{own}{Phrase.Join("; ", says)}.").Capital()), FindingWords.OnPage(Phrase.Join("; ", says).Capital()))
            {
                Kind = form.Kind,
                What = form.Name,
                Policy = pair.Other,
                Reference = pair.Reference,
                Verdict =
                    verdicts.Select(one => (one.Kind, one.Sign)).Distinct().Count() == 1 ? verdicts[0] with { Size = null, BothUnderWidth = false } : null,
                Chart = form.Chart,
            }
        );
    }

    private SaidFigure Count(long count) =>
        new Figure(FigureKind.Count, new Estimate(count, count, count), null, Source.Of(report, 0)).Says(FigureNumber.Value);

    /// <summary>All of them, or by name where it is one or two of them: how many alone would leave open which.</summary>
    private Phrase Some(List<(string Name, string Kind)> some, long n) =>
        some.Count == n
            ? n == 2
                ? Phrase.Of($"both {_noun.Several}")
                : Phrase.Of($"all {Count(n)} {_noun.Several}")
            : some.Count <= 2
                ? Phrase.And([.. some.Select(Named)])
                : Phrase.Of($"{Count(some.Count)} of {Count(n)} {_noun.Several}");

    private static Phrase Named((string Name, string Kind) incursion) =>
        incursion.Name == incursion.Kind
            ? Phrase.Of($"the {SubjectNouns.Noun(incursion.Kind)}")
            : Phrase.Of($"{new SaidName(SubjectNouns.Called(incursion.Name, incursion.Kind))}");

    private Phrase Any(long n) => n == 2 ? Phrase.Of($"either {_noun.One}") : Phrase.Of($"any of the {Count(n)} {_noun.Several}");

    private static string Often(bool isMore) => isMore ? "more often" : "less often";
}
