using ZoneSim.Model;
using ZoneSim.Studies.Ranges;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Accounts;

/// <summary>
/// The points of the assumptions at which accounts are played: a Latin hypercube over every quantity that varies across studies in any
/// account's circumstances. A quantity of the same name has the same place of the belief over its range under every account, so that a
/// point is one state of what is not known. Synthetic incidents stand at independent places.
/// </summary>
internal sealed class AssumptionPoints
{
    private readonly ulong _seed;
    private readonly double[][] _places;
    private readonly Dictionary<string, int> _index;

    public AssumptionPoints(IEnumerable<Scenario> scenarios, ulong seed, int points)
    {
        _seed = seed;
        Names =
        [
            .. scenarios
                .SelectMany(scenario => scenario.Quantities)
                .Where(quantity => quantity.VariesAcrossStudies)
                .Select(quantity => quantity.Name)
                .Distinct()
                .Order(StringComparer.Ordinal),
        ];
        _index = Names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
        _places = new MovedTogether([.. scenarios.SelectMany(scenario => scenario.Together).DistinctBy(group => group.Name)], Names).Hypercube(seed, points);
    }

    /// <summary>The quantities moved, in ordinal order.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>An account's scenario at a point.</summary>
    public Scenario At(Scenario scenario, int point) => Moved(scenario, name => _places[point][_index[name]]);

    /// <summary>An account's scenario where a synthetic incident stands.</summary>
    public Scenario OfSynthetic(Scenario scenario, int incident) => Moved(scenario, name => KeyedUniform.At(_seed, "synthetic " + name, incident));

    private static Scenario Moved(Scenario scenario, Func<string, double> place) =>
        scenario with
        {
            Quantities = scenario.Quantities.With(
                scenario
                    .Quantities.Where(quantity => quantity.VariesAcrossStudies)
                    .Select(quantity => quantity.WithCentral(quantity.CentralAt(place(quantity.Name))))
                    .ToList()
            ),
        };
}
