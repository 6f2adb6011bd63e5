namespace ZoneSim.Model;

/// <summary>The vehicles of one class in a convoy.</summary>
/// <param name="Class">The class's name.</param>
/// <param name="Count">How many.</param>
/// <param name="Destroyed">Probability that a strike destroys one.</param>
/// <param name="Damaged">Probability that a strike damages one without destroying it.</param>
/// <param name="SpeedCap">Highest speed, metres per second; infinite where the road sets the pace.</param>
internal sealed record VehicleGroup(string Class, int Count, double Destroyed, double Damaged, double SpeedCap);

/// <summary>A measure felt before the start.</summary>
internal sealed record FeltBefore(Measure Measure, double Ago);

/// <summary>One planned convoy, ready to run.</summary>
internal sealed class ConvoySetup
{
    public ConvoySetup(ConvoyPlan plan, ParameterReader read, LocalRoad road)
    {
        var prefix = $"convoys.{plan.Name}";
        Plan = plan;
        Parameters = new ConvoyParameters(read.Of("convoy", plan.Name));
        Road = road;
        Arrives = read.Number($"{prefix}.arrives");
        InsideAt = read.Optional($"{prefix}.inside-at");
        Vehicles = Groups($"{prefix}.vehicles", plan.Order, read);
        Drawn = read.Optional($"{prefix}.vehicles-drawn.number") is null ? null : new VehicleDraw(prefix, plan.Order, read);
        ReinforcedAfter = read.Optional($"{prefix}.reinforced.after");
        Reinforcement = Groups($"{prefix}.reinforced.vehicles", plan.Order, read);
        if (read.Optional(ConvoyGroups.SizeOf(plan.Name)) is not null)
        {
            (GroupSize, GroupGap) = (read.Sampler(ConvoyGroups.SizeOf(plan.Name)), read.Sampler(ConvoyGroups.GapOf(plan.Name)));
        }

        SameAsProbability = plan.SameAs is null ? 0 : read.Number($"{prefix}.same-as.probability");
        FeltBefore =
        [
            .. MeasureNames
                .All.Where(measure => read.Optional($"{prefix}.felt.{measure.Label()}") is not null)
                .Select(measure => new FeltBefore(measure, read.Number($"{prefix}.felt.{measure.Label()}"))),
        ];
    }

    private ConvoySetup(ConvoySetup of, string name)
    {
        (Plan, Parameters, Road, InsideAt, Vehicles, Drawn) = (of.Plan with { Name = name }, of.Parameters, of.Road, of.InsideAt, of.Vehicles, of.Drawn);
        (ReinforcedAfter, Reinforcement, FeltBefore) = (of.ReinforcedAfter, of.Reinforcement, of.FeltBefore);
    }

    private ConvoySetup(ConvoySetup first, int member, double arrives)
    {
        (Plan, Parameters, Road, Vehicles, Drawn) = (
            first.Plan with
            {
                Name = ConvoyGroups.NameOf(first.Plan.Name, member),
                SameAs = null,
            },
            first.Parameters,
            first.Road,
            first.Vehicles,
            first.Drawn
        );
        (Arrives, Reinforcement, FeltBefore) = (arrives, [], []);
    }

    public ConvoyPlan Plan { get; }

    public ConvoyParameters Parameters { get; }

    public LocalRoad Road { get; }

    public double Arrives { get; }

    public double? InsideAt { get; }

    public IReadOnlyList<VehicleGroup> Vehicles { get; }

    /// <summary>How its vehicles are drawn where their classes are not known; null where they are.</summary>
    public VehicleDraw? Drawn { get; }

    public double? ReinforcedAfter { get; }

    public IReadOnlyList<VehicleGroup> Reinforcement { get; }

    /// <summary>Whether several may come of it.</summary>
    public bool IsGroup => GroupSize is not null;

    /// <summary>How many convoys come as a group; null: one, alone.</summary>
    private Sampler? GroupSize { get; }

    /// <summary>From one convoy of the group to the next, seconds.</summary>
    private Sampler? GroupGap { get; }

    public double SameAsProbability { get; }

    public IReadOnlyList<FeltBefore> FeltBefore { get; }

    /// <summary>The same convoy under a name of its own, setting off now.</summary>
    public ConvoySetup SentAs(string name) => new(this, name);

    /// <summary>
    /// This convoy and the others of its group, each setting off a drawn gap after the one before, whatever became of that: the same under every
    /// policy. The others start from its start with its numbers; what it has felt, where it already stands, who joins it and who it is are its own.
    /// </summary>
    /// <param name="stream">The luck of the first.</param>
    public IEnumerable<ConvoySetup> Group(RandomStream stream)
    {
        yield return this;
        var size = GroupSize is null ? 1 : CampaignPlan.Whole(stream.Draw(DrawKind.GroupSize, GroupSize));
        var arrives = Arrives;
        for (var member = 2; member <= size; member++)
        {
            arrives += stream.Draw(DrawKind.GroupGap, GroupGap!, member);
            yield return new ConvoySetup(this, member, arrives);
        }
    }

    /// <summary>The vehicles of this convoy in this history.</summary>
    /// <param name="stream">The convoy's luck.</param>
    public IReadOnlyList<VehicleGroup> VehiclesOf(RandomStream stream) => Drawn?.Of(stream) ?? Vehicles;

    private static VehicleGroup[] Groups(string prefix, IReadOnlyList<string> order, ParameterReader read) =>
        [.. InOrder(prefix, order, read).Select(name => GroupOf(name, read.Count($"{prefix}.{name}"), read)).Where(group => group.Count > 0)];

    /// <summary>The classes below a name as they drive: those of the order first, then by name.</summary>
    public static IEnumerable<string> InOrder(string prefix, IReadOnlyList<string> order, ParameterReader read) =>
        order.Intersect(read.NamesBelow(prefix)).Concat(read.NamesBelow(prefix).Except(order));

    public static VehicleGroup GroupOf(string name, int count, ParameterReader read) =>
        new(
            name,
            count,
            read.Number($"vehicle-classes.{name}.destroyed"),
            read.Number($"vehicle-classes.{name}.damaged"),
            read.Optional($"vehicle-classes.{name}.speed-cap") ?? double.PositiveInfinity
        );
}
