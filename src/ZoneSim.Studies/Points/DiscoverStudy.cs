using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Points;

/// <summary>
/// Under which conditions the difference has the other sign than at the scenario's own values: points over all ranges, then PRIM with
/// cases where the estimate has the other sign. A difference of exactly 0 is no case.
/// </summary>
/// <param name="stages">Gives the points.</param>
internal sealed class DiscoverStudy(PointStages stages)
{
    private const int LeastPoints = 20;
    private readonly PointStudyPlan _plan = stages.Study.Plan;

    /// <summary>Plays and answers.</summary>
    public PointStudySummary Answer(PointStudySummary summary)
    {
        var (table, source) = stages.OverRanges();
        var defined = table.Defined(LeastPoints, "points gave a difference; a box needs", _plan);
        var values = Array.ConvertAll(defined, point => table.Design.Points[point].Values);
        var responses = Array.ConvertAll(defined, point => table.Yields[point].Response);
        var isTold = summary.Base.Response.Low > 0 || summary.Base.Response.High < 0;
        var usual = Math.Sign(isTold ? summary.Base.Response.Value : responses.Average(response => response.Value));
        var target = Array.ConvertAll(responses, response => usual != 0 && Math.Sign(response.Value) == -usual ? 1.0 : 0.0);
        var guide = Array.ConvertAll(responses, response => -usual * response.Value);
        var z = NormalQuantile.TwoSided(_plan.Confidence);
        var told = responses.Where((response, point) => target[point] > 0 && Math.Abs(response.Value) > z * Math.Sqrt(response.Variance)).Count();
        var finding = PrimDiscovery.Find(values, target, new PrimSettings(Confidence: _plan.Confidence, Seed: _plan.Seed), guide);
        var sides = Sides(finding, table.Design);
        var result = new DiscoverResult(
            finding.Verdict,
            "",
            usual,
            isTold,
            defined.Length,
            (int)target.Sum(),
            told,
            sides,
            Holds(finding.Box),
            finding.HeldOut,
            [.. finding.Trajectory.Select(Holds)],
            source,
            Spots(table.Design, sides, values, [.. responses.Select(response => response.Value)])
        );
        return summary with
        {
            Quantities = [.. summary.Quantities.Where(quantity => table.Design.Quantities.Any(one => one.Name == quantity.Name))],
            Band = table.Band(),
            Discover = result with { Says = DiscoverWords.Of(result, _plan, summary.Output, table.Design.Quantities.Count) },
        };
    }

    private static BoxSide[] Sides(PrimFinding finding, PointDesign design) =>
        [
            .. finding
                .Box.Box.Restricted.Select(input => new BoxSide(
                    design.Quantities[input].Name,
                    double.IsFinite(finding.Box.Box.Low[input]) ? finding.Box.Box.Low[input] : null,
                    double.IsFinite(finding.Box.Box.High[input]) ? finding.Box.Box.High[input] : null,
                    finding.Restrictions[input].ComesBack,
                    finding.Restrictions[input].QuasiP
                ))
                .OrderByDescending(side => side.ComesBack)
                .ThenBy(side => side.QuasiP)
                .ThenBy(side => side.Quantity, StringComparer.Ordinal),
        ];

    private static BoxHolds Holds(PrimStep step) => new(step.Points, step.Mass, step.Density, step.Coverage, step.Restricted);

    /// <summary>Along the two quantities that the box restricts most surely; the first ones of the study where it restricts none.</summary>
    private static BoxSpots Spots(PointDesign design, BoxSide[] sides, double[][] values, double[] differences)
    {
        var names = sides.Select(side => side.Quantity).Concat(design.Quantities.Select(quantity => quantity.Name)).Distinct().Take(2).ToArray();
        var axes = Array.ConvertAll(names, name => design.Quantities.Select(quantity => quantity.Name).ToList().IndexOf(name));
        return new BoxSpots(names[0], names[^1], [.. values.Select(point => point[axes[0]])], [.. values.Select(point => point[axes[^1]])], differences);
    }
}
