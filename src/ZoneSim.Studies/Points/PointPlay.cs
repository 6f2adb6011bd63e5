using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Points;

/// <summary>Plays one point on one thread.</summary>
/// <param name="quantities">The quantities moved.</param>
/// <param name="values">Their central values, in base units.</param>
/// <param name="first">Number of the first replication.</param>
/// <param name="outputs">Takes the outputs by policy and replication, those of the first output before those of the second; NaN where there is none.</param>
/// <param name="cancel">Stops between replications.</param>
/// <returns>How many replications failed under some policy.</returns>
/// <exception cref="RefusalException">With such values the scenario does not hold together.</exception>
internal delegate int PointPlay(IReadOnlyList<Quantity> quantities, double[] values, long first, double[][] outputs, CancellationToken cancel);

/// <summary>Plays points by simulation. Compiled at each point, where a compilation costs about two replications.</summary>
internal static class DesignPointRunner
{
    /// <summary>Makes a player for one thread.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="policies">The policies.</param>
    /// <param name="seed">Master seed.</param>
    /// <param name="reads">What one history gives, from its rows; one for each output.</param>
    public static PointPlay New(Scenario scenario, IReadOnlyList<Policy> policies, ulong seed, params Func<IReadOnlyList<LedgerRow>, double>[] reads) =>
        (quantities, values, first, outputs, cancel) =>
        {
            var moved = scenario with
            {
                Quantities = scenario.Quantities.With(quantities.Select((quantity, index) => scenario.Quantities[quantity.Name].WithCentral(values[index]))),
            };
            var players = policies.Select(policy => new BlockPlayer(CompiledModel.Compile(moved, policy), seed)).ToArray();
            var failed = 0;
            for (var replication = 0; replication < outputs[0].Length; replication++)
            {
                cancel.ThrowIfCancellationRequested();
                var isWhole = true;
                for (var policy = 0; policy < players.Length; policy++)
                {
                    var rows = players[policy].Play(first + replication, out _);
                    isWhole &= rows is not null;
                    for (var output = 0; output < reads.Length; output++)
                    {
                        outputs[(output * players.Length) + policy][replication] = rows is null ? double.NaN : reads[output](rows);
                    }
                }

                failed += isWhole ? 0 : 1;
            }

            return failed;
        };

    /// <summary>An output of one history.</summary>
    public static Func<IReadOnlyList<LedgerRow>, double> Of(OutputName output)
    {
        var read = Reader(output);
        return rows => ValueOf(rows, output.Incursion, read);
    }

    /// <summary>An objective of one history: the sum of its terms, mean over its incursions.</summary>
    public static Func<IReadOnlyList<LedgerRow>, double> Of(Objective objective, Scenario scenario)
    {
        var incursions = objective.IncursionsOf(scenario);
        return rows => incursions.Average(incursion => ValueOf(rows, incursion, row => objective.Terms.Sum(term => term.Weight * term.Of(row))));
    }

    private static Func<LedgerRow, double> Reader(OutputName output)
    {
        if (output.Kind == DifferenceKind.Column)
        {
            return output.Column.Read;
        }

        var labels = output.Kind == DifferenceKind.End ? LedgerWords.Ends : LedgerWords.Outcomes;
        var label = labels.ToList().IndexOf(output.Name);
        return output.Kind == DifferenceKind.End ? row => (int)row.End == label ? 1 : 0 : row => (int)row.Outcome == label ? 1 : 0;
    }

    private static double ValueOf(IReadOnlyList<LedgerRow> rows, string incursion, Func<LedgerRow, double> read)
    {
        for (var i = 0; i < rows.Count; i++)
        {
            if (rows[i].Ordinal == 1 && rows[i].Incursion == incursion)
            {
                return read(rows[i]);
            }
        }

        return double.NaN;
    }
}
