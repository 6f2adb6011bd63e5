using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies;

/// <summary>
/// The model held against the record. An incident that the defaults were chosen with is no test: it gets a consistency check and no score. Any other
/// gets a Brier and a logarithmic score on every matter that the record decides, beside those of a forecaster that knows nothing but how often the
/// other incidents of the record had it so. Claims that imply each other are one matter. Matters of one incident hang together, so the incident is
/// the unit.
/// </summary>
public static class RecordScores
{
    /// <summary>Incidents below which no skill is claimed, whatever the scores say.</summary>
    public const int LeastForSkill = 10;

    /// <summary>A matter is at odds with the model where its share stays below this over all of the range.</summary>
    public const double Unlikely = 0.05;

    /// <summary>Holds assessments against what their records say.</summary>
    /// <param name="reports">An assessment of each incident, each incident once.</param>
    /// <param name="confidence">Confidence level of the intervals.</param>
    /// <param name="taught">Incidents that beliefs were learned from: no test of these, so that they get no score; null: none.</param>
    public static RecordReport Of(IReadOnlyList<AssessmentReport> reports, double confidence, IReadOnlyCollection<string>? taught = null)
    {
        ArgumentNullException.ThrowIfNull(reports);
        var incidents = reports.Select(report => OfIncident(report, reports, taught?.Contains(report.Summary.Incident) == true)).ToList();
        var scored = incidents.Where(incident => incident.Brier is not null).ToList();
        if (scored.Count == 0)
        {
            return new RecordReport(incidents, null);
        }

        var brier = StudentMean.Interval(Moments.Of([.. scored.Select(one => one.Brier!.Value.Model - one.Brier.Value.BaseRate)]), confidence);
        var log = StudentMean.Interval(Moments.Of([.. scored.Select(one => one.Log!.Value.Model - one.Log.Value.BaseRate)]), confidence);
        return new RecordReport(
            incidents,
            new RecordScore(
                scored.Count,
                new ScorePair(scored.Average(one => one.Brier!.Value.Model), scored.Average(one => one.Brier!.Value.BaseRate)),
                new ScorePair(scored.Average(one => one.Log!.Value.Model), scored.Average(one => one.Log!.Value.BaseRate)),
                brier,
                log,
                VerdictOf(scored.Count, brier, log)
            )
        );
    }

    private static SkillVerdict VerdictOf(int n, Estimate brier, Estimate log) =>
        n < LeastForSkill ? SkillVerdict.TooFew
        : brier.High < 0 && log.High < 0 ? SkillVerdict.LowerThanBaseRate
        : brier.Low > 0 && log.Low > 0 ? SkillVerdict.HigherThanBaseRate
        : SkillVerdict.CannotTell;

    private static IncidentScore OfIncident(AssessmentReport report, IReadOnlyList<AssessmentReport> all, bool isTaught)
    {
        var summary = report.Summary;
        var matters = summary
            .Forecast.Where(one => one.IsDecided)
            .Select(one => new RecordedMatter(one, BaseRate(one, summary.Incident, all), !(one.Band is { } band && band.High < Unlikely)))
            .ToList();
        if (summary.UsedInDefaults || isTaught || matters.Count == 0)
        {
            return new IncidentScore(summary.Incident, summary.Title, summary.UsedInDefaults, matters, null, null, isTaught);
        }

        var scored = matters.Where(one => one.Forecast.SameAs is null).ToList();
        var happened = scored.ConvertAll(_ => true);
        var (model, baseRate) = (scored.ConvertAll(one => Math.Clamp(one.Forecast.Averaged, 0, 1)), scored.ConvertAll(one => one.BaseRate));
        return new IncidentScore(
            summary.Incident,
            summary.Title,
            false,
            matters,
            new ScorePair(ProbabilityScores.Brier(model, happened), ProbabilityScores.Brier(baseRate, happened)),
            new ScorePair(ProbabilityScores.Log(model, happened), ProbabilityScores.Log(baseRate, happened))
        );
    }

    /// <summary>
    /// Chance of the matter by the other incidents whose record decides it, every chance alike before them: (k + 1)/(n + 2) (Laplace's
    /// rule of succession). What is scored is the event as the record tells it, so it counts as having happened.
    /// </summary>
    private static double BaseRate(TopicForecast matter, string incident, IReadOnlyList<AssessmentReport> all)
    {
        var others = all.Where(report => report.Summary.Incident != incident)
            .SelectMany(report => report.Summary.Forecast)
            .Where(one => one.IsDecided && one.Matter == matter.Matter)
            .ToList();
        return BetaBelief.Uniform.After(others.Count(one => one.Says == matter.Says), others.Count).Mean;
    }
}
