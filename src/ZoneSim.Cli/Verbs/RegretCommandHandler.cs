using System.CommandLine;
using ZoneSim.Briefing.Charts;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary>Runs what regret needs, each scenario into a run folder of its own, prints it, draws it.</summary>
/// <param name="shell">The world outside.</param>
/// <param name="options">The shared options.</param>
/// <param name="parsed">The command line.</param>
internal sealed class RegretCommandHandler(Shell shell, ChoiceOptions options, ParseResult parsed)
{
    /// <summary>Serves an order.</summary>
    public int Serve(RegretRequest order)
    {
        try
        {
            _ = options.Size(parsed);
            options.RequireCharts(parsed);

            return order.Scenarios is [var only] && Directory.Exists(only) ? OverPoints(order, only) : OverScenarios(order);
        }
        catch (OperationCanceledException)
        {
            shell.Error.WriteLine("Interrupted. What is done stays in the run folders. This goes on where it stopped:");
            shell.Error.WriteLine("  " + shell.Command.Without("--force"));
            return ExitCode.Interrupted;
        }
    }

    private int OverPoints(RegretRequest order, string folder)
    {
        var run = RunFolder.Open(folder);
        options.RequireNothingOfARun(parsed, folder);
        var request = Request(order, run.Scenario);
        var report = RegretStudy.OverPoints(run, folder, request);
        return Show(order, report, run.Scenario, [folder], Failed([run]));
    }

    private int OverScenarios(RegretRequest order)
    {
        if (order.Scenarios.Count < 2)
        {
            throw new BadInputException(
                $"Regret looks over several states: name two scenarios or more, such as at-tanf-2017-10-05 at-tanf-2017-10-05-b, "
                    + $"or one run folder with assumption ranges. Found only '{order.Scenarios[0]}'."
            );
        }

        var states = order.Scenarios.Select(Load).ToList();
        if (states.GroupBy(state => Path.TrimEndingDirectorySeparator(Path.GetFullPath(state.Folder))).FirstOrDefault(same => same.Count() > 1) is { } twice)
        {
            throw new BadInputException(
                $"SCENARIO: found {order.Scenarios[states.IndexOf(twice.Last())]} twice, expected each state once: a second time it would count twice."
            );
        }

        if (states.All(state => state.Run is not null))
        {
            options.RequireNothingOfARun(parsed, order.Scenarios[0]);
        }

        states.ForEach(state => _ = Request(order, state.Scenario));
        var runs = states.Select(Run).ToList();
        var report = RegretStudy.OverRuns(runs, Request(order, states[0].Scenario));
        return Show(order, report, runs[0].Scenario, [.. states.Select(state => state.Folder)], Failed(runs));
    }

    private Studies.RegretRequest Request(RegretRequest order, Scenario scenario)
    {
        if (order.Objective is null)
        {
            throw new BadInputException(
                $"--objective: name what to look at. The scenario has {Words.And([.. scenario.Objectives.Select(one => one.Name)])}; none is the right one."
            );
        }

        _ = ChoiceOptions.ObjectiveOf(scenario, order.Objective);
        return new Studies.RegretRequest(order.Objective, [.. options.Policies(parsed).Select(PolicyName)], order.Optimism, order.Enough);
    }

    /// <summary>A policy's file stands for the policy of its name, which the run knows it by.</summary>
    private string PolicyName(string argument) =>
        File.Exists(argument) ? Scenarios.PolicyReader.Read(Library.Read(argument)).Value?.Name ?? argument : argument;

    /// <summary>A finished run, or a scenario to be run; all are read before any is run.</summary>
    private State Load(string argument)
    {
        if (Directory.Exists(argument))
        {
            var run = RunFolder.Open(argument);
            return new State(argument, run.Scenario, run, null);
        }

        var plan = options.Plan(parsed, shell, argument, "regret");
        return new State(Path.Combine("runs", RunFolder.NameFor(plan)), plan.Scenario, null, plan);
    }

    private RunReport Run(State state) =>
        state.Run
        ?? StudyCommandHandler.Run(
            shell,
            new StudyRequest(state.Plan!, state.Folder, options.IsForced(parsed), false, new Showing(false, options.IsJson(parsed), false))
        );

    private int Show(RegretRequest order, RegretReport report, Scenario scenario, IReadOnlyList<string> runs, long failed)
    {
        var folder = StudyRunner.Keep(report, scenario.Name, AdviceText.Asked(shell, RunFolder.RegretKind), order.Out, options.IsForced(parsed));
        Telling.Tell(
            shell,
            options.IsJson(parsed),
            page => RegretConsole.Write(report, page),
            () => options.WantsCharts(parsed) ? ChartFolder.Fill(() => ChoiceGallery.Render(report, scenario, options.Size(parsed)), folder, shell) : [],
            charts => ResultJson.Text(new RegretJson(folder, runs, scenario.Given, charts, report)),
            (charts, page) => RegretConsole.WriteFolder(report, folder, runs, charts, page)
        );
        return Telling.Failed(shell, failed);
    }

    private static long Failed(IReadOnlyList<RunReport> runs) => runs.Sum(run => run.Summary.Policies.Sum(policy => policy.Failed));

    /// <summary>A state before it is played.</summary>
    private sealed record State(string Folder, Scenario Scenario, RunReport? Run, StudyPlan? Plan);
}
