namespace ZoneSim.Model;

/// <summary>
/// What a group of convoys comes to in one history: totals over the incursions of all its convoys, returns among them. What comes alone is a
/// group of one.
/// </summary>
public sealed class GroupTotals
{
    /// <summary>Convoys that came, 1 or more.</summary>
    public int Convoys { get; private set; }

    /// <summary>Incursions that came inside the zone.</summary>
    public int Entered { get; private set; }

    /// <summary>Incursions that came to the garrison ring (a drone or manned aircraft: that did what it came for).</summary>
    public int Reached { get; private set; }

    /// <summary>Incursions that were inside at their horizon.</summary>
    public int StillInside { get; private set; }

    /// <summary>Incursions of which all was destroyed.</summary>
    public int Destroyed { get; private set; }

    /// <summary>Seconds with any of it inside the zone.</summary>
    public double AnyInside { get; private set; }

    /// <summary>Seconds inside the zone of all incursions together.</summary>
    public double TimeInZone { get; private set; }

    /// <summary>Vehicles that came, reinforcements among them; those that came back count once.</summary>
    public int Vehicles { get; private set; }

    /// <summary>Vehicles destroyed.</summary>
    public int VehiclesDestroyed { get; private set; }

    /// <summary>Vehicles damaged and not destroyed.</summary>
    public int VehiclesDamaged { get; private set; }

    /// <summary>Partner losses.</summary>
    public int PartnerCasualties { get; private set; }

    /// <summary>Attempts to call.</summary>
    public int CallsTried { get; private set; }

    /// <summary>Strikes.</summary>
    public int Strikes { get; private set; }

    /// <summary>Tasks flown by coalition aircraft.</summary>
    public int AircraftTasks { get; private set; }

    /// <summary>Reactions that followed.</summary>
    public int Reactions { get; private set; }

    /// <summary>Adds a history's rows up: each row is told what its group comes to.</summary>
    /// <param name="model">The model.</param>
    /// <param name="context">The history, played to its end.</param>
    /// <param name="rows">The rows of all incursions, by name, then ordinal.</param>
    internal static void Write(CompiledModel model, ReplicationContext context, List<LedgerRow> rows)
    {
        var groups = new Dictionary<string, GroupTotals>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var name = model.ConvoyOf(row.Incursion);
            if (!groups.TryGetValue(name, out var totals))
            {
                groups.Add(name, totals = new GroupTotals());
            }

            totals.Add(row);
            row.Group = totals;
        }

        foreach (var (name, totals) in groups)
        {
            totals.AnyInside = totals.Convoys > 1 ? context.InsideOf(name)!.CoveredUntil(double.PositiveInfinity) : totals.TimeInZone;
        }
    }

    private void Add(LedgerRow row)
    {
        if (row.Ordinal == 1)
        {
            Convoys++;
            Vehicles += row.Vehicles;
        }

        Entered += row.Entry is null ? 0 : 1;
        Reached += row.End == PolicyNeutralEnd.Reached ? 1 : 0;
        StillInside += row.End == PolicyNeutralEnd.StillInside ? 1 : 0;
        Destroyed += row.End == PolicyNeutralEnd.Destroyed ? 1 : 0;
        TimeInZone += row.TimeInZone;
        VehiclesDestroyed += row.VehiclesDestroyed;
        VehiclesDamaged += row.VehiclesDamaged;
        PartnerCasualties += row.PartnerCasualties;
        CallsTried += row.CallsTried;
        Strikes += row.Uses[(int)Measure.Strike];
        AircraftTasks += row.AircraftTasks;
        Reactions += row.Reaction != ReactionKind.None ? 1 : 0;
    }
}
