using System.Globalization;
using ZoneSim.Briefing.Texts;
using ZoneSim.Model;

namespace ZoneSim.Briefing.Words;

/// <summary>Events of a history as a person would tell them.</summary>
public static class HistoryWords
{
    /// <summary>Hours and minutes since the start of the scenario.</summary>
    /// <param name="seconds">Simulated seconds from the start of the scenario.</param>
    public static string Clock(double seconds)
    {
        var minutes = (long)Math.Floor(seconds / 60);
        return string.Create(CultureInfo.InvariantCulture, $"{minutes / 60}:{minutes % 60:00}");
    }

    /// <summary>The same, with the local clock behind it where the scenario has one: 4:45 · Sat 21:45.</summary>
    /// <param name="seconds">Simulated seconds from the start of the scenario.</param>
    /// <param name="start">When it starts by the clocks of its place; null where nobody says.</param>
    public static string Clock(double seconds, LocalStart? start) =>
        start is null ? Clock(seconds) : $"{Clock(seconds)} · {start.Clock(Math.Floor(seconds / 60) * 60)}";

    /// <summary>How times are told: from the start, and by what clock beside that.</summary>
    /// <param name="start">When the scenario starts by the clocks of its place; null where nobody says.</param>
    public static string HowTold(LocalStart? start) =>
        start is null
            ? "Times are hours:minutes from the start of the scenario."
            : $"Times are hours:minutes from the start of the scenario, on {start.Words}, with the local clock behind them.";

    /// <summary>Whose lane an event stands in.</summary>
    /// <param name="told">The event.</param>
    public static string Lane(TraceEvent told) =>
        Told(told).Lane switch
        {
            Model.Lane.PartnerForce => "partner force",
            Model.Lane.OperationsCell => "operations cell",
            Model.Lane.Convoy or Model.Lane.Drone or Model.Lane.Flight => told.Subject.Length > 0 ? told.Subject : told.Lane.ToString().ToLowerInvariant(),
            _ => told.Lane.ToString().ToLowerInvariant(),
        };

    /// <summary>The sentence, with its reason.</summary>
    /// <param name="told">The event.</param>
    /// <param name="several">Whether several movers share the history, so that sentences name theirs.</param>
    public static string Sentence(TraceEvent told, bool several)
    {
        var text = Told(told).Kind == TraceKind.Ended ? $"The incursion ends: {told.Text}" : WordForms.Capital(told.Text);
        var about = several && told.Subject.Length > 0 && !told.Lane.IsOfMover() ? $" [{told.Subject}]" : "";
        return text + about + (told.Reason.Length > 0 ? $" ({told.Reason})" : "");
    }

    /// <summary>The sentence where no lane stands beside it: the operations cell says that it speaks.</summary>
    /// <param name="told">The event.</param>
    /// <param name="several">Whether several movers share the history, so that sentences name theirs.</param>
    public static string WithSpeaker(TraceEvent told, bool several) =>
        Told(told).Lane == Model.Lane.OperationsCell ? "Cell: " + Phrases.Uncapped(Sentence(told, several))
        : several && told.Lane.IsOfMover() ? $"[{told.Subject}] {Sentence(told, several)}"
        : Sentence(told, several);

    /// <summary>How one incursion ended, in one line.</summary>
    /// <param name="row">Its row of the ledger.</param>
    public static string Verdict(LedgerRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var cause =
            row.CreditedCause is not { } credited ? ""
            : row.End == PolicyNeutralEnd.Reached ? $", inside the ring before it turned for {credited.Label()}"
            : $", credited to {credited.Label()}";
        var hits = row.VehiclesDestroyed + row.VehiclesDamaged;
        return string.Create(
                CultureInfo.InvariantCulture,
                $"{row.Outcome.Label()} (end: {row.End.Label()}{cause}); {Stay(row.TimeInZone)} in the zone, closest {row.ClosestApproach / 1000:0.0} km"
            )
            + (row.Kind.Flies() ? "" : $", {Numbers.Of(hits, "vehicle")} hit")
            + (row.PartnerCasualties > 0 ? $", partner losses {row.PartnerCasualties}" : "")
            + (row.Reaction != ReactionKind.None ? $", reaction: {LedgerWords.Reactions[(int)row.Reaction]}" : "");
    }

    /// <summary>A time in minutes; of more than a day in hours.</summary>
    private static string Stay(double seconds) =>
        seconds > 86_400 ? FormattableString.Invariant($"{seconds / 3600:0.0} h") : FormattableString.Invariant($"{seconds / 60:0} min");

    /// <summary>An incursion as its row names it.</summary>
    /// <param name="row">Its row of the ledger.</param>
    public static string Incursion(LedgerRow row)
    {
        ArgumentNullException.ThrowIfNull(row);
        var name = row.Incursion == row.Kind.Word() ? row.Incursion : WordForms.Capital(row.Incursion);
        return row.Ordinal == 1 ? name : $"{name}, return {row.Ordinal - 1}";
    }

    private static TraceEvent Told(TraceEvent told)
    {
        ArgumentNullException.ThrowIfNull(told);
        return told;
    }
}
