using ZoneSim.Model;

namespace ZoneSim.Studies.Statistics;

/// <summary>One step of a survival curve.</summary>
/// <param name="Time">When an event happened.</param>
/// <param name="AtRisk">How many were under observation just before.</param>
/// <param name="Events">Events at that time.</param>
/// <param name="Survival">Share that lasts longer than the time, with its interval.</param>
internal readonly record struct SurvivalStep(double Time, int AtRisk, int Events, Estimate Survival);

/// <summary>
/// The product-limit estimator of how long something lasts where some ends are not seen (Kaplan and Meier 1958), with
/// Greenwood's variance (1926) and log-log intervals (Kalbfleisch and Prentice 1980). An event comes before a
/// censoring at the same time. Use it for time in zone instead of an empirical distribution of censored times.
/// </summary>
internal static class KaplanMeier
{
    /// <summary>The curve: one step for each time at which an event happened, in rising order; 1 before the first.</summary>
    /// <param name="times">How long each was observed; not NaN.</param>
    /// <param name="observed">Whether its end was seen; false is censored.</param>
    /// <param name="confidence">Confidence level of the pointwise intervals.</param>
    public static IReadOnlyList<SurvivalStep> Estimate(ReadOnlySpan<double> times, ReadOnlySpan<bool> observed, double confidence)
    {
        var causes = new int[times.Length];
        for (var i = 0; i < causes.Length; i++)
        {
            causes[i] = observed[i] ? 1 : 0;
        }

        var z = NormalQuantile.TwoSided(confidence);
        var (survival, greenwood, high) = (1.0, 0.0, 1.0);
        var steps = new List<SurvivalStep>();
        foreach (var step in RiskTable.Of(times, causes, 1))
        {
            survival *= 1 - ((double)step.Events / step.AtRisk);
            greenwood += step.Events / ((double)step.AtRisk * (step.AtRisk - step.Events));
            var estimate = survival > 0 ? Interval(survival, z * Math.Sqrt(greenwood)) : new Estimate(0, 0, high);
            high = estimate.High;
            steps.Add(new SurvivalStep(step.Time, step.AtRisk, step.Events, estimate));
        }

        return steps;
    }

    /// <summary>S to the power exp(± z·se(ln S)/ln S): the interval on the scale of ln(−ln S).</summary>
    private static Estimate Interval(double survival, double error)
    {
        var width = error / PortableMath.Log(survival);
        return new Estimate(survival, PortableMath.Pow(survival, PortableMath.Exp(-width)), PortableMath.Pow(survival, PortableMath.Exp(width)));
    }
}
