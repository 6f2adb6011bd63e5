using ZoneSim.Model;
using ZoneSim.Studies.Ranges;

namespace ZoneSim.Studies.Learning;

/// <summary>
/// What is unknown: the place of the belief over the range of every quantity that varies across studies, and the share of incidents at
/// which each policy is in force. A quantity that is the same for all incidents has one place; what belongs to one incident (its convoy or
/// drone), or has another range or belief there, has a place of its own. The shares are even over all that sum to 1 (Dirichlet, each 1).
/// </summary>
internal sealed class LearnSpace
{
    private const string PolicyName = "policy ";
    private readonly Dictionary<string, Quantity> _common = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _index;
    private readonly MovedTogether _together;

    /// <summary>The space of some incidents.</summary>
    public LearnSpace(IReadOnlyList<RecordedIncident> incidents)
    {
        var moved = (
            from incident in incidents
            from one in incident.Circumstances
            from quantity in one.Scenario.Quantities
            where quantity.VariesAcrossStudies
            select (Incident: incident.Name, Quantity: quantity)
        ).ToList();
        foreach (var held in moved.Where(one => !IsOfIncident(one.Quantity.Name)).GroupBy(one => one.Quantity.Name, StringComparer.Ordinal))
        {
            _common[held.Key] = held.GroupBy(one => Definition(one.Quantity))
                .MaxBy(group => group.Select(one => one.Incident).Distinct().Count())!
                .First()
                .Quantity;
        }

        Policies = [.. incidents.SelectMany(incident => incident.Policies).Select(policy => policy.Name).Distinct().Order(StringComparer.Ordinal)];
        Names =
        [
            .. _common.Keys.Order(StringComparer.Ordinal),
            .. moved.Where(one => !IsCommon(one.Quantity)).Select(one => Own(one.Quantity.Name, one.Incident)).Distinct().Order(StringComparer.Ordinal),
            .. Policies.Select(policy => PolicyName + policy),
        ];
        _together = new MovedTogether(
            [.. incidents.SelectMany(incident => incident.Circumstances).SelectMany(one => one.Scenario.Together).DistinctBy(group => group.Name)],
            Names
        );
        _index = Names.Select((name, index) => (name, index)).ToDictionary(pair => pair.name, pair => pair.index, StringComparer.Ordinal);
    }

    /// <summary>The dimensions.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The policies that could have been in force at some incident, in ordinal order.</summary>
    public IReadOnlyList<string> Policies { get; }

    /// <summary>The quantities that are the same for all incidents, in ordinal order: the first dimensions.</summary>
    public IReadOnlyList<Quantity> Common => [.. _common.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Value)];

    /// <summary>The places of the beliefs at a point, whose dimensions are independent: quantities that move together are mixed.</summary>
    public double[] Held(double[] places) => _together.Mixed(places);

    /// <summary>A scenario of an incident at a point.</summary>
    public Scenario At(RecordedIncident incident, Scenario scenario, double[] places)
    {
        var held = Held(places);
        return scenario with
        {
            Quantities = scenario.Quantities.With(
                scenario
                    .Quantities.Where(quantity => quantity.VariesAcrossStudies)
                    .Select(quantity =>
                        quantity.WithCentral(quantity.CentralAt(held[_index[IsCommon(quantity) ? quantity.Name : Own(quantity.Name, incident.Name)]]))
                    )
                    .ToList()
            ),
        };
    }

    /// <summary>The shares of the policies at a place; they sum to 1.</summary>
    public double[] Shares(double[] places)
    {
        var parts = Policies.Select(policy => -PortableMath.Log(places[_index[PolicyName + policy]])).ToArray();
        var sum = parts.Sum();
        return Array.ConvertAll(parts, part => part / sum);
    }

    /// <summary>How probable it is that each of an incident's policies was in force there, given the shares of all.</summary>
    public double[] SharesOf(RecordedIncident incident, double[] shares)
    {
        var own = incident.Policies.Select(policy => shares[Policies.ToList().IndexOf(policy.Name)]).ToArray();
        var sum = own.Sum();
        return Array.ConvertAll(own, share => share / sum);
    }

    private bool IsCommon(Quantity quantity) => _common.TryGetValue(quantity.Name, out var common) && Definition(common).Equals(Definition(quantity));

    private static (Interval, Belief?, double) Definition(Quantity quantity) => (quantity.Range!.Value, quantity.Belief, quantity.Value.Central);

    private static bool IsOfIncident(string name) => name.Split('.')[0] is "convoys" or "drones" or "flights";

    private static string Own(string quantity, string incident) => $"{quantity} at {incident}";
}
