using System.CommandLine;
using ZoneSim.Briefing.Html;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim replay SCENARIO|RUN</c>: the same night under two policies, as a file for a browser.</summary>
internal static class ReplayVerb
{
    /// <summary>Name of the file inside a run folder.</summary>
    public const string FileName = "replay.html";

    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var scenario = new Argument<string>("SCENARIO|RUN")
        {
            Description =
                "A scenario file, the name of a shipped one, or a run folder: then a few dozen of its histories can be chosen from, "
                + "by how they end under the two policies.",
        };
        var replication = OptionKit.Replication(
            "Number of the history, from 0; with --where or --pick, the first one tried. "
                + "[default: 0; of a run, the first that ends in the commonest different way]"
        );
        var where = new Option<string?>("--where")
        {
            Description =
                "The first history in which an incursion under the left policy satisfies this: COLUMN = VALUE, with = != < <= > >= and has, joined by 'and'.",
            HelpName = "CONDITION",
        };
        var pick = new Option<string?>("--pick")
        {
            Description = "differs: the first history that ends differently under the two policies.",
            HelpName = "WHICH",
        };
        var search = OptionKit.Whole("--search", 10_000, 1, 100_000_000, "Histories that --where or --pick tries at most.");
        var policy = new Option<string?>("--policy")
        {
            Description = "The policy on the left. [default: deter-first, or the one that the run's comparison subtracts]",
            HelpName = "NAME",
        };
        var against = new Option<string?>("--against")
        {
            Description = "The policy on the right. [default: strike-first, or the other one of the run's comparison]",
            HelpName = "NAME",
        };
        var day = OptionKit.Day("Of a campaign: the day, from 1. [default: every day on which a convoy sets off, to choose from]");
        var seed = OptionKit.Seed("Master seed. [default: 20171005, or the run's]");
        var settings = OptionKit.Settings();
        var output = OptionKit.Out("--out", $"The file to write. [default: {FileName} here, or inside the run folder]", "FILE");
        var verb = new Verb(
            "replay",
            "Makes one offline file for a browser that plays the same night under two policies side by side: maps, clock, lanes, "
                + "the reason of each rung, pressure against resolve, and a jump to where the two part.",
            "zonesim replay at-tanf-2017-10-05 --pick differs",
            "zonesim replay at-tanf-2017-10-05 --replication 17 --policy deter-first --against strike-first --out night-17.html",
            "zonesim replay at-tanf-2017-10-05 --where 'outcome = reached-garrison' --out reached.html",
            "zonesim replay runs/at-tanf-2017-10-05-0123abcd",
            "zonesim replay at-tanf-2017-autumn --day 5 --out day-5.html"
        )
        {
            scenario,
            replication,
            day,
            where,
            pick,
            search,
            policy,
            against,
            seed,
            settings,
            output,
        };
        verb.SetAction(parsed =>
        {
            OptionKit.RefuseIdle(parsed, "without --where or --pick", parsed.GetValue(where) is null && parsed.GetValue(pick) is null ? [search] : []);
            return Write(
                shell,
                new ReplayRequest(
                    parsed.GetValue(scenario)!,
                    parsed.GetValue(replication),
                    parsed.GetValue(where),
                    Differs(parsed.GetValue(pick), parsed.GetValue(where)),
                    parsed.GetValue(search),
                    parsed.GetValue(policy),
                    parsed.GetValue(against),
                    parsed.GetValue(seed),
                    parsed.GetValue(settings) ?? [],
                    parsed.GetValue(output),
                    parsed.GetValue(day)
                )
            );
        });
        return verb;
    }

    private static bool Differs(string? pick, string? where) =>
        pick switch
        {
            null => false,
            "differs" when where is null => true,
            "differs" => throw new BadInputException("--pick and --where both choose a history: leave one out."),
            _ => throw new BadInputException($"--pick: found '{Scenarios.PlainText.Quoted(pick)}', expected differs."),
        };

    private static int Write(Shell shell, ReplayRequest order)
    {
        var path = order.Out ?? (Directory.Exists(order.Scenario) ? Path.Combine(order.Scenario, FileName) : FileName);
        if (Directory.Exists(path))
        {
            throw new BadInputException($"--out: {path} is a folder; name a file in it, such as {Path.Combine(path, FileName)}.");
        }

        if (File.Exists(path) && Path.GetExtension(path) is not (".html" or ".htm"))
        {
            throw new BadInputException($"--out: {path} is there already and is no page; name a file that ends in .html.");
        }

        using (var note = new PassingNote(shell))
        {
            note.Say("playing the histories again");
            if (ReplayNights.Of(shell, order) is not { } inputs)
            {
                return ExitCode.Failed;
            }

            LetterWatch.Tell(shell, order.Scenario, inputs.Scenario);
            var page = ReplayPage.Of(inputs);
            shell.Cancel.ThrowIfCancellationRequested();
            WholeFile.WriteAll(Path.GetDirectoryName(path) is { Length: > 0 } folder ? folder : ".", [(Path.GetFileName(path), page)]);
        }

        shell.Out.WriteLine(path);
        return ExitCode.Done;
    }
}

/// <summary>What to replay.</summary>
internal sealed record ReplayRequest(
    string Scenario,
    long? Replication,
    string? Where,
    bool Differs,
    int Search,
    string? Policy,
    string? Against,
    ulong? Seed,
    IReadOnlyList<string> Settings,
    string? Out,
    int? Day = null
);
