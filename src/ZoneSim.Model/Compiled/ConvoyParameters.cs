namespace ZoneSim.Model;

/// <summary>How a convoy behaves: what all convoys share, but for what it has of its own.</summary>
internal sealed class ConvoyParameters(ParameterReader read)
{
    /// <summary>Shares of probe, transit, establish, assault, in that order.</summary>
    public double[] Intents { get; } = read.Shares("convoy.intent", "probe", "transit", "establish", "assault");

    /// <summary>The exponent a of resolve U^(1/a), by <see cref="Intent"/>; 1 for a probe fixes the scale of strength.</summary>
    public double[] ResolveExponents { get; } =
    [1, read.Number("convoy.resolve.transit"), read.Number("convoy.resolve.establish"), read.Number("convoy.resolve.assault")];

    public double RoadFactor { get; } = read.Number("convoy.road-factor");

    public double LegLength { get; } = read.Number("convoy.leg-length");

    public Sampler Speed { get; } = read.Sampler("convoy.speed");

    public Sampler LegFactor { get; } = read.Sampler("convoy.leg-factor");

    public Sampler ProbeDepth { get; } = read.Sampler("convoy.probe.depth");

    public Sampler ProbeDwell { get; } = read.Sampler("convoy.probe.dwell");

    public Sampler EstablishDepth { get; } = read.Sampler("convoy.establish.depth");

    public Sampler TransitClosestApproach { get; } = read.Sampler("convoy.transit.closest-approach");

    public Sampler TurnDelay { get; } = read.Sampler("convoy.turn-delay");

    public Sampler ClearOut { get; } = read.Sampler("convoy.clear-out");

    /// <summary>How it parts after a strike on some of its vehicles; null where it answers as one.</summary>
    public PartingParameters? Parting { get; } = read.Optional("convoy.parts.probability") is null ? null : new PartingParameters(read);

    /// <summary>Probability that it holds after losses where it stands inside; 0 where nothing is said of it.</summary>
    public double Holds { get; } = read.Optional("convoy.holds.probability") ?? 0;

    /// <summary>How long it then holds; null where nothing is said of it.</summary>
    public Sampler? HoldTime { get; } = read.Optional("convoy.holds.probability") is null ? null : read.Sampler("convoy.holds.time");

    public double ReturnsTurned { get; } = read.Number("convoy.returns.turned");

    public double ReturnsStruck { get; } = read.Number("convoy.returns.struck");

    public double ReturnsUnprompted { get; } = read.Number("convoy.returns.unprompted");

    public Sampler ReturnWait { get; } = read.Sampler("convoy.returns.wait");

    /// <summary>Rate at which a confronted convoy opens fire, per second, by <see cref="Intent"/>.</summary>
    public double[] HostileRates { get; } =
    [
        read.Number("partner.hostile-rate.probe"),
        read.Number("partner.hostile-rate.transit"),
        read.Number("partner.hostile-rate.establish"),
        read.Number("partner.hostile-rate.assault"),
    ];
}

/// <summary>How a convoy parts after a strike on some of its vehicles.</summary>
internal sealed class PartingParameters(ParameterReader read)
{
    /// <summary>Probability that it parts.</summary>
    public double Probability { get; } = read.Number("convoy.parts.probability");

    /// <summary>Given that, probability that those that the strike was not aimed at go on.</summary>
    public double GoesOn { get; } = read.Number("convoy.parts.goes-on");

    /// <summary>Given that, probability that those that it was aimed at stay.</summary>
    public double Stays { get; } = read.Number("convoy.parts.stays");
}
