namespace ZoneSim.Studies.Statistics;

/// <summary>Scores of a probability against what happened; lower says more (Brier 1950; Good 1952; Gneiting and Raftery 2007).</summary>
public static class ProbabilityScores
{
    /// <summary>Brier score: the squared difference, 0 to 1.</summary>
    /// <param name="probability">Probability given to the event.</param>
    /// <param name="happened">Whether it happened.</param>
    public static double Brier(double probability, bool happened) => happened ? (1 - probability) * (1 - probability) : probability * probability;

    /// <summary>Logarithmic score: −ln of the probability of what happened; infinite where that was 0.</summary>
    /// <param name="probability">Probability given to the event.</param>
    /// <param name="happened">Whether it happened.</param>
    public static double Log(double probability, bool happened) => -Math.Log(happened ? probability : 1 - probability);

    /// <summary>
    /// Probability integral transform, randomised over the step of a discrete forecast (Czado, Gneiting and Held 2009): uniform where the
    /// forecast is right.
    /// </summary>
    /// <param name="below">Probability of less than what happened.</param>
    /// <param name="upTo">Probability of what happened or less.</param>
    /// <param name="u">A uniform number.</param>
    public static double Pit(double below, double upTo, double u) => below + (u * (upTo - below));
}
