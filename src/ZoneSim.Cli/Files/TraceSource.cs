using ZoneSim.Cli.Terminals;
using ZoneSim.Cli.Verbs;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Files;

/// <summary>The scenario and policies that a history is told of.</summary>
/// <param name="Scenario">The scenario.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Against">The policy beside it, or null.</param>
/// <param name="Seed">The master seed.</param>
internal sealed record TraceSource(Scenario Scenario, Policy Policy, Policy? Against, ulong Seed)
{
    private const string UsualPolicy = "deter-first";

    /// <summary>Reads them from files, or from a run folder.</summary>
    public static TraceSource Of(Shell shell, TraceRequest order, ulong usualSeed) =>
        Directory.Exists(order.Scenario) ? OfRun(shell, order) : OfFiles(shell, order, usualSeed);

    private static TraceSource OfFiles(Shell shell, TraceRequest order, ulong usualSeed)
    {
        var policy = order.Policy ?? UsualPolicy;
        var inputs = Inputs.Load(shell, order.Scenario, order.Against is null ? [policy] : [policy, order.Against], order.Settings);
        return new TraceSource(inputs.Scenario, inputs.Policies[0], order.Against is null ? null : inputs.Policies[^1], order.Seed ?? usualSeed);
    }

    private static TraceSource OfRun(Shell shell, TraceRequest order)
    {
        var report = RunFolder.Open(order.Scenario);
        if (order.Settings.Count > 0)
        {
            throw new BadInputException("--set cannot change a finished run; name the scenario's file instead of the run folder.");
        }

        Policy Named(string name) => report.Policies.FirstOrDefault(policy => policy.Name == name) ?? Inputs.ReadPolicy(shell, name, report.Scenario);
        return new TraceSource(
            report.Scenario,
            order.Policy is null ? report.Policies[0] : Named(order.Policy),
            order.Against is null ? null : Named(order.Against),
            order.Seed ?? report.Manifest.Seed
        );
    }
}
