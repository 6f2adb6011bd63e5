using System.CommandLine;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Scenarios.Yaml;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim chart RUN</c>: draws the charts of a finished run.</summary>
internal static class ChartVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var run = new Argument<string>("RUN") { Description = "A run folder, or the folder of a study." };
        var only = OptionKit.Names(
            "--only",
            "Names of charts, separated by commas (zonesim list charts). [default: all that the run has the data for]",
            "NAME,…"
        );
        var list = OptionKit.Switch("--list", "List the charts, and what this run lacks for any; draw nothing.");
        var size = new Option<string?>("--size") { Description = ChartSizeText, HelpName = "WIDTHxHEIGHT" };
        var classification = OptionKit.Text(
            "--classification",
            "A line at the top of every picture. [default: none]",
            "TEXT",
            Scenarios.PlainText.LongestTitle
        );
        var formats = OptionKit.Names("--format", "Which files: svg, png, pdf. [default: svg and png]", "FORMAT,…");
        var replication = OptionKit.Replication("Draw the timeline of this history; the run keeps the first 100 of each policy and one for each outcome.");
        var policy = new Option<string?>("--policy") { Description = "The policy of that history. [default: the run's first]", HelpName = "NAME" };
        var verb = new Verb(
            "chart",
            "Draws the charts of a finished run or study into its folder, as SVG and PNG or as PDF. Nothing is run again.",
            "zonesim chart runs/at-tanf-2017-10-05-0123abcd",
            "zonesim chart R --only outcomes,differences --size 1280x720",
            "zonesim chart R --only map --format pdf --classification UNCLASSIFIED",
            "zonesim chart R --replication 17 --policy strike-first",
            "zonesim chart R --list"
        )
        {
            run,
            only,
            list,
            size,
            classification,
            formats,
            replication,
            policy,
        };
        verb.SetAction(parsed =>
        {
            OptionKit.RefuseIdle(
                parsed,
                "with --list, which draws nothing",
                parsed.GetValue(list) ? [only, size, classification, formats, replication, policy] : []
            );
            OptionKit.RefuseIdle(parsed, "without --replication", parsed.GetValue(replication) is null ? [policy] : []);
            return Draw(
                shell,
                new ChartRequest(
                    parsed.GetValue(run)!,
                    parsed.GetValue(only) ?? [],
                    parsed.GetValue(list),
                    parsed.GetValue(size),
                    parsed.GetValue(formats) ?? [],
                    parsed.GetValue(replication),
                    parsed.GetValue(policy),
                    parsed.GetValue(classification) ?? ""
                )
            );
        });
        return verb;
    }

    private const string ChartSizeText = "Size in pixels, between 4:3 and 21:9 in shape. [default: 1920x1080]";

    private static int Draw(Shell shell, ChartRequest order)
    {
        var kind = RunFolder.KindOf(order.Run);
        var (charts, draw) = kind switch
        {
            null => (ChartGallery.All, DrawRun),
            RunFolder.SelectionKind => (StudyCharts.OfSelections, StudyCharts.OfSelection),
            RunFolder.AssessmentKind => (AccountGallery.All, StudyCharts.OfAssessment),
            RunFolder.LearnedKind => (LearnGallery.All, StudyCharts.OfLearned),
            _ => (StudyGallery.All, (Func<Shell, ChartRequest, int>)StudyCharts.OfStudy),
        };
        Check(order, [.. charts.Select(chart => chart.Name)]);
        return draw(shell, order);
    }

    private static int DrawRun(Shell shell, ChartRequest order)
    {
        var report = RunFolder.Open(order.Run);
        LetterWatch.Tell(shell, order.Run, report.Scenario);
        var page = new ConsoleReport(shell.Out, shell.Width);
        if (order.List)
        {
            ChartList.WriteFor(report, page);
            return ExitCode.Done;
        }

        LetterWatch.Tell(shell, "--classification", order.Classification);
        var formats = Formats(order.Formats);
        var folder = Path.Combine(order.Run, ChartFolder.Name);
        foreach (var file in ChartFolder.Draw(Pictures(report, order, order.Frame, formats), folder, shell))
        {
            page.Line(Path.Combine(folder, file));
        }

        return ExitCode.Done;
    }

    private static IEnumerable<RenderedChart> Pictures(RunReport report, ChartRequest order, ChartSize size, ChartFormats formats) =>
        order.Replication is { } replication
            ? ChartGallery.RenderTimeline(report, order.Policy ?? report.Manifest.Policies[0], replication, size, formats)
            : ChartGallery.Render(report, order.Only, size, formats);

    /// <summary>The files asked for.</summary>
    public static ChartFormats Formats(IReadOnlyList<string> words) =>
        words.Count == 0 ? ChartFormats.Both : words.Aggregate(ChartFormats.None, (all, word) => all
                | word.ToLowerInvariant() switch
                {
                    "svg" => ChartFormats.Svg,
                    "png" => ChartFormats.Png,
                    "pdf" => ChartFormats.Pdf,
                    _ => throw new BadInputException($"--format: found '{word}', expected svg, png or pdf."),
                });

    private static void Check(ChartRequest order, IReadOnlyList<string> names)
    {
        if (order.Size is not null && !ChartSize.TryParse(order.Size, out _))
        {
            throw new BadInputException($"--size: found '{order.Size}'. {ChartSize.Rule}");
        }

        if (order.Replication is not null && order.Only.Any(name => name != "timeline"))
        {
            throw new BadInputException("--replication chooses the history of the timeline; it does not go with another chart.");
        }

        if (order.Only.FirstOrDefault(name => !names.Contains(name)) is { } unknown)
        {
            throw new BadInputException(
                $"--only: there is no chart '{unknown}'. "
                    + (Nearest.To(unknown, names) is { } near ? $"Did you mean '{near}'?" : $"The charts are {Words.And(names)}.")
            );
        }
    }
}

/// <summary>What to draw.</summary>
internal sealed record ChartRequest(
    string Run,
    IReadOnlyList<string> Only,
    bool List,
    string? Size,
    IReadOnlyList<string> Formats,
    long? Replication,
    string? Policy,
    string Classification
)
{
    /// <summary>The size and the classification that the pictures have.</summary>
    public ChartSize Frame => (Size is not null && ChartSize.TryParse(Size, out var read) ? read : ChartSize.Default) with { Classification = Classification };
}
