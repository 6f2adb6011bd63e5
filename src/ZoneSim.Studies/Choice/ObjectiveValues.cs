using ZoneSim.Model;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Studies;

/// <summary>What an objective came to in each replication of a run.</summary>
public static class ObjectiveValues
{
    /// <summary>The objective of that name.</summary>
    /// <exception cref="StudyRefusalException">The scenario has none of that name; the message names the nearest.</exception>
    public static Objective Named(Scenario scenario, string name)
    {
        var names = scenario.Objectives.Select(one => one.Name).ToList();
        return scenario.Objectives.FirstOrDefault(one => one.Name == name)
            ?? throw new StudyRefusalException(
                RefusalCode.Objective,
                $"the scenario '{scenario.Name}' has no objective '{name}'. "
                    + (
                        Nearest.To(name, names) is { } near ? $"Did you mean '{near}'?"
                        : names.Count > 0 ? $"It has {string.Join(", ", names)}."
                        : "It has none: name one in its section 'objectives'."
                    )
            );
    }

    /// <summary>The policies wanted, in the order of the run; all of them where none are named.</summary>
    /// <exception cref="StudyRefusalException">The run has no such policy.</exception>
    public static IReadOnlyList<string> Policies(RunReport report, IReadOnlyList<string> wanted)
    {
        var run = report.Summary.Policies.Select(policy => policy.Policy).ToList();
        if (wanted.FirstOrDefault(name => !run.Contains(name)) is { } missing)
        {
            throw new StudyRefusalException(
                RefusalCode.UnknownPolicy,
                $"The run of '{report.Manifest.Scenario}' does not have the policy '{missing}'. "
                    + (Nearest.To(missing, run) is { } near ? $"Did you mean '{near}'?" : $"It has {string.Join(", ", run)}.")
            );
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
        var histories = HistoriesOf(report);
        var whole = Enumerable.Range(0, histories).Where(replication => all.All(values => !double.IsNaN(values[replication]))).ToArray();
        return whole.Length == histories ? all : [.. all.Select(values => Array.ConvertAll(whole, replication => values[replication]))];
    }

    /// <summary>Vehicles of the greatest convoy that the objective is about; 1 where no row has any.</summary>
    internal static double MostVehicles(RunReport report, Objective objective, IReadOnlyList<string> policies) =>
        policies
            .SelectMany(policy => objective.IncursionsOf(report.Scenario).SelectMany(one => report.Ledger.Rows(policy, one, "vehicles")))
            .Select(row => row.Value)
            .DefaultIfEmpty(1)
            .Max();

    /// <summary>How many of the first histories are looked at: those with rows, as many as are in memory at once.</summary>
    private static int HistoriesOf(RunReport report) => (int)Math.Min(ResultChanges.Most, report.Manifest.KeptHistories);

    /// <summary>The policy's values by replication; NaN where it failed.</summary>
    private static double[] Of(RunReport report, Objective objective, string policy)
    {
        var values = new double[HistoriesOf(report)];
        var incursions = objective.IncursionsOf(report.Scenario);
        foreach (var incursion in incursions)
        {
            var sum = new double[values.Length];
            Array.Fill(sum, double.NaN); // where a replication failed
            for (var term = 0; term < objective.Terms.Count; term++)
            {
                var (column, read) = Reader(objective.Terms[term]);
                foreach (var (replication, value) in report.Ledger.Rows(policy, incursion, column).TakeWhile(row => row.Replication < values.Length))
                {
                    sum[replication] = (term == 0 ? 0 : sum[replication]) + (objective.Terms[term].Weight * read(value));
                }
            }

            for (var i = 0; i < values.Length; i++)
            {
                values[i] += sum[i] / incursions.Count;
            }
        }

        return values;
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
