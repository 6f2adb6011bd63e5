using System.CommandLine;
using ZoneSim.Briefing;
using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Words;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim brief RUN…</c>: a deck and a report of a finished run.</summary>
internal static class BriefVerb
{
    private static readonly string[] s_formats = ["pptx", "html", "pdf"];
    private static readonly string[] s_lengths = ["short", "full"];
    private static readonly string[] s_wordings = ["icd203", "plain"];

    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var runs = new Argument<string[]>("RUN")
        {
            Description =
                "A run folder, best one of 'zonesim compare'; and folders of studies of the same scenario (assess, sensitivity, flip, "
                + "discover, value, select, regret).",
            Arity = ArgumentArity.OneOrMore,
        };
        var formats = OptionKit.Names(
            "--format",
            "Which files: pptx (slides), html (a report for a browser), pdf (the report for print). [default: all three]",
            "FORMAT,…"
        );
        var wording = new Option<string>("--wording")
        {
            Description = "Likelihood in terms of ICD 203 beside the numbers (icd203), or in numbers of histories alone (plain).",
            HelpName = "WORDING",
            DefaultValueFactory = _ => "icd203",
        };
        var length = new Option<string>("--length")
        {
            Description = "Of the deck: short (seven slides for one convoy) or full (all charts, studies and tables behind them, in sections).",
            HelpName = "LENGTH",
            DefaultValueFactory = _ => "short",
        };
        var classification = OptionKit.Text(
            "--classification",
            "A line at the top and bottom of every slide and page. [default: none]",
            "TEXT",
            Scenarios.PlainText.LongestTitle
        );
        var output = OptionKit.Out("--out", "The folder to write into. [default: briefing, inside the run folder]", "FOLDER");
        var noStudies = OptionKit.Switch("--no-studies", "Leave out studies of the same scenario that lie beside the run and were not named.");
        var incident = new Option<string?>("--incident")
        {
            Description = "The record of the incident: a seed file or name. [default: the one that the scenario names, from the run folder on]",
            HelpName = "SEED",
        };
        var json = OptionKit.Switch("--json", "Print the names of the files as JSON on standard output, and nothing else there.");
        var verb = new Verb(
            "brief",
            "Makes a deck and a report of a finished run: question, incident and accounts, zone, policies, "
                + "results in words bound to their numbers, what they rest on, how sure one can be. "
                + "Nothing is run again.",
            "zonesim brief runs/at-tanf-2017-10-05-0123abcd",
            "zonesim brief R runs/at-tanf-2017-10-05-sensitivity-89abcdef",
            "zonesim brief R --format pptx --length full --classification UNCLASSIFIED",
            "zonesim brief R --format html,pdf --wording plain --out tomorrow"
        )
        {
            runs,
            formats,
            length,
            wording,
            classification,
            output,
            noStudies,
            incident,
            json,
        };
        verb.SetAction(parsed =>
            Write(
                shell,
                new BriefRequest(
                    parsed.GetValue(runs)!,
                    parsed.GetValue(formats) ?? [],
                    parsed.GetValue(wording)!,
                    parsed.GetValue(classification) ?? "",
                    parsed.GetValue(output),
                    parsed.GetValue(noStudies),
                    parsed.GetValue(json),
                    parsed.GetValue(incident),
                    parsed.GetValue(length)!
                )
            )
        );
        return verb;
    }

    private static int Write(Shell shell, BriefRequest order)
    {
        var formats = Formats(order);
        var wording = OneOf("--wording", order.Wording, s_wordings) == 0 ? Wording.Icd203 : Wording.Plain;
        var length = OneOf("--length", order.Length, s_lengths) == 0 ? DeckLength.Concise : DeckLength.Full;
        var folders = BriefFolders.Open(order.Runs, search: !order.NoStudies);
        foreach (var skipped in folders.Skipped)
        {
            shell.Error.WriteLine($"Left out: {skipped}");
        }

        foreach (var found in folders.Found)
        {
            shell.Error.WriteLine($"Taken with it: the study in {found}. Leave such studies out with --no-studies.");
        }

        var report = folders.Report;
        LetterWatch.Tell(shell, "--classification", order.Classification);
        LetterWatch.Tell(shell, folders.Folder, report.Scenario);
        var incident = IncidentStories.Find(new Library(shell), report.Scenario.Incident, order.Incident, folders.Folder);
        if (incident is null && report.Scenario.Incident is { } untold)
        {
            shell.Error.WriteLine(
                $"The record of the incident {untold} is not found from {folders.Folder}, so the briefing does not tell of it. Name its file with --incident."
            );
        }

        var folder = order.Out ?? Path.Combine(folders.Folder, "briefing");
        var files = new List<string>();
        using (var note = new PassingNote(shell))
        {
            note.Say("making the briefing");
            var briefs = Brief
                .Render(
                    new BriefInputs(report, incident, wording, order.Classification)
                    {
                        Studies = folders.Studies,
                        Length = length,
                        Replay = ReplayBeside(folder, folders.Folder),
                    },
                    formats,
                    shell.Cancel
                )
                .ToList();
            shell.Cancel.ThrowIfCancellationRequested();
            WholeFile.WriteAll(folder, [.. briefs.Select(brief => (brief.FileName, brief.Bytes))]);
            files.AddRange(briefs.Select(brief => Path.Combine(folder, brief.FileName)));
        }

        shell.Out.WriteLine(order.Json ? BriefJson.Of(files) : string.Join(Environment.NewLine, files));
        return ExitCode.Done;
    }

    /// <summary>The address of the run's replay from a folder, where 'zonesim replay RUN' has made one; empty where it has not.</summary>
    private static string ReplayBeside(string folder, string run)
    {
        var replay = Path.Combine(run, ReplayVerb.FileName);
        return File.Exists(replay)
            ? string.Join(
                '/',
                Path.GetRelativePath(folder, replay).Split(Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar).Select(Uri.EscapeDataString)
            )
            : "";
    }

    private static IReadOnlyList<BriefFormat> Formats(BriefRequest order) =>
        order.Formats.Count == 0
            ? [BriefFormat.Pptx, BriefFormat.Html, BriefFormat.Pdf]
            : [.. order.Formats.Select(format => (BriefFormat)OneOf("--format", format, s_formats))];

    private static int OneOf(string option, string text, string[] words)
    {
        var index = Array.IndexOf(words, text.ToLowerInvariant());
        return index >= 0 ? index : throw new BadInputException($"{option}: found '{text}', expected {string.Join(", ", words.SkipLast(1))} or {words[^1]}.");
    }
}

/// <summary>What to make.</summary>
internal sealed record BriefRequest(
    IReadOnlyList<string> Runs,
    IReadOnlyList<string> Formats,
    string Wording,
    string Classification,
    string? Out,
    bool NoStudies,
    bool Json,
    string? Incident,
    string Length
);
