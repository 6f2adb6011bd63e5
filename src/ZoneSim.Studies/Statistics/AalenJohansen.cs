using ZoneSim.Model;

namespace ZoneSim.Studies.Statistics;

/// <summary>One step of a cumulative incidence curve.</summary>
/// <param name="Time">When something ended.</param>
/// <param name="AtRisk">How many were under observation just before.</param>
/// <param name="Incidence">Share that has ended by this cause up to the time, with its interval.</param>
internal readonly record struct IncidenceStep(double Time, int AtRisk, Estimate Incidence);

/// <summary>
/// Cumulative incidence under competing risks (Aalen and Johansen 1978): the share that has ended by each cause up to a
/// time, where an end by one cause rules out the others and some ends are not seen. Variance by the delta method
/// (Marubini and Valsecchi 1995), intervals on the scale of ln(−ln I). The causes' incidences and the
/// Kaplan-Meier survival of any end add up to 1.
/// </summary>
internal static class AalenJohansen
{
    /// <summary>The curves by cause, each with one step for every time at which anything ended, in rising order.</summary>
    /// <param name="times">How long each was observed; not NaN.</param>
    /// <param name="causes">What ended it: 1 to <paramref name="numberOfCauses"/>, or 0 where it was censored.</param>
    /// <param name="numberOfCauses">Number of causes.</param>
    /// <param name="confidence">Confidence level of the pointwise intervals.</param>
    public static IReadOnlyList<IReadOnlyList<IncidenceStep>> Estimate(
        ReadOnlySpan<double> times,
        ReadOnlySpan<int> causes,
        int numberOfCauses,
        double confidence
    )
    {
        var table = RiskTable.Of(times, causes, numberOfCauses);
        var z = NormalQuantile.TwoSided(confidence);
        return [.. Enumerable.Range(0, numberOfCauses).Select(cause => OfCause(table, cause, z))];
    }

    private static List<IncidenceStep> OfCause(List<RiskTable.Step> table, int cause, double z)
    {
        var steps = new List<IncidenceStep>();
        var (survival, incidence) = (1.0, 0.0);
        var sums = default(VarianceSums);
        foreach (var step in table)
        {
            incidence += survival * step.ByCause[cause] / step.AtRisk;
            sums.Add(step, step.ByCause[cause], survival, incidence);
            survival *= 1 - ((double)step.Events / step.AtRisk);
            steps.Add(new IncidenceStep(step.Time, step.AtRisk, Interval(incidence, z * Math.Sqrt(Math.Max(0, sums.Variance(incidence))))));
        }

        return steps;
    }

    private static Estimate Interval(double incidence, double error)
    {
        if (incidence is 0 or >= 1)
        {
            return new Estimate(incidence, incidence, incidence);
        }

        var width = error / (incidence * PortableMath.Log(incidence));
        return new Estimate(incidence, PortableMath.Pow(incidence, PortableMath.Exp(-width)), PortableMath.Pow(incidence, PortableMath.Exp(width)));
    }

    /// <summary>The three sums of the variance, with (I(t) − I(tj))² multiplied out so that each step costs the same.</summary>
    private struct VarianceSums
    {
        private double _any,
            _anyI,
            _anyII,
            _own,
            _cross,
            _crossI;

        public void Add(RiskTable.Step step, int ofCause, double survivalBefore, double incidence)
        {
            double n = step.AtRisk;
            if (step.Events < step.AtRisk)
            {
                var any = step.Events / (n * (n - step.Events));
                _any += any;
                _anyI += any * incidence;
                _anyII += any * incidence * incidence;
            }

            _own += survivalBefore * survivalBefore * ofCause * (n - ofCause) / (n * n * n);
            var cross = survivalBefore * ofCause / (n * n);
            _cross += cross;
            _crossI += cross * incidence;
        }

        public readonly double Variance(double incidence) =>
            (incidence * incidence * _any) - (2 * incidence * _anyI) + _anyII + _own - (2 * ((incidence * _cross) - _crossI));
    }
}
