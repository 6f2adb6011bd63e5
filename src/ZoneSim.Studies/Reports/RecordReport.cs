namespace ZoneSim.Studies;

/// <summary>The model held against the record.</summary>
/// <param name="Incidents">Each incident, in the order given.</param>
/// <param name="Score">The scores over all incidents that are a test; null where none is.</param>
/// <param name="Unlearned">Where beliefs were learned: the scores on the same incidents without them; null otherwise.</param>
public sealed record RecordReport(IReadOnlyList<IncidentScore> Incidents, RecordScore? Score, RecordScore? Unlearned = null);

/// <summary>One incident held against its record.</summary>
/// <param name="Incident">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="UsedInDefaults">Whether the defaults were chosen with it in view; then there is no score.</param>
/// <param name="Matters">What its record decides.</param>
/// <param name="Brier">Mean Brier scores over the matters, lower is nearer; null where it gets no score.</param>
/// <param name="Log">Mean logarithmic scores.</param>
/// <param name="IsTaught">Whether the beliefs were learned from it; then there is no score either.</param>
public sealed record IncidentScore(
    string Incident,
    string Title,
    bool UsedInDefaults,
    IReadOnlyList<RecordedMatter> Matters,
    ScorePair? Brier,
    ScorePair? Log,
    bool IsTaught = false
);

/// <summary>One matter that the record decides.</summary>
/// <param name="Forecast">What the model says of it.</param>
/// <param name="BaseRate">What the other incidents say of it.</param>
/// <param name="IsConsistent">Whether the model lets it come up in 1 of 20 runs or more, somewhere in its range.</param>
public sealed record RecordedMatter(TopicForecast Forecast, double BaseRate, bool IsConsistent);

/// <summary>A score of the model beside that of the base-rate forecaster.</summary>
/// <param name="Model">The model's.</param>
/// <param name="BaseRate">The base-rate forecaster's.</param>
public readonly record struct ScorePair(double Model, double BaseRate);

/// <summary>Scores over incidents.</summary>
/// <param name="Incidents">How many.</param>
/// <param name="Brier">Mean Brier scores.</param>
/// <param name="Log">Mean logarithmic scores.</param>
/// <param name="BrierDifference">Model minus base rate over incidents, with its t interval.</param>
/// <param name="LogDifference">The same of the logarithmic scores.</param>
/// <param name="Verdict">What they let one say.</param>
public sealed record RecordScore(int Incidents, ScorePair Brier, ScorePair Log, Estimate BrierDifference, Estimate LogDifference, SkillVerdict Verdict);

/// <summary>What scores let one say.</summary>
public enum SkillVerdict
{
    /// <summary>Too few incidents: no skill is claimed.</summary>
    TooFew,

    /// <summary>The intervals hold 0: no skill is claimed.</summary>
    CannotTell,

    /// <summary>Both scores are lower than the base rate's: nearer to what happened.</summary>
    LowerThanBaseRate,

    /// <summary>Both scores are higher than the base rate's: farther from what happened.</summary>
    HigherThanBaseRate,
}
