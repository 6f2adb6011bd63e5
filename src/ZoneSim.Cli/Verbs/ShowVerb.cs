using System.CommandLine;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim show RUN [SECTION]</c>: pages a finished run or study again.</summary>
internal static class ShowVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        IReadOnlyList<string> names = [.. RunSections.All.Select(section => section.Name), RunSections.Full];
        var run = new Argument<string>("RUN") { Description = "The folder of a run or of a study." };
        var section = new Argument<string?>("SECTION")
        {
            Description = $"Of a run: {string.Join(", ", names)}; of a study: {RunSections.Full}. [default: the first screen]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        section.Validators.Add(ArgumentKit.OneOf(section, names));
        var verb = new Verb(
            "show",
            "Shows a finished run or study again, or one section of it. Nothing is run again.",
            "zonesim show runs/at-tanf-2017-10-05-0123abcd",
            "zonesim show R outcomes",
            "zonesim show R full"
        )
        {
            run,
            section,
        };
        verb.SetAction(parsed => Show(parsed.GetValue(run)!, parsed.GetValue(section), shell));
        return verb;
    }

    private static int Show(string folder, string? section, Shell shell)
    {
        var page = new ConsoleReport(shell.Out, shell.Width);
        if (RunFolder.KindOf(folder) is not { } kind)
        {
            Show(RunFolder.Open(folder), folder, section, page);
            return ExitCode.Done;
        }

        if (section is not null and not RunSections.Full)
        {
            throw new BadInputException($"{folder}: is the folder of a study ({kind}), which has one section: '{RunSections.Full}'. Found '{section}'.");
        }

        Study(folder, kind, section is not null, page);
        return ExitCode.Done;
    }

    /// <summary>The first screen of a study with its folder, or all of it.</summary>
    private static void Study(string folder, string kind, bool isFull, ConsoleReport page)
    {
        switch (kind)
        {
            case RunFolder.AssessmentKind:
                var assessment = RunFolder.OpenAssessment(folder);
                Write(AssessConsole.Write, AssessConsole.WriteFull, charts => AssessConsole.WriteFolder(assessment, folder, charts, page), assessment);
                break;
            case RunFolder.SelectionKind:
                var choice = RunFolder.OpenSelection(folder);
                var scenario = RunFolder.ScenarioOf(folder);
                Write(
                    (report, to) => SelectionConsole.Write(report, scenario, to),
                    (report, to) => SelectionConsole.WriteFull(report, scenario, to),
                    charts => SelectionConsole.WriteFolder(choice, folder, false, charts, page),
                    choice
                );
                break;
            case RunFolder.LearnedKind:
                var learned = RunFolder.OpenLearned(folder);
                Write(LearnConsole.Write, LearnConsole.WriteFull, charts => LearnConsole.WriteFolder(folder, charts, page), learned);
                break;
            case RunFolder.RegretKind:
                var regret = RunFolder.OpenRegret(folder);
                Write(RegretConsole.Write, RegretConsole.WriteFull, charts => RegretConsole.WriteFolder(regret, folder, [], charts, page), regret);
                break;
            default:
                var study = RunFolder.OpenPoints(folder);
                Write(
                    PointConsole.Write,
                    (report, to) => PointConsole.WriteFull(report, folder, to),
                    charts => PointConsole.WriteFolder(study, folder, charts, page),
                    study
                );
                break;
        }

        void Write<T>(Action<T, ConsoleReport> first, Action<T, ConsoleReport> full, Action<IReadOnlyList<string>> note, T report)
        {
            (isFull ? full : first)(report, page);
            if (!isFull)
            {
                note(ChartFolder.Present(folder));
            }
        }
    }

    private static void Show(RunReport report, string folder, string? section, ConsoleReport page)
    {
        if (section is null or RunSections.Full)
        {
            FirstScreen.Write(report, page);
        }

        if (section is null)
        {
            FolderNote.Write(report, folder, ChartFolder.Present(folder), page);
        }
        else if (section == RunSections.Full)
        {
            RunSections.WriteAll(report, folder, page);
        }
        else
        {
            RunSections.All.Single(one => one.Name == section).Write(report, folder, page);
            if (!page.IsBegun)
            {
                page.Paragraph($"{folder}: the run has nothing to show of '{section}'.");
            }
        }
    }
}
