using ZoneSim.Cli.Terminals;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim run SCENARIO</c>: how often each outcome follows from a policy.</summary>
internal static class RunVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var options = new StudyOptions("deter-first");
        var verb = new Verb(
            "run",
            "Plays a scenario many times under a policy: outcomes with intervals, and charts, in a run folder.",
            "zonesim run at-tanf-2017-10-05",
            "zonesim run at-tanf-2017-10-05 --precision 1%   # as many histories as that takes",
            "zonesim run my-scenario.yaml --policy my-policy.yaml --replications 10000 --out R",
            "zonesim run at-tanf-2017-10-05 --policy all --no-ranges --set line.relayed=0.4",
            "zonesim run at-tanf-2017-10-05 --set \"line.relay-delay=30 min\" --json > result.json"
        );
        options.AddTo(verb);
        verb.SetAction(parsed =>
            options.Run(parsed) is { } folder
                ? StudyCommandHandler.ShowAgain(shell, folder, options.Showing(parsed, "run"), isCompared: false)
                : StudyCommandHandler.Serve(shell, options.Order(parsed, shell, "run", null))
        );
        return verb;
    }
}
