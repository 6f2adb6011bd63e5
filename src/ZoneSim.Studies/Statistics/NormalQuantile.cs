namespace ZoneSim.Studies.Statistics;

/// <summary>Quantiles of the standard normal distribution for two-sided intervals.</summary>
internal static class NormalQuantile
{
    /// <summary>The half-width in standard errors of a two-sided interval: 1.96 for 0.95.</summary>
    /// <param name="confidence">Confidence level, above 0 and below 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The level is not between 0 and 1.</exception>
    public static double TwoSided(double confidence) =>
        confidence is > 0 and < 1
            ? -Quantiles.OfNormal((1 - confidence) / 2)
            : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence level lies between 0 and 1.");
}
