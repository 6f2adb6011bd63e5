using System.Globalization;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>The model held against the record, for a reader.</summary>
internal static class ScoreConsole
{
    /// <summary>Writes it.</summary>
    /// <param name="record">The scores.</param>
    /// <param name="reports">The assessments behind them.</param>
    /// <param name="learned">What beliefs and policies were learned; null where they are the scenario's, and policies alike.</param>
    /// <param name="page">Where to.</param>
    public static void Write(RecordReport record, IReadOnlyList<AssessmentReport> reports, LearnedBeliefs? learned, ConsoleReport page)
    {
        var weights = learned?.Policies.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => $"{pair.Key} {Words.Percent(pair.Value)}");
        page.Paragraph(
            learned is null
                ? "The model held against the record: how often it produces what the record says, "
                    + "all accounts' circumstances and policies of equal weight. Given that a convoy or drone comes; it does not learn."
                : $"The model, with what {learned.From} teach, held against the record: how often it produces what the record says, "
                    + $"all accounts' circumstances of equal weight, "
                    + $"policies as learned ({string.Join(", ", weights ?? [])}). Given that a convoy or drone comes; it does not learn."
        );
        page.Heading("IN SHORT");
        page.Point(Answer(record));
        WriteScore(record, page);
        page.Gap();
        page.Paragraph(
            "Only matters that the record decides are held against it: nobody says otherwise, and the claim is graded A to C and 1 to 3. "
                + RecordConsole.GradeNote
        );
        foreach (var incident in record.Incidents)
        {
            WriteIncident(incident, reports.First(report => report.Summary.Incident == incident.Incident).Summary, page);
        }
    }

    /// <summary>How many matters the model holds consistent.</summary>
    private static string Answer(RecordReport record)
    {
        var matters = record.Incidents.Where(incident => incident.UsedInDefaults).SelectMany(incident => incident.Matters).ToList();
        var odd = matters.Count(matter => !matter.IsConsistent);
        return matters.Count == 0
            ? "No incident here was used to choose the defaults, so that none gets a consistency check."
            : $"Of {Words.Of(matters.Count, "matter")} that the record decides on incidents used for the defaults, "
                + $"{Words.Count(matters.Count - odd)} {(matters.Count - odd == 1 ? "is" : "are")} consistent with the model: a check, and no evidence for it.";
    }

    private static void WriteIncident(IncidentScore incident, AssessmentSummary summary, ConsoleReport page)
    {
        page.Heading($"{incident.Incident}  {incident.Title}");
        if (incident.Matters.Count == 0)
        {
            page.Note("The record decides nothing here that a run could show.");
        }
        else
        {
            var table = new TextTable(["what the record says", "grade", "share", "range", "base rate", incident.UsedInDefaults ? "consistent" : ""], 1, 5);
            foreach (var matter in incident.Matters)
            {
                table.Add(
                    Says(matter.Forecast) + (matter.Forecast.SameAs is { } same ? $" (one matter with '{same}': scored once)" : ""),
                    matter.Forecast.Grade,
                    Words.Percent(matter.Forecast.Share.Value),
                    AssessText.Shares(matter.Forecast.Band),
                    Words.Percent(matter.BaseRate),
                    incident.UsedInDefaults ? (matter.IsConsistent ? "yes" : "NO") : ""
                );
            }

            page.Table(table);
        }

        var left = summary.Forecast.Where(one => !one.IsDecided).ToList();
        if (left.Count > 0)
        {
            var open =
                from one in left
                let grade = one.Contested ? "contested"
                : one.Grade.Length > 0 ? one.Grade
                : "not graded"
                select $"{Says(one)} ({grade}; model {AssessText.Whole(one.Share.Value)})";
            page.Named("", $"Not decided by the record: " + $"{string.Join("; ", open)}.", 0);
        }

        page.Named(
            "",
            incident.UsedInDefaults
                    ? "The defaults were chosen with this incident in view: a consistency check, and no score. "
                        + "That it is consistent is no evidence for the model."
                : incident.IsTaught ? "No score: the beliefs were learned from this incident, so that it is no test of them."
                : incident.Brier is { } brier && incident.Log is { } log
                    ? string.Create(
                        CultureInfo.InvariantCulture,
                        $"Brier score {brier.Model:0.000}, base rate {brier.BaseRate:0.000}; logarithmic score {log.Model:0.000}, "
                            + $"base rate {log.BaseRate:0.000} (lower is nearer to what happened)."
                    )
                : "No score: the record decides nothing here that a run could show.",
            0
        );
    }

    private static string Says(TopicForecast one) => one.Says.StartsWith(one.Topic, StringComparison.Ordinal) ? one.Says : $"{one.Topic}: {one.Says}";

    private static void WriteScore(RecordReport record, ConsoleReport page)
    {
        if (record.Score is not { } score)
        {
            page.Point(
                "No score is given: every incident here was used to choose the defaults, was learned from, or decides nothing. "
                    + "Drop a seed file with 'used_in_defaults: false' into a folder 'seeds', or name it, and it gets one."
            );
            return;
        }

        page.Point(
            string.Create(
                CultureInfo.InvariantCulture,
                $"n = {Words.Of(score.Incidents, "incident")}{(record.Unlearned is null ? "" : ", with what was learned")}. "
                    + $"Brier {score.Brier.Model:0.000} against {score.Brier.BaseRate:0.000} of the base rate{Interval(score.BrierDifference)}; "
                    + $"logarithmic {score.Log.Model:0.000} against {score.Log.BaseRate:0.000}{Interval(score.LogDifference)}."
            )
        );
        if (record.Unlearned is { } without)
        {
            page.Point(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"Without it, on the same incidents: Brier {without.Brier.Model:0.000} against {without.Brier.BaseRate:0.000} of the base "
                        + $"rate{Interval(without.BrierDifference)}; "
                        + $"logarithmic {without.Log.Model:0.000} against {without.Log.BaseRate:0.000}{Interval(without.LogDifference)}."
                )
            );
        }

        page.Point(
            score.Verdict switch
            {
                SkillVerdict.TooFew => $"No skill is claimed: fewer than {RecordScores.LeastForSkill} incidents tell nothing of it, whatever the numbers are.",
                SkillVerdict.CannotTell => "No skill is claimed: the intervals of the differences hold 0.",
                SkillVerdict.LowerThanBaseRate =>
                    "Both scores are lower than the base rate's beyond their intervals: nearer to what happened, on these incidents.",
                _ => "Both scores are higher than the base rate's beyond their intervals: farther from what happened, on these incidents.",
            }
        );
    }

    private static string Interval(Estimate difference) =>
        double.IsNaN(difference.Low)
            ? " (one incident: no interval)"
            : string.Create(
                CultureInfo.InvariantCulture,
                $" (difference {Words.Signed(difference.Value, 3)}, {Words.Signed(difference.Low, 3)} to {Words.Signed(difference.High, 3)})"
            );
}

/// <summary>Scores as JSON.</summary>
internal static class ScoreJson
{
    /// <summary>The model held against the record.</summary>
    public static string Of(RecordReport record) => ResultJson.Text(record);
}
