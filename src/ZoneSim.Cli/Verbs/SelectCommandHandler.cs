using System.CommandLine;
using ZoneSim.Briefing.Charts;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary>Runs what a choice needs, prints it, draws it.</summary>
/// <param name="shell">The world outside.</param>
/// <param name="options">The shared options.</param>
/// <param name="parsed">The command line.</param>
internal sealed class SelectCommandHandler(Shell shell, ChoiceOptions options, ParseResult parsed)
{
    /// <summary>Serves an order.</summary>
    public int Serve(SelectRequest order)
    {
        _ = options.Size(parsed);
        options.RequireCharts(parsed);
        if (order.Guarantee is not null)
        {
            options.RequireNoNumber(parsed);
        }

        if (order.HasMost && order.Guarantee is null)
        {
            throw new BadInputException("--max-replications goes with --guarantee, such as --guarantee 95%.");
        }

        return Directory.Exists(order.Scenario) ? OfRun(order) : OfScenario(order);
    }

    private int OfRun(SelectRequest order)
    {
        var run = RunFolder.Open(order.Scenario);
        options.RequireNothingOfARun(parsed, order.Scenario);
        var requests = SelectVerb.Requests(run.Scenario, order);
        if (order.Guarantee is { } guarantee)
        {
            var wanted = options.Policies(parsed);
            var plan = new StudyPlan
            {
                Scenario = run.Scenario,
                Policies = [.. run.Policies.Where(policy => wanted.Count == 0 || wanted.Contains(policy.Name))],
                Seed = run.Manifest.Seed,
                Confidence = run.Manifest.Confidence,
                Origin = AdviceText.Asked(shell, RunFolder.SelectionKind),
                Settings = run.Manifest.Settings,
            };
            RequirePolicies(run, wanted);
            return WithGuarantee(order, plan, requests, guarantee, run);
        }

        if (order.Out is not null)
        {
            throw new BadInputException("--out goes with a scenario or with --guarantee; the choice of a run stays in its own folder.");
        }

        var policies = options.Policies(parsed);
        var report = Selection.Of(run, requests, policies);
        Keep(order.Scenario, new AskedChoice(requests, policies));
        return Show(order.Scenario, report, run.Scenario, run);
    }

    private int OfScenario(SelectRequest order)
    {
        var plan = options.Plan(parsed, shell, order.Scenario, "select");
        var requests = SelectVerb.Requests(plan.Scenario, order);
        if (order.Guarantee is { } guarantee)
        {
            return WithGuarantee(order, plan, requests, guarantee, null);
        }

        if (plan.Policies.Count < 2)
        {
            throw new BadInputException("A choice needs two policies or more: name them with --policies.");
        }

        var folder = order.Out ?? Path.Combine("runs", RunFolder.NameFor(plan));
        try
        {
            var run = StudyCommandHandler.Run(
                shell,
                new StudyRequest(plan, folder, options.IsForced(parsed), true, new Showing(false, options.IsJson(parsed), false))
            );
            var report = Selection.Of(run, requests, []);
            Keep(folder, new AskedChoice(requests, []));
            return Show(folder, report, run.Scenario, run);
        }
        catch (OperationCanceledException)
        {
            return Interruption.Tell(shell, folder, options.IsForced(parsed));
        }
    }

    private int WithGuarantee(SelectRequest order, StudyPlan plan, IReadOnlyList<ObjectiveRequest> requests, double guarantee, RunReport? run)
    {
        if (requests.Count > 1)
        {
            throw new BadInputException("--guarantee chooses by one objective; name one, or leave the guarantee out to see several side by side.");
        }

        var selection = new SelectionPlan(plan, requests[0], guarantee, order.Most);
        var folder = order.Out ?? Path.Combine("runs", RunFolder.NameFor(selection));
        try
        {
            using var progress = new ProgressLine(
                shell,
                new Dictionary<string, long> { ["replications"] = (long)SelectionPlan.FirstStage * plan.Policies.Count }
            );
            var report = StudyRunner.Run(selection, folder, options.IsForced(parsed), run, progress, shell.Cancel);
            progress.Dispose();
            return Show(folder, report, plan.Scenario, run);
        }
        catch (OperationCanceledException)
        {
            return Interruption.Tell(shell, folder, options.IsForced(parsed));
        }
    }

    /// <summary>Keeps what was asked, for a briefing; a folder that cannot be written to is no reason to withhold the answer.</summary>
    private void Keep(string folder, AskedChoice asked)
    {
        try
        {
            ChoiceFile.Write(folder, asked);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            shell.Error.WriteLine($"The choice is not kept in {folder} for a briefing: {exception.Message}");
        }
    }

    private int Show(string folder, SelectionReport report, Scenario scenario, RunReport? run)
    {
        Telling.Tell(
            shell,
            options.IsJson(parsed),
            page => SelectionConsole.Write(report, scenario, page),
            () =>
                options.WantsCharts(parsed)
                    ?
                    [
                        .. ChartFolder
                            .Draw(ChoiceGallery.Render(report, scenario, options.Size(parsed)), Path.Combine(folder, ChartFolder.Name), shell)
                            .Select(file => $"{ChartFolder.Name}/{file}"),
                    ]
                    : [],
            charts => ResultJson.Text(new SelectionJson(folder, scenario.Given, scenario.NotRepresented, charts, report)),
            (charts, page) => SelectionConsole.WriteFolder(report, folder, run?.Summary.Ranges is not null, charts, page)
        );
        return Finish(report, run);
    }

    private int Finish(SelectionReport report, RunReport? run)
    {
        var failed = report.Certificate is null ? run?.Summary.Policies.Sum(policy => policy.Failed) ?? 0 : report.Failed;
        if (failed == 0 && report.Certificate is { Chosen: null } open)
        {
            shell.Error.WriteLine($"NO CHOICE: {Words.Of(open.Most, "history", "histories")}, the most allowed, did not suffice. More: --max-replications.");
        }

        return Telling.Failed(shell, failed);
    }

    private static void RequirePolicies(RunReport run, IReadOnlyList<string> wanted)
    {
        var names = run.Policies.Select(policy => policy.Name).ToList();
        if (wanted.FirstOrDefault(name => !names.Contains(name)) is { } missing)
        {
            throw new BadInputException($"The run does not have the policy '{missing}'; it has {Words.And(names)}.");
        }
    }
}
