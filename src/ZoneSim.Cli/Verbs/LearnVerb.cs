using System.CommandLine;
using ZoneSim.Briefing.Charts;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim learn [SEED…]</c>: what the record of incidents teaches of assumptions and policies in force.</summary>
internal static class LearnVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var seeds = new Argument<string[]>("SEED")
        {
            Description = "Seed files or names; every incident that is shipped or stands in a folder 'seeds' here if none is named.",
            Arity = ArgumentArity.ZeroOrMore,
        };
        var policies = AssessOptions.InForce();
        var builtOn = AssessOptions.BuiltOn();
        var belief = OptionKit.Belief();
        var points = OptionKit.Whole("--points", 800, 20, 100_000, "Points of the assumptions, drawn by belief.");
        var replications = OptionKit.Whole(
            "--replications",
            20,
            1,
            100_000,
            "Histories at each point in each circumstances of each incident, under each policy."
        );
        var master = OptionKit.Seed("Master seed: the same seed gives the same histories. [default: 20171005]");
        var threads = OptionKit.Threads();
        var folder = OutputOptions.Folder("runs/learn-<8 hex of the inputs' hash>");
        var (force, noCharts, json) = OutputOptions.Switches();
        var verb = new Verb(
            "learn",
            "What the record of incidents teaches: points of the assumptions, and of the policies that could have been in force, "
                + "are weighted by how often the model then produces what the record decides of each incident. "
                + "Leaves learned.yaml in its folder, which any study takes with --belief; says what moved, what the record is silent about, "
                + "and how much rests on each incident.",
            "zonesim learn",
            "zonesim learn 2017-10-05 my-incident.yaml --out L",
            "zonesim learn --points 2000 --json > learned.json",
            "zonesim compare at-tanf-2017-10-05 --belief learned.yaml"
        )
        {
            seeds,
            policies,
            builtOn,
            belief,
            points,
            replications,
            master,
            threads,
            folder,
            force,
            noCharts,
            json,
        };
        verb.SetAction(parsed =>
        {
            var named = parsed.GetValue(seeds) is { Length: > 0 } given ? given : [.. RecordVerb.Usual(shell)];
            var plan = new LearnPlan
            {
                Incidents =
                [
                    .. named
                        .Select(seed => AssessOptions.Incident(shell, seed, parsed.GetValue(builtOn), parsed.GetValue(policies), parsed.GetValue(belief)))
                        .DistinctBy(one => one.Record.Name),
                ],
                Points = parsed.GetValue(points),
                Replications = parsed.GetValue(replications),
                Seed = parsed.GetValue(master) ?? StudyPlan.DefaultSeed,
                Threads = parsed.GetValue(threads),
                Origin = AdviceText.Asked(shell, RunFolder.LearnedKind),
            };
            return Serve(shell, plan, parsed.GetValue(folder), parsed.GetValue(force), !parsed.GetValue(noCharts), parsed.GetValue(json));
        });
        return verb;
    }

    private static int Serve(Shell shell, LearnPlan plan, string? named, bool force, bool charts, bool json)
    {
        var folder = named ?? Path.Combine("runs", RunFolder.NameFor(plan));
        try
        {
            var units = StudyRunner.Units(plan);
            HistoryLimit.Check(shell, units, plan.Incidents[0].Base);
            using var progress = new ProgressLine(shell, units);
            var report = StudyRunner.Run(plan, folder, force, progress, shell.Cancel);
            progress.Dispose();
            Telling.Tell(
                shell,
                json,
                page => LearnConsole.Write(report, page),
                () => charts ? ChartFolder.Fill(() => LearnGallery.Render(report), folder, shell) : [],
                _ => ResultJson.Text(report.Summary),
                (files, page) => LearnConsole.WriteFolder(folder, files, page)
            );
            return ExitCode.Done;
        }
        catch (OperationCanceledException)
        {
            return Interruption.Tell(shell, folder, force);
        }
    }
}
