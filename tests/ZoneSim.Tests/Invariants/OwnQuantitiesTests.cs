using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.Invariants;

/// <summary>
/// What a convoy, drone or manned aircraft has of its own holds for it alone. Where it is the only one of its kind, its own value gives the rows that
/// the shared value gives; that each shared value changes rows is for <see cref="NoDeadInputTests"/> to say.
/// </summary>
[Trait("Speed", "Slow")]
public sealed class OwnQuantitiesTests
{
    private const ulong Seed = 20171005;
    private const int Replications = 60;

    public static TheoryData<string> Own => [.. QuantityCatalog.Rules.Where(rule => rule.Shared is not null).Select(rule => rule.Pattern)];

    [Theory]
    [MemberData(nameof(Own))]
    public void An_own_value_is_the_shared_value_of_the_only_convoy_or_drone(string pattern)
    {
        var rule = QuantityCatalog.RuleFor(pattern)!;
        var scenario = ShippedModels.Scenarios[
            pattern.Split('.')[0] switch
            {
                "drones" => "at-tanf-2017-06-20",
                "flights" => "invented-valley-aircraft",
                _ => "at-tanf-2017-10-05",
            }
        ];
        scenario = scenario.Quantities.Find(rule.Shared!) is null ? Parting.Scenario : scenario; // what no shipped scenario has
        var name = scenario.Drones.Count > 0 ? scenario.Drones.Single().Name : scenario.Convoys.Single().Name;
        var shared = scenario.Quantities[rule.Shared!];
        var moved = shared.WithCentral(shared.Range is { } range ? (range.High > shared.Value.Central ? range.High : range.Low) : shared.Value.Central + 1);
        var own = moved with { Name = pattern.Replace("*", name, StringComparison.Ordinal) };
        foreach (var policy in new[] { "deter-first", "strike-first" })
        {
            Assert.Equal(
                Rows(scenario with { Quantities = scenario.Quantities.With(moved) }, policy),
                Rows(scenario with { Quantities = scenario.Quantities.With(own) }, policy)
            );
        }
    }

    [Fact]
    public void What_one_convoy_has_of_its_own_is_not_another_s()
    {
        // The two differ in where they start, how fast they drive and what they mean to do; observed only, neither meets what is done about the other.
        var both = Shipped.Sound(
            ScenarioReader.Read(
                new SourceText(
                    "two.yaml",
                    """
                    scenario: two
                    title: Two convoys, one of its own kind
                    extends: at-tanf-base.yaml
                    convoys:
                      south:
                        start: [33.2, 37.4]
                        arrives: { value: 1 h, range: [0 h, 2 h], basis: assumed, tag: aleatory }
                        speed: { value: 45 km/h, range: [40 km/h, 50 km/h], basis: assumed, tag: epistemic }
                        intent:
                          probe: { value: 0, range: [0, 1], basis: assumed, tag: epistemic }
                          transit: { value: 0, range: [0, 1], basis: assumed, tag: epistemic }
                          establish: { value: 0, range: [0, 1], basis: assumed, tag: epistemic }
                        vehicles:
                          pickup: { value: 3, range: [1, 6], basis: assumed, tag: epistemic }
                    """
                ),
                Shipped.Resolve
            )
        );
        var replicator = CompiledModel.Compile(both, ShippedModels.Policies["observe-only"]).NewReplicator();
        var rows = Enumerable.Range(0, 200).SelectMany(replication => replicator.Run(Seed, replication)).ToList();
        Assert.All(rows.Where(row => row.Incursion == "south"), row => Assert.Equal(Intent.Assault, row.Intent));
        Assert.True(
            rows.Where(row => row.Incursion == "convoy").Select(row => row.Intent).Distinct().Count() == 4,
            "the other convoy keeps the shared intents"
        );
        var again = Shipped.Sound(ScenarioReader.ReadResolved(new SourceText("again.yaml", ScenarioWriter.Write(both))));
        Same.Scenarios(both, again);
        Assert.Equal(new GeoPosition(33.2, 37.4), again.Convoys.Single(convoy => convoy.Name == "south").Start);
    }

    private static string Rows(Scenario scenario, string policy)
    {
        var replicator = CompiledModel.Compile(scenario, ShippedModels.Policies[policy]).NewReplicator();
        return string.Join('\n', Enumerable.Range(0, Replications).Select(replication => replicator.Run(Seed, replication).Hash()));
    }
}
