namespace ZoneSim.Studies.Statistics;

/// <summary>
/// How many replications a stated precision takes (Law 2015, section 9.4.1; Hoad, Robinson and Davies 2010): intervals are
/// looked at after a first stage and then at growing stages, until each is narrow enough. Absolute: half the width is at most
/// the target. Relative, for a mean: half the width over |mean| is at most γ/(1 + γ), which keeps the error relative to the
/// unknown mean below γ. Stages that grow keep the looks few, since each look is a chance to stop too early.
/// </summary>
internal static class SequentialPrecision
{
    /// <summary>
    /// How far an interval is from the target: half its width over the greatest allowed one, so 1 or less is reached. Infinite
    /// where the sample was all equal, or the interval is not defined: no variation seen says nothing on precision.
    /// </summary>
    /// <param name="interval">The output's interval.</param>
    /// <param name="varied">Whether the sample held two different values.</param>
    /// <param name="target">The precision asked for.</param>
    public static double Distance(Estimate interval, bool varied, PrecisionTarget target)
    {
        var half = (interval.High - interval.Low) / 2;
        var allowed = target.Relative ? target.Adjusted * Math.Abs(interval.Value) : target.Amount;
        return varied && half / allowed is var distance && !double.IsNaN(distance) ? distance : double.PositiveInfinity;
    }

    /// <summary>
    /// The number of replications at which to look next: what the distance asks for (n times its square), within the plan's
    /// least and greatest growth, and the cap. Equal to n only at the cap.
    /// </summary>
    /// <param name="n">Replications so far; below the first stage gives the first stage.</param>
    /// <param name="distance">The greatest distance of any output, above 1.</param>
    /// <param name="plan">First stage, growth and cap.</param>
    public static int NextStage(int n, double distance, SequentialPlan plan)
    {
        if (n < plan.First)
        {
            return Math.Min(plan.First, plan.Cap);
        }

        var asked = Math.Clamp(n * distance * distance, n * plan.LeastGrowth, n * plan.MostGrowth);
        return (int)Math.Min(plan.Cap, Math.Max(n + 1, Math.Ceiling(asked)));
    }
}

/// <summary>A precision asked for.</summary>
/// <param name="Amount">Above 0: half-width of the interval in the output's unit, or γ as a fraction of the mean.</param>
/// <param name="Relative">Whether it is relative to the mean; not for a proportion or a difference.</param>
internal readonly record struct PrecisionTarget(double Amount, bool Relative)
{
    /// <summary>γ/(1 + γ): what half the width over the estimated mean has to be.</summary>
    public double Adjusted => Amount / (1 + Amount);
}

/// <summary>At which numbers of replications a sequential run looks.</summary>
/// <param name="First">Replications before the first look (n0).</param>
/// <param name="Cap">Replications at which it gives up.</param>
/// <param name="LeastGrowth">Least growth from look to look, 1 or more.</param>
/// <param name="MostGrowth">Greatest growth.</param>
internal sealed record SequentialPlan(int First, int Cap, double LeastGrowth = 1.1, double MostGrowth = 2);
