using ZoneSim.Model;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Tallies;

/// <summary>What a ledger column can be in a row: no mean is told outside of it, and none without a width where more is possible.</summary>
/// <param name="Least">Least value; −∞ where there is none.</param>
/// <param name="Most">Greatest value; ∞ where none is known.</param>
/// <param name="Step">Least step: 1 for counts, 0 for numbers.</param>
/// <param name="Seen">Greatest value seen under the policies compared.</param>
/// <param name="Size">What one row can add, seen or not; 0 where the bounds and the rows tell.</param>
internal readonly record struct MeanBounds(double Least, double Most, double Step, double Seen, double Size = 0)
{
    /// <summary>The bounds of a column: vehicles hit are no more than came, time inside ends with the horizon.</summary>
    public static MeanBounds Of(LedgerColumn column, IncursionKind kind, Scenario scenario, params ReadOnlySpan<PolicyAccumulator> policies)
    {
        var (vehicles, seen) = (0.0, 0.0);
        foreach (var policy in policies)
        {
            vehicles = Known(vehicles, policy.Columns[policy.Layout.NumericPlace("vehicles")].Greatest);
            seen = Known(seen, policy.Columns[policy.Layout.NumericPlace(column.Name)].Greatest);
        }

        if (column.Own is { } own)
        {
            if (own.Like is not { } like)
            {
                return new MeanBounds(own.Least, own.Most, 0, Math.Max(seen, own.Event), own.Event);
            }

            var built = Of(like, kind, scenario, policies) with { Seen = seen };
            return own.Otherwise is { } otherwise
                ? built with
                {
                    Least = Math.Min(built.Least, otherwise),
                    Most = Math.Max(built.Most, otherwise),
                    Step = 0,
                }
                : built;
        }

        if (kind == IncursionKind.Campaign)
        {
            return new MeanBounds(0, OfCampaign(column, scenario), StepOf(column), seen);
        }

        var horizon = scenario.Quantities[kind.Flies() ? $"horizon.{kind.Word()}" : "horizon.convoy"].Value.Central / 60;
        var most = column.Name switch
        {
            "resolve" => 1,
            "time_in_zone_min" or "time_in_zone_to_horizon_min" => Math.Max(horizon, seen),
            "depth_km" => Math.Max((ZoneShape.Of(scenario)?.MostDepth ?? double.PositiveInfinity) / 1000, seen),
            "closest_approach_km" => Math.Max(StartOf(kind, scenario) / 1000, seen),
            _ => column.Name.StartsWith("vehicles", StringComparison.Ordinal) && vehicles > 0 ? vehicles : double.PositiveInfinity,
        };
        return new MeanBounds(column.Least, most, StepOf(column), seen);
    }

    /// <summary>
    /// The most that a total of a campaign can be: hours and days end with it but for what is still under way; nothing bounds how often somebody
    /// comes.
    /// </summary>
    private static double OfCampaign(LedgerColumn column, Scenario scenario)
    {
        var days = scenario.Quantities["campaign.days"].Value.Central / 86_400;
        return column.Name.StartsWith("send_probability", StringComparison.Ordinal) ? 1
            : column.Name == "days_suspended" ? days
            : double.PositiveInfinity;
    }

    /// <summary>The least step of a column: 1 for counts, 0 for numbers.</summary>
    public static double StepOf(LedgerColumn column) => column.Type == ColumnType.Count ? 1 : 0;

    /// <summary>
    /// The bounds of an objective: 0 to 1 for a share; of a sum those of its terms, each times its weight, where all of them have some. A row may add
    /// as much as one event of each term, seen or not.
    /// </summary>
    /// <param name="objective">The objective.</param>
    /// <param name="scenario">Where its incursions come from.</param>
    /// <param name="vehicles">Vehicles of the greatest convoy; 0 where that is not known.</param>
    public static MeanBounds Of(Objective objective, Scenario scenario, double vehicles = 0)
    {
        if (objective.IsShare)
        {
            return new MeanBounds(0, 1, 0, 1);
        }

        var incursions = objective.IncursionsOf(scenario);
        var kind = incursions.Select(scenario.KindOf).FirstOrDefault(one => one != IncursionKind.Convoy, IncursionKind.Convoy);
        var (least, most) = (0.0, 0.0);
        foreach (var term in objective.Terms)
        {
            var bounds = term.IsShare ? new MeanBounds(0, 1, 1, 1) : Of(term.Column, kind, scenario);
            var upper = double.IsInfinity(bounds.Most) && vehicles > 0 && term.Name.StartsWith("vehicles", StringComparison.Ordinal) ? vehicles : bounds.Most;
            least += term.Weight * (term.Weight > 0 ? bounds.Least : upper);
            most += term.Weight * (term.Weight > 0 ? upper : bounds.Least);
        }

        var isCount = objective.Terms is [{ Weight: 1, Kind: TermKind.Mean } only] && incursions.Count == 1 && only.Column.Type == ColumnType.Count;
        var size = ObjectivePairs.Span(objective, 0, vehicles > 0 ? vehicles : 1);
        return new MeanBounds(least, most, isCount ? 1 : 0, size, size);
    }

    /// <summary>How far two policies can be apart in one history: what was seen, what one row can add, or else all that can be.</summary>
    /// <param name="seen">Greatest less least value seen.</param>
    public double Span(double seen) =>
        Math.Max(Size, seen) is > 0 and var span ? span
        : double.IsFinite(Most - Least) ? Most - Least
        : 0;

    /// <summary>The mean of the column or objective.</summary>
    public Estimate Interval(Moments rows, double confidence) => BoundedMean.Interval(rows, Least, Most, Step, confidence, Size);

    /// <summary>The mean of its paired differences.</summary>
    public Estimate OfDifferences(Moments differences, double confidence) =>
        BoundedMean.OfDifferences(
            differences,
            double.IsFinite(Most) ? Most - Least : Math.Max(Seen, Step),
            Step > 0 && double.IsFinite(Most),
            (1 - confidence) / 2,
            Step > 0
        );

    /// <summary>How far from the garrison or target the farthest of its kind sets off.</summary>
    private static double StartOf(IncursionKind kind, Scenario scenario) =>
        kind.Flies()
            ? scenario
                .Drones.Where(plan => plan.Kind == kind)
                .Select(plan => scenario.Quantities.FindOf(kind.Word(), plan.Name, "start-distance")!.Value.Central)
                .DefaultIfEmpty(scenario.Quantities[$"{kind.Word()}.start-distance"].Value.Central)
                .Max()
            : scenario.Convoys.Max(convoy => scenario.StartOf(convoy)?.Distance ?? 0);

    private static double Known(double one, double other) => double.IsNaN(other) ? one : Math.Max(one, other);
}
