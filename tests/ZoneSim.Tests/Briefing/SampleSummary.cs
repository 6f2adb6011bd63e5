using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Tests.Briefing;

/// <summary>The summary of a made-up ledger, with simple intervals and made-up assumption bands.</summary>
internal static class SampleSummary
{
    private const double Z = 1.96;

    public static Summary Of(
        Ledger ledger,
        IReadOnlyList<string> policies,
        IReadOnlyList<(string Name, IncursionKind Kind)> movers,
        int replications,
        bool bands
    )
    {
        var incursions = movers.OrderBy(mover => mover.Name, StringComparer.Ordinal).ToList();
        var summaries = policies
            .Select(policy => new PolicySummary(
                policy,
                replications,
                0,
                [.. incursions.Select(mover => Incursion(ledger, policy, mover.Name, mover.Kind, bands))]
            ))
            .ToList();
        var pairs =
            policies.Count < 2
                ? []
                : new[] { (policies[Math.Min(1, policies.Count - 2)], policies[Math.Min(2, policies.Count - 1)]) }
                    .Concat(policies.Skip(1).Select(other => (policies[0], other)))
                    .Distinct();
        var comparisons = pairs.SelectMany(pair =>
            movers.Select(mover => Compare(ledger, pair.Item1, pair.Item2, mover.Name, mover.Kind, replications, bands))
        );
        return new Summary(0.95, summaries, [.. comparisons], []);
    }

    public static Estimate Wilson(int count, int n)
    {
        var p = (double)count / n;
        var centre = (p + (Z * Z / (2 * n))) / (1 + (Z * Z / n));
        var half = Z / (1 + (Z * Z / n)) * Math.Sqrt((p * (1 - p) / n) + (Z * Z / (4.0 * n * n)));
        return new Estimate(p, Math.Min(p, Math.Max(0, centre - half)), Math.Max(p, Math.Min(1, centre + half)));
    }

    private static IncursionSummary Incursion(Ledger ledger, string policy, string name, IncursionKind kind, bool bands)
    {
        double[] Values(string column) => ledger.Values(policy, name, column);
        var n = Values("outcome").Length;
        return new IncursionSummary(
            name,
            LedgerWords.Kinds[(int)kind],
            n,
            (int)Values("exit_censored").Sum(),
            0,
            [.. LedgerWords.Ends.Select((label, index) => Share(label, Values("end"), index, bands))],
            [.. OutcomesOf(kind).Select(outcome => Share(outcome.Label(), Values("outcome"), (int)outcome, bands))],
            [.. LedgerColumns.All.Where(column => column.HasPairedMean).Select(column => Mean(column.Name, Values(column.Name), bands))]
        );
    }

    private static IEnumerable<Outcome> OutcomesOf(IncursionKind kind) => Enum.GetValues<Outcome>().Where(outcome => outcome.IsOf(kind));

    private static Share Share(string label, double[] values, int index, bool bands)
    {
        var count = values.Count(value => (int)value == index);
        var share = Wilson(count, values.Length);
        var band = bands && count > 0 ? new AssumptionBand(share.Value * 0.5, share.Value, Math.Min(1, (share.Value * 1.4) + 0.02), 200) : null;
        return new Share(label, count, values.Length, share, band);
    }

    private static ColumnMean Mean(string column, double[] values, bool bands)
    {
        var mean = Spread(values);
        return new ColumnMean(column, values.Length, mean, bands ? new AssumptionBand(mean.Value * 0.6, mean.Value, mean.Value * 1.5, 200) : null);
    }

    private static Estimate Spread(double[] values)
    {
        var mean = values.Average();
        var half = Z * Math.Sqrt(values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1) / values.Length);
        return new Estimate(mean, mean - half, mean + half);
    }

    private static Comparison Compare(Ledger ledger, string reference, string other, string name, IncursionKind kind, int replications, bool bands)
    {
        double[] Difference(string column, Func<double, double> read) =>
            [.. ledger.Values(other, name, column).Zip(ledger.Values(reference, name, column)).Select(pair => read(pair.First) - read(pair.Second))];
        Difference One(DifferenceKind what, string label, string unit, double[] differences)
        {
            var spread = Spread(differences);
            var band = bands ? new AssumptionBand(spread.Value - 0.08, spread.Value + 0.01, spread.Value + 0.12, 200) : null;
            return new Difference(what, label, unit, replications, spread, 0.4, band, Verdict: Verdict.Of(spread, band));
        }

        var ends = LedgerWords.Ends.Select((label, i) => One(DifferenceKind.End, label, "", Difference("end", value => (int)value == i ? 1 : 0)));
        var outcomes = OutcomesOf(kind).Select(o => One(DifferenceKind.Outcome, o.Label(), "", Difference("outcome", value => (int)value == (int)o ? 1 : 0)));
        var columns = LedgerColumns.All.Where(c => c.HasPairedMean).Select(c => One(DifferenceKind.Column, c.Name, c.Unit, Difference(c.Name, value => value)));
        var same = Difference("end", value => value).Count(difference => difference == 0);
        return new Comparison(reference, other, name, replications, [.. ends, .. outcomes, .. columns], Wilson(same, replications));
    }
}
