namespace ZoneSim.Studies.Statistics;

/// <summary>The level at which each interval of a family is taken so that all of them hold together.</summary>
internal static class Simultaneous
{
    /// <summary>1 − (1 − confidence)/m (Bonferroni; Dunn 1961): for any intervals.</summary>
    /// <param name="confidence">Confidence level of all together, above 0 and below 1.</param>
    /// <param name="family">Number of intervals (m), 1 or more.</param>
    public static double Bonferroni(double confidence, int family) => 1 - ((1 - Checked(confidence, family)) / family);

    /// <summary>
    /// confidence^(1/m) (Šidák 1967): for two-sided intervals on normal estimates, independent or with anything in common; for
    /// independent ones it is the studentized maximum modulus of infinite freedom, and exact.
    /// </summary>
    /// <param name="confidence">Confidence level of all together, above 0 and below 1.</param>
    /// <param name="family">Number of intervals (m), 1 or more.</param>
    public static double Sidak(double confidence, int family) => Math.Pow(Checked(confidence, family), 1.0 / family);

    /// <summary>
    /// The half-width in standard errors of each of m intervals that hold together, by Šidák's level; Student's t where the errors are estimated.
    /// </summary>
    /// <param name="confidence">Confidence level of all together, above 0 and below 1.</param>
    /// <param name="family">Number of intervals (m), 1 or more.</param>
    /// <param name="freedom">Degrees of freedom of each standard error; infinite for a known one.</param>
    public static double HalfWidth(double confidence, int family, double freedom = double.PositiveInfinity)
    {
        return Quantiles.TwoSidedStudent(freedom, Sidak(confidence, family));
    }

    private static double Checked(double confidence, int family)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(family);
        return confidence is > 0 and < 1
            ? confidence
            : throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence level lies between 0 and 1.");
    }
}
