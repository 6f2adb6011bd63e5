using System.CommandLine;
using System.CommandLine.Help;
using ZoneSim.Cli.Terminals;

namespace ZoneSim.Cli.Verbs;

/// <summary>All verbs.</summary>
internal static class CommandTree
{
    private const string Description =
        "ZoneSim simulates incursions into a deconfliction zone: what follows from each way of answering a convoy, how often, and how sure one can be.";

    /// <summary>The root command.</summary>
    public static RootCommand New(Shell shell)
    {
        var root = new RootCommand(Description)
        {
            RunVerb.New(shell),
            CompareVerb.New(shell),
            TraceVerb.New(shell),
            ReplayVerb.New(shell),
            WorkVerb.New(shell),
            AssembleVerb.New(shell),
            SweepVerb.New(shell),
            SensitivityVerb.New(shell),
            FlipVerb.New(shell),
            DiscoverVerb.New(shell),
            ValueVerb.New(shell),
            RobustVerb.New(shell),
            SelectVerb.New(shell),
            RegretVerb.New(shell),
            ShowVerb.New(shell),
            ChartVerb.New(shell),
            BriefVerb.New(shell),
            OpenVerb.New(shell),
            ExportVerb.New(shell),
            DiffVerb.New(shell),
            CheckVerb.New(shell),
            NewVerb.New(shell),
            ListVerb.New(shell),
            SchemaVerb.New(shell),
            SeedsVerb.New(shell),
            AssessVerb.New(shell),
            AssumptionsVerb.New(shell),
            ElicitVerb.New(shell),
            RecordVerb.New(shell),
            LearnVerb.New(shell),
            HelpVerb.New(shell),
        };
        foreach (var help in root.Options.OfType<HelpOption>())
        {
            help.Aliases.Remove("/h");
            help.Aliases.Remove("/?");
            var usual = (HelpAction)help.Action!;
            usual.MaxWidth = shell.Width;
            help.Action = new HelpWithExamples(usual, shell.Width);
        }

        return root;
    }
}
