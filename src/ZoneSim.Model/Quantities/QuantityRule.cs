namespace ZoneSim.Model;

/// <summary>What the model says of one quantity, or of a family of them: its name, dimension, domain and meaning.</summary>
/// <param name="Pattern">
/// The dotted name; <c>*</c> stands for one name chosen in the file (a convoy, an outpost, a ring, a vehicle class).
/// </param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Domain">The values its distribution may take, in base units.</param>
/// <param name="Meaning">One sentence for a reader of the file, the schema and the assumption list.</param>
/// <param name="MayVary">Whether a distribution is allowed; otherwise only a single value.</param>
/// <param name="Required">Whether every scenario must have it (below its section, for a name with <c>*</c>).</param>
/// <param name="Shared">The name of the quantity that holds where this one, a convoy's or drone's own, is absent; null for every other rule.</param>
public sealed record QuantityRule(
    string Pattern,
    Dimension Dimension,
    Interval Domain,
    string Meaning,
    bool MayVary = false,
    bool Required = true,
    string? Shared = null
)
{
    private readonly string[] _parts = Pattern.Split('.');

    /// <summary>Whether it is a bearing, which goes round: a range of it may hold north, and is told from the one end clockwise to the other.</summary>
    public bool IsBearing => Dimension == Dimension.Angle && Domain == new Interval(0, 360);

    /// <summary>
    /// What it may be inside the model, in base units: the domain, but of a bearing two turns. A range over north runs from its lower end, below 360 deg,
    /// on to its upper end, above it, so that whatever looks at a range finds its lower end first.
    /// </summary>
    public Interval Inside => IsBearing ? new(0, 720) : Domain;

    /// <summary>A value as it stands in a range: of a bearing by as many turns as bring it there.</summary>
    /// <param name="value">In base units.</param>
    /// <param name="range">The range; null for none.</param>
    public double In(Interval? range, double value)
    {
        var once = IsBearing && value > 360 ? value - 360 : value;
        return IsBearing && range is { } within && once < within.Low && once + 360 <= within.High ? once + 360 : once;
    }

    /// <summary>A range by its ends as a file has them; of a bearing the upper end may be less than the lower, and lies beyond north then.</summary>
    public Interval Between(double low, double high) => new(low, IsBearing && high < low ? high + 360 : high);

    /// <summary>Whether this rule speaks of the quantity called <paramref name="name"/>.</summary>
    public bool Matches(string name)
    {
        var parts = name.Split('.');
        return parts.Length == _parts.Length && parts.Zip(_parts).All(pair => pair.Second == "*" || pair.First == pair.Second);
    }
}
