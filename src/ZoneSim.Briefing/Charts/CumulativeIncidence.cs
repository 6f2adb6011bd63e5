namespace ZoneSim.Briefing;

/// <summary>A point of a step curve with its interval.</summary>
internal readonly record struct CurvePoint(double Time, double Value, double Low, double High);

/// <summary>
/// Share of those inside that have left by a time, others having ended otherwise and some not having been followed to
/// their end: the Aalen-Johansen estimator of cumulative incidence, with the delta-method variance of Marubini and
/// Valsecchi (1995, eq. 10.12) and log(-log) intervals. Without other ends it is one minus Kaplan and Meier's curve.
/// </summary>
internal static class CumulativeIncidence
{
    /// <summary>How a stay inside ended.</summary>
    public enum Stay
    {
        NotSeenToEnd,
        Left,
        EndedOtherwise,
    }

    /// <summary>The curve at each time at which one left, from 0; <paramref name="z"/> is the normal quantile of the intervals.</summary>
    public static IReadOnlyList<CurvePoint> Of(IReadOnlyList<(double Time, Stay How)> stays, double z)
    {
        var points = new List<CurvePoint> { new(0, 0, 0, 0) };
        var (atRisk, survival, incidence) = (stays.Count, 1.0, 0.0);
        var sums = default(Sums);
        foreach (var moment in stays.GroupBy(stay => stay.Time).OrderBy(moment => moment.Key))
        {
            var left = moment.Count(stay => stay.How == Stay.Left);
            var ended = left + moment.Count(stay => stay.How == Stay.EndedOtherwise);
            if (ended > 0)
            {
                incidence += survival * left / atRisk;
                sums.Add(atRisk, ended, left, survival, incidence);
                survival *= 1 - ((double)ended / atRisk);
            }

            if (left > 0)
            {
                points.Add(Point(moment.Key, incidence, sums.Variance(incidence), z));
            }

            atRisk -= moment.Count();
        }

        return points;
    }

    private static CurvePoint Point(double time, double value, double variance, double z)
    {
        if (value is <= 0 or >= 1)
        {
            return new CurvePoint(time, value, value, value);
        }

        var spread = z * Math.Sqrt(Math.Max(0, variance)) / (value * Math.Abs(Math.Log(value)));
        return new CurvePoint(time, value, Math.Pow(value, Math.Exp(spread)), Math.Pow(value, Math.Exp(-spread)));
    }

    /// <summary>The variance's sums, expanded in the curve's value so that each moment is added once.</summary>
    private struct Sums
    {
        private double _w, _wf, _wff, _second, _third, _thirdF;

        public void Add(double atRisk, double ended, double left, double survival, double incidence)
        {
            // The last one at risk carries no information about the spread.
            var weight = atRisk > ended ? ended / (atRisk * (atRisk - ended)) : 0;
            _w += weight;
            _wf += weight * incidence;
            _wff += weight * incidence * incidence;
            _second += survival * survival * (atRisk - left) / (atRisk * atRisk * atRisk) * left;
            var third = survival * left / (atRisk * atRisk);
            _third += third;
            _thirdF += third * incidence;
        }

        public readonly double Variance(double f) =>
            (f * f * _w) - (2 * f * _wf) + _wff + _second - (2 * ((f * _third) - _thirdF));
    }
}
