using ZoneSim.Briefing.Texts;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>The totals that findings on a campaign are made of, in the order in which a decision turns on them.</summary>
internal static class CampaignForms
{
    /// <summary>What the chart of paired differences of totals is called.</summary>
    public const string TotalsChart = "totals";

    /// <summary>The forms.</summary>
    public static IReadOnlyList<FindingForm> All { get; } =
    [
        Total(FindingKind.End, "incursions", isMore => $"{More(isMore)} incursions happen", value => Phrase.Of($"{value} incursions happen in a campaign")),
        Total(
            FindingKind.TimeInside,
            "hours_inside",
            isMore => $"there are {More(isMore)} hours with a convoy inside the zone",
            value => Phrase.Of($"there are {value} hours with a convoy inside the zone in a campaign")
        ),
        Total(
            FindingKind.End,
            "reached",
            isMore => $"{More(isMore)} incursions come to the garrison",
            value => Phrase.Of($"{value} incursions come to the garrison in a campaign")
        ),
        Total(FindingKind.Force, "vehicles_hit", isMore => $"{More(isMore)} vehicles are hit", value => Phrase.Of($"{value} vehicles are hit in a campaign")),
        Total(
            FindingKind.Force,
            "hits_after_turning",
            isMore => $"{More(isMore)} convoys are hit while they leave",
            value => Phrase.Of($"{value} convoys are hit while they leave in a campaign")
        ),
        Total(FindingKind.Cost, "reactions", isMore => $"{More(isMore)} reactions follow", value => Phrase.Of($"{value} reactions follow in a campaign")),
        Total(
            FindingKind.Cost,
            "partner_casualties",
            isMore => $"the partner force suffers {More(isMore)} casualties",
            value => Phrase.Of($"the partner force suffers {value} casualties in a campaign")
        ),
        Total(
            FindingKind.Cost,
            "days_suspended",
            isMore => $"there are {More(isMore)} days with the line suspended",
            value => Phrase.Of($"there are {value} days with the line suspended in a campaign")
        ),
    ];

    /// <summary>The form of a total.</summary>
    public static FindingForm Of(string column) => All.First(form => form.Name == column);

    /// <summary>The form of the probability of sending at the end of a day; it is no finding of its own.</summary>
    public static FindingForm Sending(int day) =>
        new(
            FindingKind.Hangs,
            DifferenceKind.Column,
            CampaignColumns.NameOf(DaySeries.SendProbability, day),
            "sending",
            isMore => $"the sender is {(isMore ? "more" : "less")} ready to send in the end",
            value => Phrase.Of($"the sender sends with probability {value} in the end"),
            "on average"
        );

    /// <summary>A total in words.</summary>
    public static string Label(string column) =>
        column switch
        {
            "reached" => "reached the garrison",
            "hits_after_turning" => "hit while leaving",
            _ => Numbers.Words(column),
        };

    private static FindingForm Total(FindingKind kind, string column, Func<bool, string> clause, Func<SaidFigure, Phrase> alone) =>
        new(kind, DifferenceKind.Column, column, TotalsChart, clause, alone, "a campaign");

    private static string More(bool isMore) => isMore ? "more" : "fewer";
}
