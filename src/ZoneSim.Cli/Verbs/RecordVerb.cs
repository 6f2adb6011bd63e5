using System.CommandLine;
using ZoneSim.Briefing.Charts;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim record [SEED…]</c>: the model held against the record.</summary>
internal static class RecordVerb
{
    private const string Setting = "setting";

    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var seeds = new Argument<string[]>("SEED")
        {
            Description = "Seed files or names; every incident that is shipped or stands in a folder 'seeds' here if none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var options = new AssessOptions();
        var charts = OptionKit.Out("--charts", "Draw the forecasts against the record into this folder, as SVG and PNG.", "FOLDER");
        var json = OptionKit.Switch("--json", "Print the result as JSON on standard output, and nothing else there.");
        var verb = new Verb(
            "record",
            "Holds the model against the record, incident by incident: what it says of each matter that the record decides. "
                + "An incident that the defaults were chosen with gets a consistency check and no score; "
                + "any other gets a Brier and a logarithmic score beside those of a base-rate forecaster. "
                + "Makes or takes up the assessments that it needs, in runs/.",
            "zonesim record",
            "zonesim record 2017-10-05 my-incident.yaml",
            "zonesim record my-incident.yaml --belief learned.yaml",
            "zonesim record --charts charts --json > record.json"
        )
        {
            seeds,
        };
        options.AddTo(verb);
        verb.Add(charts);
        verb.Add(json);
        verb.SetAction(parsed =>
        {
            var learned = BeliefInput.Learned(options.Belief(parsed));
            string[] named = parsed.GetValue(seeds) is { Length: > 0 } given ? given : [.. Usual(shell)];
            var desk = new AssessCommandHandler(shell);
            try
            {
                List<AssessmentReport> Reports(bool believing) =>
                    [
                        .. named
                            .Select(seed =>
                                desk.Run(
                                    options.Plan(parsed, shell, seed, [], believing: believing) with
                                    {
                                        InForce = believing ? learned?.Policies : null,
                                    },
                                    null,
                                    force: false
                                ).Report
                            )
                            .DistinctBy(report => report.Summary.Incident),
                    ];
                var reports = Reports(believing: true);
                var record = RecordScores.Of(reports, reports[0].Summary.Confidence, learned?.Incidents);
                return Write(
                    shell,
                    learned is null
                        ? record
                        : record with
                        {
                            Unlearned = RecordScores.Of(Reports(believing: false), reports[0].Summary.Confidence, learned.Incidents).Score,
                        },
                    reports,
                    learned,
                    parsed.GetValue(charts),
                    parsed.GetValue(json)
                );
            }
            catch (OperationCanceledException)
            {
                shell.Error.WriteLine("Interrupted. What is done stays in runs/. This goes on where it stopped:");
                shell.Error.WriteLine("  " + shell.Command);
                return ExitCode.Interrupted;
            }
        });
        return verb;
    }

    /// <summary>Every incident shipped, and those in a folder <c>seeds</c> of the working folder; the setting is no incident.</summary>
    public static IEnumerable<string> Usual(Shell shell) => new Library(shell).AllSeedNames.Where(name => name != Setting);

    private static int Write(Shell shell, RecordReport record, List<AssessmentReport> reports, LearnedBeliefs? learned, string? charts, bool json)
    {
        var files = charts is null ? [] : ChartFolder.Draw(AccountGallery.RenderRecord(reports), charts, shell);
        if (json)
        {
            shell.Out.WriteLine(ScoreJson.Of(record));
            return ExitCode.Done;
        }

        ScoreConsole.Write(record, reports, learned, new ConsoleReport(shell.Out, shell.Width));
        foreach (var file in files)
        {
            shell.Out.WriteLine(Path.Combine(charts!, file));
        }

        return ExitCode.Done;
    }
}
