using System.Globalization;
using System.Text.RegularExpressions;
using ZoneSim.Model;

namespace ZoneSim.Cli.Pages;

/// <summary>Events of a history as a person would tell them.</summary>
internal static partial class TraceText
{
    /// <summary>Hours and minutes since the start of the scenario.</summary>
    public static string Clock(double seconds)
    {
        var minutes = (long)Math.Floor(seconds / 60);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
    }

    /// <summary>Whose lane an event stands in.</summary>
    public static string Lane(TraceEvent told) => told.Lane switch
    {
        Model.Lane.PartnerForce => "partner force",
        Model.Lane.OperationsCell => "operations cell",
        Model.Lane.Convoy or Model.Lane.Drone => told.Subject.Length > 0 ? told.Subject : told.Lane.ToString().ToLowerInvariant(),
        _ => told.Lane.ToString().ToLowerInvariant(),
    };

    /// <summary>The sentence, with its reason.</summary>
    public static string Sentence(TraceEvent told, bool several)
    {
        var text = told.Kind == TraceKind.Ended ? $"The incursion ends: {told.Text}" : char.ToUpperInvariant(told.Text[0]) + told.Text[1..];
        var about = several && told.Subject.Length > 0 && told.Lane is not (Model.Lane.Convoy or Model.Lane.Drone) ? $" [{told.Subject}]" : "";
        return text + about + (told.Reason.Length > 0 ? $" ({told.Reason})" : "");
    }

    /// <summary>The sentence where no lane stands beside it: the operations cell says that it speaks.</summary>
    public static string WithSpeaker(TraceEvent told, bool several) =>
        told.Lane == Model.Lane.OperationsCell ? "Cell: " + Words.Uncapped(Sentence(told, several))
        : several && told.Lane is Model.Lane.Convoy or Model.Lane.Drone ? $"[{told.Subject}] {Sentence(told, several)}"
        : Sentence(told, several);

    /// <summary>
    /// What a person would tell: not each sighting, since its report follows, except the first; and a report only where it
    /// says that the mover does something else than in the last one told, or is 10 km from where that placed it.
    /// </summary>
    public static IReadOnlyList<TraceEvent> WithNews(IReadOnlyList<TraceEvent> events)
    {
        var told = new List<TraceEvent>(events.Count);
        var seen = new HashSet<string>();
        var last = new Dictionary<string, (double Distance, string State)>();
        foreach (var one in events)
        {
            if (one.Kind != TraceKind.Sighted)
            {
                told.Add(one);
            }
            else if (Report().Match(one.Text) is { Success: true } report)
            {
                var now = (Distance: double.Parse(report.Groups[1].Value, CultureInfo.InvariantCulture), State: report.Groups[2].Value);
                if (!last.TryGetValue(one.Subject, out var before) || before.State != now.State || Math.Abs(before.Distance - now.Distance) >= 10)
                {
                    told.Add(one);
                    last[one.Subject] = now;
                }
            }
            else if (one.Lane == Model.Lane.OperationsCell || seen.Add(one.Subject))
            {
                told.Add(one);
            }
        }

        return told;
    }

    /// <summary>How one incursion ended, in one line.</summary>
    public static string Verdict(LedgerRow row)
    {
        var cause = row.CreditedCause is not { } credited ? ""
            : row.End == PolicyNeutralEnd.Reached ? $", inside the ring before it turned for {credited.Label()}"
            : $", credited to {credited.Label()}";
        var hits = row.VehiclesDestroyed + row.VehiclesDamaged;
        return string.Create(CultureInfo.InvariantCulture,
            $"{row.Outcome.Label()} (end: {row.End.Label()}{cause}); {row.TimeInZone / 60:0} min in the zone, closest {row.ClosestApproach / 1000:0.0} km")
            + (row.Kind == IncursionKind.Drone ? "" : $", {Words.Of(hits, "vehicle")} hit")
            + (row.PartnerCasualties > 0 ? $", partner losses {row.PartnerCasualties}" : "")
            + (row.Reaction != ReactionKind.None ? $", reaction: {LedgerWords.Reactions[(int)row.Reaction]}" : "");
    }

    /// <summary>An incursion as its row names it.</summary>
    public static string Incursion(LedgerRow row) => row.Ordinal == 1 ? row.Incursion : $"{row.Incursion}, return {row.Ordinal - 1}";

    [GeneratedRegex(@"^report from .*: (\d+) km, (.+)$")]
    private static partial Regex Report();
}
