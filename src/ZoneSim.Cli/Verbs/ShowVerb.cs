using System.CommandLine;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Pages;
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
        var run = new Argument<string>("RUN") { Description = "A run folder, or the folder of a study." };
        var section = new Argument<string?>("SECTION")
        {
            Description = $"Of a run: {string.Join(", ", names)}. [default: the first screen]",
            Arity = ArgumentArity.ZeroOrOne,
        };
        section.Validators.Add(ArgumentKit.OneOf(section, names));
        var verb = new Verb(
            "show",
            "Shows a finished run or study again, or one section of a run. Nothing is run again.",
            "zonesim show runs/at-tanf-2017-10-05-0123abcd",
            "zonesim show R outcomes",
            "zonesim show R full")
        {
            run, section,
        };
        verb.SetAction(parsed => Show(parsed.GetValue(run)!, parsed.GetValue(section), shell));
        return verb;
    }

    private static int Show(string folder, string? section, Shell shell)
    {
        var page = new Page(shell.Out, shell.Width);
        if (PointStudyFolder.KindOf(folder) is not { } kind)
        {
            Show(RunFolder.Open(folder), folder, section, page);
            return ExitCode.Done;
        }

        if (section is not null)
        {
            throw new BadInputException($"{folder}: is the folder of a study ({kind}), which has no sections: leave '{section}' out.");
        }

        if (kind == AssessmentFolder.Kind)
        {
            AssessPage.Write(AssessmentFolder.Open(folder), page);
            return ExitCode.Done;
        }

        PointPage.Write(PointStudyFolder.Open(folder), folder, PageOf(folder, kind), page);
        return ExitCode.Done;
    }

    private static void Show(RunReport report, string folder, string? section, Page page)
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

    private static Action<PointStudyReport, Page> PageOf(string folder, string kind) => kind switch
    {
        "sensitivity" => SensitivityPage.Write,
        "flip" => FlipPage.Write,
        "discover" => DiscoverPage.Write,
        "value" => ValuePage.Write,
        _ => throw new BadInputException($"{folder}: is the folder of '{kind}', whose page the same command prints again; nothing is played twice."),
    };
}
