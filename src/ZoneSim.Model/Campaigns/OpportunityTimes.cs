namespace ZoneSim.Model;

/// <summary>
/// When opportunities come: a Poisson process whose rate follows the quarters of the day, by inversion of its integrated rate (Çınlar 1975,
/// chapter 4). It is made by itself: nothing that anybody does moves it.
/// </summary>
/// <param name="stream">Of the history.</param>
/// <param name="rate">Opportunities a second, over a whole day.</param>
/// <param name="quarterShares">Share of them in each quarter of the day, from midnight; sums to 1.</param>
internal sealed class OpportunityTimes(RandomStream stream, double rate, double[] quarterShares)
{
    private const double Quarter = CampaignParameters.Day / 4;

    private double _expected;

    /// <summary>Time of the next opportunity, seconds, always later than the one before; infinite where there are none.</summary>
    /// <param name="number">Its number, from 1, one after the other.</param>
    public double Next(int number)
    {
        if (rate <= 0)
        {
            return double.PositiveInfinity;
        }

        _expected += stream.Threshold(DrawKind.OpportunityGap, number);
        return At(_expected / (rate * CampaignParameters.Day));
    }

    /// <summary>The time at which so many days' worth of opportunities is to be expected.</summary>
    private double At(double days)
    {
        var day = Math.Floor(days);
        var left = days - day;
        var last = Array.FindLastIndex(quarterShares, share => share > 0);
        for (var quarter = 0; quarter < last; quarter++)
        {
            if (left < quarterShares[quarter])
            {
                return (day * CampaignParameters.Day) + ((quarter + (left / quarterShares[quarter])) * Quarter);
            }

            left -= quarterShares[quarter];
        }

        return (day * CampaignParameters.Day) + ((last + Math.Min(1, left / quarterShares[last])) * Quarter);
    }
}
