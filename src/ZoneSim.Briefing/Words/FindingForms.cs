using ZoneSim.Briefing.Texts;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>A number that findings are made of, with the words that stand around it.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="Of">An end, or a column.</param>
/// <param name="Name">The end's label or the column's name.</param>
/// <param name="Chart">The chart that shows it.</param>
/// <param name="Clause">That there is more (true) or less of it: the convoy stays inside the zone longer.</param>
/// <param name="Alone">The same of one number: the convoy stays inside the zone for 71 minutes.</param>
/// <param name="Unit">What stands after a mean; null for a share.</param>
internal sealed record FindingForm(
    FindingKind Kind,
    DifferenceKind Of,
    string Name,
    string Chart,
    Func<bool, string> Clause,
    Func<SaidFigure, Phrase> Alone,
    string? Unit = null
)
{
    /// <summary>The name of a measure of the scenario's own, which the clause goes on from; null for others.</summary>
    public SaidName? Own { get; init; }

    /// <summary>Whether it is a share of histories.</summary>
    public bool IsShare => Unit is null;

    /// <summary>The clause with its subject.</summary>
    public Phrase Says(bool isMore) => Own is null ? Phrase.Of($"{Clause(isMore)}") : Phrase.Of($"'{Own}' {Clause(isMore)}");

    /// <summary>A number in figures, without its unit: a share as histories out of a whole.</summary>
    public SaidFigure Number(Figure figure, long? whole = null, FigureNumber which = FigureNumber.Value) =>
        IsShare ? figure.SaysOf(whole, which) : figure.Says(which);
}

/// <summary>The numbers that findings are made of, in the order in which a decision turns on them.</summary>
internal static class FindingForms
{
    /// <summary>Those of a kind of incursion.</summary>
    /// <param name="kind">convoy, traffic, drone or campaign.</param>
    /// <param name="isGroup">Whether it is a convoy that comes as a group: its ends are of the first, force and costs of all.</param>
    public static IReadOnlyList<FindingForm> Of(string kind, bool isGroup = false)
    {
        if (kind == CampaignPlan.Subject)
        {
            return CampaignForms.All;
        }

        if (isGroup)
        {
            return
            [
                .. Of("convoy").Where(form => form.Chart == "ends").Select(form => End(form.Name, kind, isGroup)),
                .. GroupForms.All,
                TimeInside(Subject(kind, isGroup)),
            ];
        }

        string[] ends = kind switch
        {
            _ when SubjectNouns.Flies(kind) => ["reached", "destroyed", "out", "still-inside", "crossed"],
            "traffic" => ["crossed", "out", "still-inside", "reached", "destroyed"],
            _ => ["out", "reached", "destroyed", "still-inside", "crossed"],
        };
        return
        [
            .. ends.Select(end => End(end, kind)),
            .. Force(kind),
            .. Costs(),
            .. kind == "convoy" ? [TimeInside(Subject(kind))] : Array.Empty<FindingForm>(),
        ];
    }

    /// <summary>How often an outcome occurs.</summary>
    /// <param name="label">The outcome's label.</param>
    /// <param name="kind">convoy, traffic or drone.</param>
    /// <param name="isGroup">Whether it is the first of a group.</param>
    public static FindingForm Outcome(string label, string kind, bool isGroup = false) =>
        new(
            FindingKind.End,
            DifferenceKind.Outcome,
            label,
            "outcomes",
            isMore => $"{Subject(kind, isGroup)} {Phrases.Outcome(label)} {(isMore ? "more" : "less")} often",
            value => Phrase.Of($"{Subject(kind, isGroup)} {Phrases.Outcome(label)} in {value} {value.OfWhole} histories")
        );

    /// <summary>How near it comes, on average.</summary>
    /// <param name="kind">convoy, traffic or drone.</param>
    /// <param name="isGroup">Whether it is the first of a group.</param>
    public static FindingForm Nearest(string kind, bool isGroup = false)
    {
        var place = SubjectNouns.Flies(kind) ? "its target" : "the garrison";
        return new(
            FindingKind.TimeInside,
            DifferenceKind.Column,
            "closest_approach_km",
            "closest-approach",
            isMore => $"{Subject(kind, isGroup)} keeps a {(isMore ? "longer" : "shorter")} distance from {place}",
            value => Phrase.Of($"{Subject(kind, isGroup)} comes within {value} kilometres of {place} on average"),
            "km on average"
        );
    }

    /// <summary>The incursion as a sentence calls it where its name stands before, or where it is the only one.</summary>
    public static string Subject(string kind, bool isGroup = false) => (isGroup ? "the first " : "the ") + SubjectNouns.Noun(kind);

    /// <summary>A measure of the scenario's own.</summary>
    public static FindingForm Own(LedgerColumn column)
    {
        var name = new SaidName(Numbers.Words(column.Name));
        return column.Type == ColumnType.Flag
            ? new(
                FindingKind.Cost,
                DifferenceKind.Column,
                column.Name,
                "measures",
                isMore => $"holds {(isMore ? "more" : "less")} often",
                value => Phrase.Of($"'{name}' holds in {value} {value.OfWhole} histories")
            )
            {
                Own = name,
            }
            : new(
                FindingKind.Cost,
                DifferenceKind.Column,
                column.Name,
                "measures",
                isMore => $"is {(isMore ? "higher" : "lower")}",
                value => Phrase.Of($"'{name}' is {value} on average"),
                "on average"
            )
            {
                Own = name,
            };
    }

    private static FindingForm End(string end, string kind, bool isGroup = false) =>
        Often(FindingKind.End, DifferenceKind.End, end, "ends", $"{Subject(kind, isGroup)} {Phrases.End(end, kind)}");

    private static IReadOnlyList<FindingForm> Force(string kind) =>
        SubjectNouns.Flies(kind)
            ?
            [
                new FindingForm(
                    FindingKind.Force,
                    DifferenceKind.Column,
                    "uses_shoot_down",
                    "cost",
                    isMore => $"{More(isMore)} shoot-downs are tried",
                    value => Phrase.Of($"{value} shoot-downs are tried a history"),
                    "a history"
                ),
            ]
            :
            [
                new FindingForm(
                    FindingKind.Force,
                    DifferenceKind.Column,
                    "vehicles_hit",
                    "cost",
                    isMore => $"{More(isMore)} {(kind == "traffic" ? "neutral " : "")}vehicles are hit",
                    value => Phrase.Of($"{value} {(kind == "traffic" ? "neutral " : "")}vehicles are hit a history"),
                    "a history"
                ),
                kind == "traffic"
                    ? Often(FindingKind.Force, DifferenceKind.Column, "identified_wrongly", "", "the neutral traffic is taken for a convoy")
                    : Often(FindingKind.Force, DifferenceKind.Column, "hit_after_turning", "cost", "vehicles that are already leaving are hit"),
            ];

    private static IReadOnlyList<FindingForm> Costs() =>
        [
            Often(FindingKind.Cost, DifferenceKind.Column, "reacted", "cost", "a reaction follows"),
            new FindingForm(
                FindingKind.Cost,
                DifferenceKind.Column,
                "partner_casualties",
                "cost",
                isMore => $"the partner force suffers {More(isMore)} casualties",
                value => Phrase.Of($"the partner force suffers {value} casualties a history"),
                "a history"
            ),
        ];

    private static FindingForm TimeInside(string who) =>
        new(
            FindingKind.TimeInside,
            DifferenceKind.Column,
            "time_in_zone_min",
            "time-in-zone",
            isMore => $"{who} stays inside the zone {(isMore ? "longer" : "for a shorter time")}",
            value => Phrase.Of($"{who} stays inside the zone for {value} minutes on average"),
            "minutes on average"
        );

    private static FindingForm Often(FindingKind kind, DifferenceKind of, string name, string chart, string what) =>
        new(kind, of, name, chart, isMore => $"{what} {(isMore ? "more" : "less")} often", value => Phrase.Of($"{what} in {value} {value.OfWhole} histories"));

    private static string More(bool isMore) => isMore ? "more" : "fewer";
}
