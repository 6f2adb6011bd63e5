using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Tallies;
using static ZoneSim.Studies.Runs.Must;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// Whether summary.json agrees with manifest, scenario and ledger: the same policies, incursions, ends, outcomes and columns in the same
/// places, counts that add up to the rows of the ledger, shares that are what their counts say, intervals about their values.
/// </summary>
/// <param name="manifest">The manifest.</param>
/// <param name="scenario">The scenario.</param>
/// <param name="policies">The policies.</param>
/// <param name="ledger">The ledger, where it is one file; null where it is in parts, which are checked when they are read, or where none is kept.</param>
internal sealed class SummaryCheck(Manifest manifest, Scenario scenario, IReadOnlyList<Policy> policies, LedgerReader? ledger)
{
    /// <summary>Room for the rounding of a last digit.</summary>
    private const double Slack = 1e-9;

    private readonly IncursionIndex _incursions = new(scenario);

    /// <summary>Refuses a summary that does not agree.</summary>
    /// <exception cref="InvalidDataException">What does not agree, as a clause.</exception>
    public void Check(Summary summary)
    {
        CheckWhole(summary);
        for (var policy = 0; policy < manifest.Policies.Count; policy++)
        {
            CheckPolicy(summary.Policies[policy], $"policies[{policy}]");
        }

        CheckComparisons(summary.Comparisons);
    }

    private void CheckWhole(Summary summary)
    {
        Same("confidence", summary.Confidence, manifest.Confidence);
        SameList("policies", summary.Policies.Select(policy => policy.Policy), manifest.Policies);
        Same("ranges.points", summary.Ranges?.Points ?? 0, manifest.RangePoints);
        Same("ranges.replications", summary.Ranges?.Replications ?? 0, manifest.RangeReplications);
        Same("precision.request", summary.Precision?.Request ?? "", manifest.Precision ?? "");
        if (summary.Ranges is { } ranges)
        {
            Require(ranges.FailedPoints <= ranges.Points, "ranges.failedPoints is more than there are");
            Require(
                ranges.Quantities.Count > 0
                    && ranges.Quantities.Distinct().Count() == ranges.Quantities.Count
                    && ranges.Quantities.All(name => scenario.Quantities.Find(name)?.Range is not null),
                "ranges.quantities are not quantities of the scenario with ranges, each once"
            );
        }

        foreach (var (column, width) in summary.Indifference?.Columns ?? new Dictionary<string, double>())
        {
            Require(
                width > 0 && _incursions.Layout.Columns.Any(one => one.Name == column && one.HasPairedMean),
                FormattableString.Invariant($"indifference of {column} is {width}")
            );
        }

        Require(summary.Indifference?.Share is null or (> 0 and < 1), FormattableString.Invariant($"indifference.share is {summary.Indifference?.Share}"));
        foreach (var track in summary.Precision?.Outputs ?? [])
        {
            Require(
                manifest.Policies.Contains(track.Policy)
                    && _incursions.Names.Contains(track.Incursion)
                    && (track.Minus.Length == 0 || manifest.Policies.Contains(track.Minus)),
                $"precision.outputs names '{track.Policy}', '{track.Minus}' and '{track.Incursion}', expected policies and an incursion of the run"
            );
            Same("precision.outputs.halfWidths", track.HalfWidths.Count, summary.Precision!.Stages.Count);
        }
    }

    private void CheckPolicy(PolicySummary policy, string path)
    {
        Same($"{path}.replications with those that failed", policy.Replications + policy.Failed, manifest.Replications);
        SameList($"{path}.incursions", policy.Incursions.Select(one => one.Incursion), _incursions.Names);
        for (var place = 0; place < _incursions.Names.Length; place++)
        {
            CheckIncursion(policy, policy.Incursions[place], _incursions.Kinds[place], $"{path}.incursions[{place}]");
        }
    }

    private void CheckIncursion(PolicySummary policy, IncursionSummary one, IncursionKind kind, string path)
    {
        Same($"{path}.kind", one.Kind, LedgerWords.Kinds[(int)kind]);
        Same($"{path}.n against the replications", one.N, policy.Replications);
        CheckRows(policy, one, path);
        Require(one.Censored <= one.N, $"{path}.censored is {one.Censored} of {one.N}");
        CheckShares(one.Ends, AccumulatorOutputs.EndsOf(kind), one.N, $"{path}.ends");
        CheckShares(one.Outcomes, AccumulatorOutputs.OutcomesOf(kind).Select(outcome => LedgerWords.Outcomes[outcome]), one.N, $"{path}.outcomes");
        SameList($"{path}.means", one.Means.Select(mean => mean.Column), _incursions.Layout.Numeric.Select(column => _incursions.Layout.Columns[column].Name));
        foreach (var mean in one.Means)
        {
            Require(mean.N <= one.N, $"{path}.means: {mean.Column} is defined by {mean.N} of {one.N} rows");
            Require(
                IsAbout(mean.Mean),
                FormattableString.Invariant($"{path}.means: {mean.Column} is {mean.Mean.Value}, outside {mean.Mean.Low} to {mean.Mean.High}")
            );
        }

        foreach (var quantiles in one.Quantiles ?? [])
        {
            Require(
                LedgerColumns.All.Any(column => column.Name == quantiles.Column) && quantiles.N <= one.N && quantiles.Censored <= quantiles.N,
                $"{path}.quantiles: {quantiles.Column} over {quantiles.N} rows, {quantiles.Censored} of them censored, of {one.N}"
            );
            Require(
                quantiles.Values.Count > 0 && quantiles.Values.All(value => value.P is > 0 and < 1),
                $"{path}.quantiles: {quantiles.Column} lacks its values, or one is no quantile"
            );
        }
    }

    private void CheckRows(PolicySummary policy, IncursionSummary one, string path)
    {
        if (ledger is null)
        {
            return;
        }

        var (planned, returns) = ledger.RowsByKey[(policy.Policy, one.Incursion)];
        if (manifest.KeptHistories == manifest.Replications)
        {
            Same($"{path}.n against the rows of the ledger", one.N, planned);
            Same($"{path}.returns against the rows of the ledger", one.Returns, returns);
        }
        else
        {
            Require(
                planned <= one.N && planned <= manifest.KeptHistories && returns <= one.Returns,
                $"{path}: the ledger has {planned} rows and {returns} returns of the first {manifest.KeptHistories} histories"
            );
        }
    }

    private static void CheckShares(IReadOnlyList<Share> shares, IEnumerable<string> labels, long n, string path)
    {
        SameList(path, shares.Select(share => share.Label), labels);
        Same($"{path}: the counts together", shares.Sum(share => share.Count), shares.Count == 0 ? 0 : n);
        foreach (var share in shares)
        {
            var (value, low, high) = share.Proportion;
            Require(
                share.N == n && (n == 0 || Math.Abs(value - ((double)share.Count / n)) < Slack),
                FormattableString.Invariant($"{path}: {share.Label} is {value}, which is not {share.Count} of {n}")
            );
            Require(
                n == 0 || (low >= -Slack && low <= value + Slack && value <= high + Slack && high <= 1 + Slack),
                FormattableString.Invariant($"{path}: {share.Label} is {value} within {low} to {high}, expected an interval about it from 0 to 1")
            );
        }
    }

    private void CheckComparisons(IReadOnlyList<Comparison> comparisons)
    {
        var pairs = PolicyPair.Of(
            new StudyPlan
            {
                Scenario = scenario,
                Policies = policies,
                Reference = manifest.Reference,
            }
        );
        SameList(
            "comparisons",
            comparisons.Select(one => $"{one.Other} minus {one.Reference}, {one.Incursion}"),
            pairs.SelectMany(pair => _incursions.Names.Select(name => $"{manifest.Policies[pair.Other]} minus {manifest.Policies[pair.Reference]}, {name}"))
        );
        for (var place = 0; place < comparisons.Count; place++)
        {
            var (one, path) = (comparisons[place], $"comparisons[{place}]");
            var outputs = OutputName.Of(_incursions, _incursions.IndexOf(one.Incursion)).Where(output => output.IsPaired).ToList();
            SameList(
                $"{path}.differences",
                one.Differences.Select(difference => $"{difference.Kind}:{difference.Name}"),
                outputs.Select(output => $"{output.Kind}:{output.Name}")
            );
            Require(one.Pairs <= manifest.Replications, $"{path}.pairs is {one.Pairs} of {manifest.Replications} replications");
            foreach (var (difference, output) in one.Differences.Zip(outputs))
            {
                Require(difference.N <= one.Pairs, $"{path}.differences: {difference.Name} is of {difference.N} pairs, and there are {one.Pairs}");
                Require(
                    IsAbout(difference.Value) && (!output.IsShare || double.IsNaN(difference.Value.Value) || Math.Abs(difference.Value.Value) <= 1),
                    FormattableString.Invariant(
                        $"{path}.differences: {difference.Name} is {difference.Value.Value} within {difference.Value.Low} to {difference.Value.High}"
                    )
                );
            }
        }
    }

    /// <summary>Whether a value lies in its interval, where all three are numbers.</summary>
    private static bool IsAbout(Estimate estimate) =>
        !(estimate.Low > estimate.Value + (Slack * (1 + Math.Abs(estimate.Value))))
        && !(estimate.High < estimate.Value - (Slack * (1 + Math.Abs(estimate.Value))));
}
