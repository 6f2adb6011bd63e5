namespace ZoneSim.Model;

/// <summary>A closed interval in base units.</summary>
/// <param name="Low">Lower end.</param>
/// <param name="High">Upper end, not below <paramref name="Low"/>.</param>
public readonly record struct Interval(double Low, double High)
{
    /// <summary>Whether <paramref name="value"/> lies within the closed interval.</summary>
    public bool Contains(double value) => value >= Low && value <= High;

    /// <summary>The value; where it lies beyond an end by rounding alone (a part in 10^12 of that end), that end.</summary>
    public double Snapped(double value) =>
        value < Low && Low - value <= Rounding * Math.Abs(Low) ? Low
        : value > High && value - High <= Rounding * Math.Abs(High) ? High
        : value;

    private const double Rounding = 1e-12;
}

/// <summary>One numeric input of a scenario, with its unit, basis, range, tag and source.</summary>
public sealed record Quantity
{
    /// <summary>The dotted name, equal to the quantity's path in the file, such as <c>line.answered</c>.</summary>
    public required string Name { get; init; }

    /// <summary>What it measures; fixes the base unit.</summary>
    public required Dimension Dimension { get; init; }

    /// <summary>Its value or distribution, in base units.</summary>
    public required Distribution Value { get; init; }

    /// <summary>How it is known.</summary>
    public required Basis Basis { get; init; }

    /// <summary>What kind of uncertainty it stands for.</summary>
    public required UncertaintyTag Tag { get; init; }

    /// <summary>The range of the central value across studies, in base units; always given where the basis is assumed.</summary>
    public Interval? Range { get; init; }

    /// <summary>What is believed of the central value inside the range; null: every value of the range alike.</summary>
    public Belief? Belief { get; init; }

    /// <summary>The claim a reported value comes from: incident/account/claim.</summary>
    public string? Claim { get; init; }

    /// <summary>Why this value; where an inference comes from.</summary>
    public string? Note { get; init; }

    /// <summary>Whether studies over assumptions move it: it has a range of positive width and an epistemic tag.</summary>
    public bool VariesAcrossStudies => Range is { } range && range.High > range.Low && (Tag & UncertaintyTag.Epistemic) != 0;

    /// <summary>
    /// Whether the belief over its range is highest at the value and the value is an end of the range, so that the belief falls off to one side only.
    /// </summary>
    public bool PeaksAtAnEnd =>
        VariesAcrossStudies
        && Belief?.Family is BeliefFamily.Pert or BeliefFamily.LogPert or BeliefFamily.Triangular
        && (Value.Central <= Range!.Value.Low || Value.Central >= Range!.Value.High);

    /// <summary>
    /// The central value at a place of the belief over the range, in base units. Whole numbers of things: each whole number of the range
    /// has what the belief gives to the half on either side of it.
    /// </summary>
    /// <param name="u">The place, 0 to 1: the share of belief below the value.</param>
    /// <exception cref="ModelException">The quantity has no range.</exception>
    public double CentralAt(double u)
    {
        var range = Range ?? throw new ModelException($"The quantity '{Name}' has no range.");
        if (Dimension != Dimension.Count)
        {
            return Belief is null ? range.Low + (u * (range.High - range.Low)) : Belief.At(u, range, Value.Central);
        }

        var (first, last) = (Math.Ceiling(range.Low), Math.Floor(range.High));
        var whole = Belief is null
            ? first + Math.Floor(u * (last - first + 1))
            : Math.Floor(Belief.At(u, new Interval(first - 0.5, last + 0.5), Value.Central) + 0.5);
        return Math.Clamp(whole, first, last);
    }

    /// <summary>The same quantity at another central value.</summary>
    public Quantity WithCentral(double central) => this with { Value = Value.WithCentral(central) };
}
