using ZoneSim.Cli.Terminals;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim compare SCENARIO</c>: the same histories under several policies.</summary>
internal static class CompareVerb
{
    /// <summary>The policy beside which all others are compared.</summary>
    public const string Baseline = "observe-only";

    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var options = new StudyOptions("deter-first", "strike-first");
        var verb = new Verb(
            "compare",
            "Plays the same histories under several policies and under observe-only: ends, outcomes and paired differences with intervals, "
                + "and charts, in a run folder. "
                + "Differences are from the first policy named.",
            "zonesim compare at-tanf-2017-10-05",
            "zonesim compare at-tanf-2017-10-05 --precision 1%   # as many histories as that takes",
            "zonesim compare at-tanf-2017-10-05 --replications 10000 --out R",
            "zonesim compare at-tanf-2017-10-05 --replications 1e7 --ledger none   # the numbers alone, without a row for each history",
            "zonesim compare at-tanf-2017-10-05 --policies warn-then-strike,strike-first --set line.relayed=0.4",
            "zonesim compare at-tanf-2017-10-05 --indifference 1pp,time_in_zone_min=10   # what is too small to matter to you",
            "zonesim compare my-scenario.yaml --policies deter-first,my-policy.yaml --no-ranges --json > result.json"
        );
        options.AddTo(verb);
        verb.SetAction(parsed =>
            options.Run(parsed) is { } folder
                ? StudyCommandHandler.ShowAgain(shell, folder, options.Showing(parsed, "compare"), isCompared: true)
                : StudyCommandHandler.Serve(shell, options.Order(parsed, shell, "compare", Baseline))
        );
        return verb;
    }
}
