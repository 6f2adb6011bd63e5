using ZoneSim.Model;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Studies;

/// <summary>What an objective came to in each replication of a run.</summary>
public static class ObjectiveValues
{
    /// <summary>The objective of that name.</summary>
    /// <exception cref="ArgumentException">The scenario has none of that name; the message names the nearest.</exception>
    public static Objective Named(Scenario scenario, string name)
    {
        var names = scenario.Objectives.Select(one => one.Name).ToList();
        return scenario.Objectives.FirstOrDefault(one => one.Name == name) ?? throw new ArgumentException(
            $"the scenario '{scenario.Name}' has no objective '{name}'. "
            + (Nearest.To(name, names) is { } near ? $"Did you mean '{near}'?"
                : names.Count > 0 ? $"It has {string.Join(", ", names)}."
                : "It has none: name one in its section 'objectives'."));
    }

    /// <summary>The policies wanted, in the order of the run; all of them where none are named.</summary>
    /// <exception cref="ArgumentException">The run has no such policy.</exception>
    public static IReadOnlyList<string> Policies(RunReport report, IReadOnlyList<string> wanted)
    {
        var run = report.Summary.Policies.Select(policy => policy.Policy).ToList();
        if (wanted.FirstOrDefault(name => !run.Contains(name)) is { } missing)
        {
            throw new ArgumentException($"the run of '{report.Manifest.Scenario}' does not have the policy '{missing}'. "
                + (Nearest.To(missing, run) is { } near ? $"Did you mean '{near}'?" : $"It has {string.Join(", ", run)}."));
        }

        return wanted.Count == 0 ? run : [.. run.Where(wanted.Contains)];
    }

    /// <summary>
    /// Values by policy and replication, over the replications that all these policies played to their end: [policy][replication],
    /// all of one length, so that a column of it is one history met by every policy.
    /// </summary>
    public static double[][] Of(RunReport report, Objective objective, IReadOnlyList<string> policies)
    {
        var all = policies.Select(policy => Of(report, objective, policy)).ToArray();
        var whole = Enumerable.Range(0, report.Manifest.Replications).Where(replication => all.All(values => !double.IsNaN(values[replication]))).ToArray();
        return whole.Length == report.Manifest.Replications ? all : [.. all.Select(values => Array.ConvertAll(whole, replication => values[replication]))];
    }

    /// <summary>The policy's values by replication; NaN where it failed.</summary>
    private static double[] Of(RunReport report, Objective objective, string policy)
    {
        var values = new double[report.Manifest.Replications];
        var incursions = objective.IncursionsOf(report.Scenario);
        var failed = report.Summary.Policies.First(one => one.Policy == policy).Failed > 0;
        foreach (var incursion in incursions)
        {
            var numbers = failed ? Replications(report.Ledger, policy, incursion) : null;
            var sum = new double[values.Length];
            Array.Fill(sum, failed ? double.NaN : 0);
            Array.ForEach(numbers ?? [], number => sum[number] = 0);
            foreach (var term in objective.Terms)
            {
                var read = Reader(term);
                var column = report.Ledger.Values(policy, incursion, read.Column);
                for (var row = 0; row < column.Length; row++)
                {
                    sum[numbers?[row] ?? row] += term.Weight * read.Value(column[row]);
                }
            }

            for (var i = 0; i < values.Length; i++)
            {
                values[i] += sum[i] / incursions.Count;
            }
        }

        return values;
    }

    /// <summary>Replications of one policy's rows of an incursion, in order.</summary>
    private static int[] Replications(Ledger ledger, string policy, string incursion)
    {
        var (policies, incursions, ordinals, replications) = (ledger.Policy, ledger.Incursion, ledger.Ordinal, ledger.Replication);
        return [.. Enumerable.Range(0, ledger.Count)
            .Where(row => ordinals[row] == 1 && policies[row] == policy && incursions[row] == incursion)
            .Select(row => (int)replications[row])];
    }

    private static (string Column, Func<double, double> Value) Reader(ObjectiveTerm term)
    {
        if (term.Kind == TermKind.Mean)
        {
            return (term.Name, value => value);
        }

        var label = (term.Kind == TermKind.End ? LedgerWords.Ends : LedgerWords.Outcomes).ToList().IndexOf(term.Name);
        return (term.Kind == TermKind.End ? "end" : "outcome", value => value == label ? 1 : 0);
    }
}
