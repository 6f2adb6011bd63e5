using System.Globalization;
using ZoneSim.Model;

namespace ZoneSim.Cli.Pages;

/// <summary>Events of a history as a person would tell them.</summary>
internal static class TraceText
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

    /// <summary>How one incursion ended, in one line.</summary>
    public static string Verdict(LedgerRow row)
    {
        var cause = row.CreditedCause is { } credited ? $", credited to {credited.Label()}" : "";
        var hits = row.VehiclesDestroyed + row.VehiclesDamaged;
        return string.Create(CultureInfo.InvariantCulture,
            $"{row.Outcome.Label()} (end: {row.End.Label()}{cause}); {row.TimeInZone / 60:0} min in the zone, closest {row.ClosestApproach / 1000:0.0} km")
            + (row.Kind == IncursionKind.Drone ? "" : $", {Words.Of(hits, "vehicle")} hit")
            + (row.PartnerCasualties > 0 ? $", partner losses {row.PartnerCasualties}" : "")
            + (row.Reaction != ReactionKind.None ? $", reaction: {LedgerWords.Reactions[(int)row.Reaction]}" : "");
    }

    /// <summary>An incursion as its row names it.</summary>
    public static string Incursion(LedgerRow row) => row.Ordinal == 1 ? row.Incursion : $"{row.Incursion}, return {row.Ordinal - 1}";
}
