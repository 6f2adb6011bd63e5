namespace ZoneSim.Model;

/// <summary>Strengths of measures and how pressure adds up and fades.</summary>
internal sealed class PressureParameters(ParameterReader read, bool canStrike)
{
    private readonly double _backing = canStrike ? 1 : read.Number("pressure.backing");

    private readonly double[] _strengths =
    [
        .. MeasureNames.All.Select(measure => measure == Measure.ShootDown ? 0 : read.Number($"strength.{measure.Label()}")),
    ];

    public double Repeat { get; } = read.Number("pressure.repeat");

    public double HalfLife { get; } = read.Number("pressure.half-life");

    /// <summary>The share of probing convoys that one fresh use of the measure would turn, under this policy.</summary>
    public double Strength(Measure measure) => Math.Min(1, _strengths[(int)measure] * _backing);
}

/// <summary>How sightings become identified reports.</summary>
internal sealed class SensingParameters(ParameterReader read)
{
    public Sampler Visibility { get; } = read.Sampler("sensing.visibility");

    public Sampler Identification { get; } = read.Sampler("sensing.identification");

    public Sampler ReportDelay { get; } = read.Sampler("sensing.report-delay");

    public double Tracking { get; } = read.Number("sensing.tracking");

    public double WrongIdentification { get; } = read.Number("sensing.wrong-identification");

    public double PictureLifetime { get; } = read.Number("sensing.picture-lifetime");
}

/// <summary>An outpost or a patrol.</summary>
internal sealed class SiteParameters(string section, string name, ParameterReader read)
{
    public string Name { get; } = name;

    /// <summary>The name as told, such as patrol west.</summary>
    public string Title => Eyes.Name;

    public int Counterpart => Eyes.Counterpart;

    public Place Place => Eyes.Place;

    public Sensor Eyes { get; } =
        new(
            $"{section.TrimEnd('s')} {name}",
            SubjectHash.Counterpart(name),
            Place.AtBearing(read.Number($"{section}.{name}.bearing"), read.Number($"{section}.{name}.distance")),
            read.Number($"{section}.{name}.radius"),
            read.Number($"{section}.{name}.rate"),
            Lane.PartnerForce
        );
}

/// <summary>The partner force.</summary>
internal sealed class PartnerParameters(Scenario scenario, ParameterReader read)
{
    public SiteParameters[] Outposts { get; } = [.. scenario.Outposts.Order(StringComparer.Ordinal).Select(name => new SiteParameters("outposts", name, read))];

    public SiteParameters[] Patrols { get; } = [.. scenario.Patrols.Order(StringComparer.Ordinal).Select(name => new SiteParameters("patrols", name, read))];

    public Sampler Reach { get; } = read.Sampler("partner.reach");

    public double StandingOrder { get; } = read.Number("partner.standing-order");

    public double Loss { get; } = read.Number("partner.loss");

    public double FallsBack { get; } = read.Number("partner.falls-back");
}

/// <summary>Coalition aircraft and the approvals of what they do.</summary>
internal sealed class AircraftParameters(ParameterReader read)
{
    private readonly Sampler?[] _approvals =
    [
        .. MeasureNames.All.Select(measure => measure >= Measure.ShowOfForce ? read.Sampler($"authority.{measure.Label()}") : null),
    ];

    public int Count { get; } = read.Count("aircraft.count");

    /// <summary>The eyes of each, as long as it is on station.</summary>
    public Sensor[] Eyes { get; } =
    [
        .. Enumerable
            .Range(1, read.Count("aircraft.count"))
            .Select(number => new Sensor(
                $"aircraft {number}",
                SubjectHash.Counterpart($"aircraft {number}"),
                Place.Garrison,
                read.Number("aircraft.sight-radius"),
                read.Number("aircraft.sight-rate"),
                Lane.Aircraft
            )),
    ];

    public double OnStation { get; } = read.Number("aircraft.on-station");

    public Sampler Endurance { get; } = read.Sampler("aircraft.endurance");

    /// <summary>What is left of a spell on station when the scenario starts.</summary>
    public Sampler EnduranceLeft { get; } = read.Sampler("aircraft.endurance").Remainder();

    /// <summary>Off-station spells, such that the long-run share on station comes out.</summary>
    public Sampler Away { get; } = Sampler.Of(Distribution.Exponential(MeanAway(read.Mean("aircraft.endurance"), read.Number("aircraft.on-station"))));

    public Sampler TransitFromStation { get; } = read.Sampler("aircraft.transit-station");

    public Sampler TransitFromAlert { get; } = read.Sampler("aircraft.transit-alert");

    /// <summary>The base of each that has one, by its number; the others have none, and come by <see cref="TransitFromAlert"/>.</summary>
    public IReadOnlyList<AircraftBase> Bases { get; } =
    [
        .. read.NamesBelow("aircraft.bases")
            .SelectMany(name => Enumerable.Repeat(new AircraftBase(name, read), read.Count($"aircraft.bases.{name}.aircraft")))
            .Take(read.Count("aircraft.count")),
    ];

    /// <summary>The base of an aircraft; null where it has none.</summary>
    public AircraftBase? BaseOf(int number) => number < Bases.Count ? Bases[number] : null;

    /// <summary>Which of some aircraft waits nearest to a place; those without a base come after those with one, and of equals the first.</summary>
    public int Nearest(int[] numbers, Place place) => numbers.MinBy(number => BaseOf(number)?.Place.DistanceTo(place) ?? double.PositiveInfinity);

    public Sampler TurnRound { get; } = read.Sampler("aircraft.turn-round");

    /// <summary>Vehicles that one strike is aimed at, at most.</summary>
    public int StrikeSize { get; } = read.Optional("aircraft.strike-size") is { } size ? (int)Math.Round(size) : int.MaxValue;

    public double CallsOff { get; } = read.Number("aircraft.calls-off");

    /// <summary>Approval delay of a measure flown by aircraft; null for measures that need none.</summary>
    public Sampler? Approval(Measure measure) => _approvals[(int)measure];

    private static double MeanAway(double onStation, double share) => share is > 0 and < 1 ? onStation * (1 - share) / share : 0;
}

/// <summary>The deconfliction line and the broadcast.</summary>
internal sealed class LineParameters(Scenario scenario, ParameterReader read)
{
    public LineState State { get; } = scenario.LineState;

    public double BackgroundRate { get; } = read.Number("line.background-calls");

    public Sampler Holding { get; } = read.Sampler("line.holding");

    public Sampler Decision { get; } = read.Sampler("line.decision");

    public double Answered { get; } = read.Number("line.answered");

    public double RetryAfter { get; } = read.Number("line.retry-after");

    /// <summary>Long-run share of time in which the liaison is attentive.</summary>
    public double ShareAttentive { get; } = read.Number("line.attentive") / (read.Number("line.attentive") + read.Number("line.silent"));

    public Sampler AttentiveSpell { get; } = Sampler.Of(Distribution.Exponential(read.Number("line.attentive")));

    public Sampler SilentSpell { get; } = Sampler.Of(Distribution.Exponential(read.Number("line.silent")));

    public Sampler Talk { get; } = read.Sampler("line.talk");

    public double Relayed { get; } = read.Number("line.relayed");

    public Sampler RelayDelay { get; } = read.Sampler("line.relay-delay");

    public double OrderReaches { get; } = read.Number("line.order-reaches");

    public double Degraded { get; } = read.Number("line.degraded");

    public double Suspended { get; } = read.Number("line.suspended");

    public Sampler BroadcastDelay { get; } = read.Sampler("broadcast.delay");

    public double BroadcastHeard { get; } = read.Number("broadcast.heard");
}

/// <summary>What all drones share, or all manned aircraft.</summary>
/// <param name="read">The quantities.</param>
/// <param name="word">drone or flight.</param>
internal sealed class DroneParameters(ParameterReader read, string word)
{
    public double StartDistance { get; } = read.Number($"{word}.start-distance");

    public double StartBearing { get; } = read.Number($"{word}.start-bearing");

    public Sampler Speed { get; } = read.Sampler($"{word}.speed");

    public double Attack { get; } = read.Number($"{word}.attack");

    public double ResolveAttack { get; } = read.Number($"{word}.resolve-attack");

    public double SightRadius { get; } = read.Number($"{word}.sight-radius");

    public double RateUnwarned { get; } = read.Number($"{word}.sight-rate.unwarned");

    public double RateAlert { get; } = read.Number($"{word}.sight-rate.alert");

    public Sampler ReleaseDistance { get; } = read.Sampler($"{word}.release-distance");

    public double ReleaseLoss { get; } = read.Number($"{word}.release-loss");

    public double HostileRing { get; } = read.Number($"{word}.hostile-ring");

    public double ShotRate { get; } = read.Number($"{word}.shot-rate");

    public Sampler Loiter { get; } = read.Sampler($"{word}.loiter");
}

/// <summary>Reactions to an incursion and its measures.</summary>
internal sealed class ReactionParameters(ParameterReader read)
{
    public double AfterStrike { get; } = read.Number("reaction.after-strike");

    public double LineNotFirst { get; } = read.Number("reaction.line-not-first");

    public double FactorNone { get; } = read.Number("reaction.factor.none");

    public double FactorTalk { get; } = read.Number("reaction.factor.talk");

    public double FactorPresence { get; } = read.Number("reaction.factor.presence");

    public double FactorWarning { get; } = read.Number("reaction.factor.warning");

    /// <summary>Shares of protest, line suspended, air intercept, exchange of fire: rising order of severity.</summary>
    public double[] Kinds { get; } = read.Shares("reaction.kind", "protest", "line-suspended", "air-intercept", "exchange-of-fire");
}
