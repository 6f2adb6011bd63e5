using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Tallies;

/// <summary>What a ledger column can be in a row: no mean is told outside of it, and none without a width where more is possible.</summary>
/// <param name="Least">Least value; −∞ where there is none.</param>
/// <param name="Most">Greatest value; ∞ where none is known.</param>
/// <param name="Step">Least step: 1 for counts, 0 for numbers.</param>
/// <param name="Seen">Greatest value seen under the policies compared.</param>
internal readonly record struct MeanBounds(double Least, double Most, double Step, double Seen)
{
    private static readonly int s_vehicles = Place("vehicles");

    /// <summary>The bounds of a column: vehicles hit are no more than came, time inside ends with the horizon.</summary>
    public static MeanBounds Of(LedgerColumn column, IncursionKind kind, Scenario scenario, params ReadOnlySpan<PolicyTally> policies)
    {
        var (place, vehicles, seen) = (Place(column.Name), 0.0, 0.0);
        foreach (var policy in policies)
        {
            vehicles = Known(vehicles, policy.Columns[s_vehicles].Greatest);
            seen = Known(seen, policy.Columns[place].Greatest);
        }

        var horizon = scenario.Quantities[kind == IncursionKind.Drone ? "horizon.drone" : "horizon.convoy"].Value.Central / 60;
        var most = column.Name switch
        {
            "resolve" => 1,
            "time_in_zone_min" => Math.Max(horizon, seen),
            _ => column.Name.StartsWith("vehicles", StringComparison.Ordinal) && vehicles > 0 ? vehicles : double.PositiveInfinity,
        };
        return new MeanBounds(LeastOf(column), most, StepOf(column), seen);
    }

    /// <summary>The least that a column can be in a row: 0, except for what may come too late.</summary>
    public static double LeastOf(LedgerColumn column) =>
        column.Name.StartsWith("margin_", StringComparison.Ordinal) || column.Name == "decision_window_min" ? double.NegativeInfinity : 0;

    /// <summary>The least step of a column: 1 for counts, 0 for numbers.</summary>
    public static double StepOf(LedgerColumn column) => column.Type == ColumnType.Count ? 1 : 0;

    /// <summary>The mean of the column.</summary>
    public Estimate Interval(Moments rows, double confidence) => BoundedMean.Interval(rows, Least, Most, Step, confidence);

    /// <summary>The mean of its paired differences.</summary>
    public Estimate OfDifferences(Moments differences, double confidence) => BoundedMean.OfDifferences(
        differences, double.IsFinite(Most) ? Most - Least : Math.Max(Seen, Step), Step > 0 && double.IsFinite(Most), (1 - confidence) / 2, Step > 0);

    private static double Known(double one, double other) => double.IsNaN(other) ? one : Math.Max(one, other);

    private static int Place(string name) => Array.FindIndex(LedgerLayout.Numeric, column => LedgerLayout.Columns[column].Name == name);
}
