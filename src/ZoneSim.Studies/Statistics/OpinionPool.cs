using ZoneSim.Model;

namespace ZoneSim.Studies.Statistics;

/// <summary>A linear opinion pool (Stone 1961): the share of belief below a value is the weighted mean of the experts' shares.</summary>
/// <param name="beliefs">The experts' beliefs, one or more.</param>
/// <param name="range">The range that all are over.</param>
/// <param name="mode">The value of the quantity, at which families have their mode.</param>
internal sealed class OpinionPool(IReadOnlyList<Belief> beliefs, Interval range, double mode)
{
    private const int Halvings = 60;

    /// <summary>The share of belief below a value, every expert alike.</summary>
    public double ShareBelow(double value) => beliefs.Average(belief => belief.ShareBelow(value, range, mode));

    /// <summary>The value below which a share of the belief lies.</summary>
    /// <param name="share">0 to 1.</param>
    public double At(double share)
    {
        var (low, high) = (range.Low, range.High);
        for (var halving = 0; halving < Halvings; halving++)
        {
            var middle = low + ((high - low) / 2);
            (low, high) = ShareBelow(middle) < share ? (middle, high) : (low, middle);
        }

        return low + ((high - low) / 2);
    }
}
