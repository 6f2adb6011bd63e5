namespace ZoneSim.Model;

/// <summary>What happened in one campaign, beside the totals that a <see cref="LedgerRow"/> has room for.</summary>
public sealed class CampaignTotals
{
    private readonly Dictionary<(DaySeries Series, int Day), double> _byDay = [];

    /// <summary>Opportunities of the sender, taken or not; convoys that come as planned are among them.</summary>
    public int Opportunities { get; init; }

    /// <summary>Incursions of convoys, returns among them.</summary>
    public int Incursions { get; init; }

    /// <summary>Of these, returns within 48 hours.</summary>
    public int Returns { get; init; }

    /// <summary>Seconds with any convoy inside the zone.</summary>
    public double AnybodyInside { get; init; }

    /// <summary>Days on which any convoy was inside the zone.</summary>
    public int DaysInside { get; init; }

    /// <summary>Incursions that came to the garrison ring.</summary>
    public int Reached { get; init; }

    /// <summary>When the first of them came there, seconds; null where none did.</summary>
    public double? FirstReached { get; init; }

    /// <summary>Incursions of which a vehicle was hit while it was already leaving.</summary>
    public int HitAfterTurning { get; init; }

    /// <summary>Reactions by kind, by <see cref="ReactionKind"/>; that nothing followed is among them.</summary>
    public required IReadOnlyList<int> Reactions { get; init; }

    /// <summary>Seconds for which the line stood suspended because of a reaction.</summary>
    public double Suspended { get; init; }

    /// <summary>Changes of the posture.</summary>
    public int PostureChanges { get; init; }

    /// <summary>Where a series stands at the end of a day, from 1; days that are not noted are NaN.</summary>
    public double ByDay(DaySeries series, int day) => _byDay.TryGetValue((series, day), out var value) ? value : double.NaN;

    internal void Note(DaySeries series, int day, double value) => _byDay[(series, day)] = value;
}

/// <summary>The course of a campaign, noted at the ends of days.</summary>
public enum DaySeries
{
    /// <summary>Incursions that have set off so far.</summary>
    Incursions,

    /// <summary>Hours with any convoy inside so far.</summary>
    HoursInside,

    /// <summary>Incursions that have come to the garrison so far.</summary>
    Reached,

    /// <summary>Vehicles hit so far.</summary>
    VehiclesHit,

    /// <summary>Partner losses so far.</summary>
    PartnerCasualties,

    /// <summary>Reactions so far.</summary>
    Reactions,

    /// <summary>The probability with which the sender would take an opportunity now.</summary>
    SendProbability,
}
