namespace ZoneSim.Model;

/// <summary>What a quantity measures. Inside the model every value is in the base unit named here.</summary>
public enum Dimension
{
    /// <summary>A probability, 0 to 1, without unit.</summary>
    Probability,

    /// <summary>A non-negative factor, without unit.</summary>
    Factor,

    /// <summary>A whole number of things, without unit.</summary>
    Count,

    /// <summary>A length in metres.</summary>
    Length,

    /// <summary>A duration in seconds.</summary>
    Duration,

    /// <summary>A speed in metres per second.</summary>
    Speed,

    /// <summary>A rate in events per second.</summary>
    Rate,

    /// <summary>An angle in degrees: a bearing clockwise from north, a latitude or a longitude.</summary>
    Angle,
}

/// <summary>How a value is known.</summary>
public enum Basis
{
    /// <summary>A source said it; the quantity names the claim.</summary>
    Reported,

    /// <summary>It follows from reports; the note says how.</summary>
    Inferred,

    /// <summary>Nobody said it; the quantity carries a range.</summary>
    Assumed,
}

/// <summary>What kind of uncertainty a quantity stands for.</summary>
[Flags]
public enum UncertaintyTag
{
    /// <summary>Varies from history to history, by its distribution, within one study.</summary>
    Aleatory = 1,

    /// <summary>One unknown value; varied over its range across studies.</summary>
    Epistemic = 2,

    /// <summary>A distribution whose central value is itself unknown and varied across studies.</summary>
    Both = Aleatory | Epistemic,

    /// <summary>Chosen by a decision-maker; never varied as uncertainty.</summary>
    Policy = 4,
}
