namespace ZoneSim.Model;

/// <summary>A scenario and a policy, checked and made ready to run; immutable and safe to share between threads.</summary>
public sealed class CompiledModel
{
    private readonly Dictionary<string, string> _convoyOf;

    private CompiledModel(Scenario scenario, Policy policy)
    {
        Scenario = scenario;
        Policy = policy;
        var read = new ParameterReader(scenario.Quantities);
        Zone = new ZoneParameters(scenario, read);
        Pressure = new PressureParameters(read, policy.CanStrike);
        Sensing = new SensingParameters(read);
        Night = new NightParameters(scenario, read);
        Partner = new PartnerParameters(scenario, read);
        Aircraft = new AircraftParameters(read);
        Line = new LineParameters(scenario, read);
        Reactions = new ReactionParameters(read);
        var setups = scenario.Convoys.OrderBy(plan => plan.Name, StringComparer.Ordinal).Select(plan => new ConvoySetup(plan, read, RoadOf(plan))).ToList();
        SentConvoy = setups.Find(setup => setup.Plan.Name == scenario.Campaign?.Convoy);
        ConvoySetups = [.. setups.Where(setup => setup != SentConvoy)];
        Campaign = scenario.Campaign is { } campaign ? new CampaignParameters(campaign, read) : null;
        HasGroups = scenario.HasGroups;
        _convoyOf = ConvoyGroups.Followers(scenario).ToDictionary(follower => follower.Name, follower => follower.Convoy, StringComparer.Ordinal);
        DroneSetups = [.. scenario.Drones.OrderBy(plan => plan.Name, StringComparer.Ordinal).Select(plan => new DroneSetup(plan, read, TargetOf(plan)))];
    }

    /// <summary>The scenario, with the policy's overrides in its quantities.</summary>
    public Scenario Scenario { get; }

    /// <summary>The policy.</summary>
    public Policy Policy { get; }

    internal ZoneParameters Zone { get; }

    internal PressureParameters Pressure { get; }

    internal SensingParameters Sensing { get; }

    internal NightParameters Night { get; }

    internal PartnerParameters Partner { get; }

    internal AircraftParameters Aircraft { get; }

    internal LineParameters Line { get; }

    internal ReactionParameters Reactions { get; }

    /// <summary>The convoys that come as planned.</summary>
    internal ConvoySetup[] ConvoySetups { get; }

    /// <summary>Whether any convoy may be one that came before.</summary>
    internal bool MayBeSame => Array.Exists(ConvoySetups, static setup => setup.Plan.SameAs is not null);

    /// <summary>Whether it is a night in which a convoy comes as a group.</summary>
    internal bool HasGroups { get; }

    /// <summary>The convoy of the scenario that an incursion belongs to, by name: itself, or the first of its group.</summary>
    internal string ConvoyOf(string incursion) => _convoyOf.GetValueOrDefault(incursion, incursion);

    /// <summary>Whether an incursion is of a convoy that follows the first of its group.</summary>
    internal bool Follows(string incursion) => _convoyOf.ContainsKey(incursion);

    /// <summary>The convoy that the sender of a campaign sends; null where there is none.</summary>
    internal ConvoySetup? SentConvoy { get; }

    /// <summary>The numbers of a campaign; null for one night.</summary>
    internal CampaignParameters? Campaign { get; }

    /// <summary>A model for each rule of a posture, by its place; empty where the policy has none.</summary>
    internal IReadOnlyList<CompiledModel> PostureModels { get; private init; } = [];

    internal DroneSetup[] DroneSetups { get; }

    /// <summary>Compiles a scenario under a policy.</summary>
    /// <exception cref="ModelException">A rule that spans several inputs is broken; the message says which and how to mend it.</exception>
    public static CompiledModel Compile(Scenario scenario, Policy policy)
    {
        RefuseSharedLuck(scenario);
        RefuseCircles(scenario);
        CampaignRefusals.Check(scenario, policy);
        ConvoyGroups.Check(scenario, policy);
        var played = scenario with { Quantities = scenario.Quantities.With(policy.Overrides) };
        RefuseRings(played, policy);
        return new CompiledModel(played, policy) { PostureModels = [.. policy.Posture.Select(rule => Compile(scenario, rule.Policy))] };
    }

    /// <summary>
    /// Names whose hashes collide, so that they would share their luck, in pairs: a convoy, drone, outpost or patrol (or what is derived
    /// from it), and the name before it that has the same hash.
    /// </summary>
    public static IEnumerable<(string Name, string Other)> SharedLuck(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var (subjects, observers) = LuckNames(scenario);
        return SubjectHash.Collisions(subjects, name => (int)SubjectHash.Of(name)).Concat(SubjectHash.Collisions(observers, SubjectHash.Counterpart));
    }

    /// <summary>What a sender has learnt, with nothing in it yet.</summary>
    internal Attractions NewAttractions() => new(Campaign!.Sends, SentIntents, Campaign.Learning, Campaign.HalfLife);

    /// <summary>Shares of the intents of the convoy that is sent; where none is, of the first that comes as planned.</summary>
    private double[] SentIntents => (SentConvoy ?? ConvoySetups.FirstOrDefault(setup => !setup.Plan.Neutral))?.Parameters.Intents ?? [1, 0, 0, 0];

    /// <summary>A replicator on this model. Not safe to share between threads: make one for each.</summary>
    /// <param name="reusesRows">Whether the rows of a history hold only until the next one, which uses them again: faster.</param>
    public Replicator NewReplicator(bool reusesRows = false) =>
        new(this) { Reused = reusesRows ? new Recycled<LedgerRow>(static () => new LedgerRow()) : null };

    /// <summary>How a drone or manned aircraft behaves.</summary>
    internal DroneParameters DroneOf(Incursion drone) => DroneSetups.First(setup => setup.Plan.Name == drone.Name).Parameters;

    private LocalRoad RoadOf(ConvoyPlan plan)
    {
        var start = Scenario.StartOf(plan)
            ?? throw new ModelException($"The convoy '{plan.Name}' has no start: give convoy.start-bearing and convoy.start-distance.");
        var goal = GoalOf(plan);
        if (plan.Via.Count == 0)
        {
            return new LocalRoad(start, [], goal, Zone);
        }

        var plane = new LocalPlane(Scenario.Garrison);
        return new LocalRoad(start, [.. plan.Via.Select(plane.ToPlane)], goal, Zone);
    }

    private Place GoalOf(ConvoyPlan plan)
    {
        if (plan.Toward is null)
        {
            return Place.Garrison;
        }

        return Protected(plan.Toward)
            ?? throw new ModelException(
                $"The convoy '{plan.Name}' makes for '{plan.Toward}', which the zone does not protect: name a point of zone.protected."
            );
    }

    private (Place Place, string Title) TargetOf(DronePlan plan) =>
        Partner.Outposts.Concat(Partner.Patrols).FirstOrDefault(site => site.Name == plan.Target) is { } site ? (site.Place, site.Title)
        : Protected(plan.Target) is { } point ? (point, $"the protected point {plan.Target}")
        : plan.Target == DronePlan.Garrison ? (Place.Garrison, "the garrison")
        : throw new ModelException(
            $"The {plan.Kind.Noun()} '{plan.Name}' has the target '{plan.Target}', which is neither an outpost nor a patrol of the scenario, "
                + $"nor the garrison or a point of zone.protected."
        );

    private Place? Protected(string name) =>
        Scenario.Zone.Protected.ToList().FindIndex(point => point.Name == name) is >= 0 and var which ? Zone.Shape.Points[which + 1] : null;

    /// <summary>Returns of a convoy whose luck is checked for collisions; more than a few do not fit into a history.</summary>
    private const int ReturnsChecked = 4;

    private static readonly string[] s_agents = ["history", "coalition aircraft", "deconfliction line"];

    private static void RefuseSharedLuck(Scenario scenario)
    {
        var subjects = Subjects(scenario).ToList();
        if (subjects.Distinct().Count() < subjects.Count)
        {
            throw new ModelException("Two convoys, drones or manned aircraft share a name, or one has the name of an agent: rename one of them.");
        }

        foreach (var (name, other) in SharedLuck(scenario))
        {
            throw new ModelException($"The names {other} and {name} share a hash and would share their luck: rename one of them.");
        }
    }

    private static (IEnumerable<string> Subjects, IEnumerable<string> Observers) LuckNames(Scenario scenario)
    {
        var convoys = scenario
            .Convoys.Select(plan => plan.Name)
            .Concat(CampaignRefusals.SentNames(scenario))
            .Concat(ConvoyGroups.Followers(scenario).Select(follower => follower.Name))
            .ToList();
        var returns = convoys.SelectMany(name => Enumerable.Range(2, ReturnsChecked).Select(ordinal => $"{name}#{ordinal}")).ToList();
        var classes = scenario.Quantities.NamesBelow("vehicle-classes");
        var vehicles = convoys.Concat(returns).SelectMany(label => classes.Select(name => $"{label}/{name}"));
        var aircraft = Enumerable
            .Range(1, (int)(new ParameterReader(scenario.Quantities).Optional("aircraft.count") ?? 0))
            .Select(number => $"aircraft {number}");
        return (Subjects(scenario).Concat(returns).Concat(vehicles), aircraft.Append("air watch").Concat(scenario.Outposts).Concat(scenario.Patrols));
    }

    private static IEnumerable<string> Subjects(Scenario scenario) =>
        s_agents
            .Concat(scenario.Convoys.Select(plan => plan.Name))
            .Concat(CampaignRefusals.SentNames(scenario))
            .Concat(ConvoyGroups.Followers(scenario).Select(follower => follower.Name))
            .Concat(scenario.Drones.Select(plan => plan.Name));

    private static void RefuseCircles(Scenario scenario)
    {
        var plans = scenario.Convoys.ToDictionary(plan => plan.Name);
        foreach (var plan in scenario.Convoys)
        {
            var seen = new HashSet<string>();
            for (var next = plan; next.SameAs is { } name && plans.TryGetValue(name, out var other); next = other)
            {
                if (!seen.Add(next.Name))
                {
                    throw new ModelException(
                        $"The convoy '{plan.Name}' may be the same as '{plan.SameAs}' in a circle: the later one names the earlier one, "
                            + $"not the other way round too."
                    );
                }
            }
        }
    }

    /// <summary>A ring that a rung waits for is known, and can be come inside before the incursion ends at the garrison ring.</summary>
    private static void RefuseRings(Scenario scenario, Policy policy)
    {
        var garrison = scenario.Quantities.Find("zone.rings.garrison")?.Value.Central ?? 0;
        foreach (var ring in policy.Convoy.SelectMany(rung => rung.When).Select(trigger => trigger.Ring).OfType<string>())
        {
            if (scenario.Quantities.Find($"zone.rings.{ring}")?.Value.Central is { } radius)
            {
                if (!scenario.Zone.RingsFromEdge.Contains(ring) && radius <= garrison)
                {
                    throw new ModelException(
                        $"The policy '{policy.Name}' waits for the ring '{ring}', which lies within the garrison ring, "
                            + $"where an incursion has ended: give zone.rings.{ring} a longer distance."
                    );
                }
            }
            else
            {
                throw new ModelException($"The policy '{policy.Name}' names the ring '{ring}', which the scenario '{scenario.Name}' does not have.");
            }
        }

        foreach (var (word, noun) in new[] { IncursionKind.Drone, IncursionKind.Flight }.Select(kind => (kind.Word(), kind.Noun())))
        {
            if (
                policy.Drone.Any(rung => rung.When.Any(trigger => trigger.Kind == TriggerKind.Inside))
                && scenario.Quantities.Find($"{word}.hostile-ring")?.Value.Central <= Edge.Width
            )
            {
                throw new ModelException(
                    $"The policy '{policy.Name}' waits for a {noun} inside the hostile ring, whose radius is 0: give {word}.hostile-ring a longer distance."
                );
            }
        }
    }
}

/// <summary>A scenario and a policy cannot be compiled together.</summary>
/// <param name="message">What is wrong and how to mend it.</param>
public sealed class ModelException(string message) : RefusalException(message);
