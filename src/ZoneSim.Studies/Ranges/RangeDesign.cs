using ZoneSim.Model;

namespace ZoneSim.Studies.Ranges;

/// <summary>
/// The points at which a study over assumptions is run: a Latin hypercube over every quantity of the scenario that varies
/// across studies, each by the belief over the range of its central value, in ordinal order of names. A quantity that a policy
/// overrides keeps the policy's value under that policy.
/// </summary>
internal sealed class RangeDesign
{
    private readonly Scenario _scenario;
    private readonly double[][] _unit;
    private readonly double[]?[] _values;

    public RangeDesign(StudyPlan plan)
    {
        _scenario = plan.Scenario;
        Quantities = [.. plan.Scenario.Quantities.Where(quantity => quantity.VariesAcrossStudies)];
        _unit =
            plan.RangePoints == 0
                ? []
                : new MovedTogether(plan.Scenario.Together, [.. Quantities.Select(quantity => quantity.Name)]).Hypercube(plan.Seed, plan.RangePoints);
        _values = new double[_unit.Length][];
    }

    /// <summary>The quantities moved, in ordinal order of names.</summary>
    public IReadOnlyList<Quantity> Quantities { get; }

    /// <summary>Number of points.</summary>
    public int Points => _unit.Length;

    /// <summary>The central value of a quantity at a point, in base units.</summary>
    public double ValueAt(int point, int quantity) => ValuesAt(point)[quantity];

    /// <summary>The values at a point, worked out once for all policies and tables; two threads that meet here work out the same.</summary>
    private double[] ValuesAt(int point) => _values[point] ??= [.. Quantities.Select((quantity, index) => quantity.CentralAt(_unit[point][index]))];

    /// <summary>The scenario at a point.</summary>
    public Scenario At(int point) =>
        _scenario with
        {
            Quantities = _scenario.Quantities.With(Quantities.Select((quantity, index) => quantity.WithCentral(ValueAt(point, index)))),
        };
}
