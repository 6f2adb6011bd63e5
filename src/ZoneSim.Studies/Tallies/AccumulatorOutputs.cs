using ZoneSim.Model;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Tallies;

/// <summary>One number of a study with the variance of its estimate.</summary>
/// <param name="Value">The estimate; NaN where undefined.</param>
/// <param name="Variance">Its squared standard error; NaN where undefined.</param>
internal readonly record struct Output(double Value, double Variance);

/// <summary>The numbers that a tally gives: shares, means and their paired differences, in one fixed order.</summary>
internal sealed class AccumulatorOutputs
{
    private readonly IReadOnlyList<string> _policies;
    private readonly IncursionIndex _incursions;
    private readonly PolicyPair[] _pairs;

    public AccumulatorOutputs(IReadOnlyList<string> policies, IncursionIndex incursions, PolicyPair[] pairs)
    {
        _policies = policies;
        _incursions = incursions;
        _pairs = pairs;
        Keys = [.. AllKeys()];
    }

    /// <summary>The names of all numbers, in order.</summary>
    public IReadOnlyList<OutputKey> Keys { get; }

    /// <summary>The policy-neutral ends that an incursion of a kind can have, in their fixed order: none for a campaign.</summary>
    public static IReadOnlyList<string> EndsOf(IncursionKind kind) => kind == IncursionKind.Campaign ? [] : LedgerWords.Ends;

    /// <summary>The outcomes that an incursion of a kind can have, in their fixed order: none for a campaign.</summary>
    public static IEnumerable<int> OutcomesOf(IncursionKind kind) =>
        Enumerable.Range(0, LedgerWords.Outcomes.Count).Where(outcome => kind != IncursionKind.Campaign && ((Outcome)outcome).IsOf(kind));

    /// <summary>The numbers of a tally, in the order of <see cref="Keys"/>.</summary>
    public Output[] Of(Accumulator accumulator)
    {
        var outputs = new List<Output>(Keys.Count);
        for (var policy = 0; policy < _policies.Count; policy++)
        {
            for (var incursion = 0; incursion < _incursions.Names.Length; incursion++)
            {
                AddOwn(outputs, accumulator.Of(policy, incursion), _incursions.Kinds[incursion]);
            }
        }

        for (var pair = 0; pair < _pairs.Length; pair++)
        {
            for (var incursion = 0; incursion < _incursions.Names.Length; incursion++)
            {
                AddDifferences(outputs, accumulator.OfPair(pair, incursion), _incursions.Kinds[incursion]);
            }
        }

        return [.. outputs];
    }

    private static void AddOwn(List<Output> outputs, PolicyAccumulator accumulator, IncursionKind kind)
    {
        outputs.AddRange(EndsOf(kind).Select((_, end) => OfShare(accumulator.Ends[end], accumulator.Rows)));
        outputs.AddRange(OutcomesOf(kind).Select(outcome => OfShare(accumulator.Outcomes[outcome], accumulator.Rows)));
        outputs.AddRange(accumulator.Columns.Select(column => new Output(column.Mean, column.Variance / column.Count)));
    }

    private static void AddDifferences(List<Output> outputs, PairAccumulator accumulator, IncursionKind kind)
    {
        outputs.AddRange(EndsOf(kind).Select((_, end) => OfShare(accumulator.Ends, end)));
        outputs.AddRange(OutcomesOf(kind).Select(outcome => OfShare(accumulator.Outcomes, outcome)));
        outputs.AddRange(accumulator.Differences.Select(column => new Output(column.Mean, column.Variance / column.Count)));
    }

    private static Output OfShare(long count, long n)
    {
        var share = (double)count / n;
        return new Output(share, share * (1 - share) / (n - 1));
    }

    private static Output OfShare(JointCounts counts, int label)
    {
        var (both, other, reference, neither) = counts.Table(label);
        double n = both + other + reference + neither;
        var difference = (other - reference) / n;
        return new Output(difference, (((other + reference) / n) - (difference * difference)) / (n - 1));
    }

    private IEnumerable<OutputKey> AllKeys() =>
        _policies
            .SelectMany(policy => KeysOf(policy, "", _incursions.Layout.Numeric))
            .Concat(_pairs.SelectMany(pair => KeysOf(_policies[pair.Other], _policies[pair.Reference], _incursions.Layout.Paired)));

    private IEnumerable<OutputKey> KeysOf(string policy, string reference, int[] columns) =>
        _incursions
            .Names.Zip(_incursions.Kinds)
            .SelectMany(incursion =>
            {
                OutputKey Key(DifferenceKind kind, string name) => new(policy, reference, incursion.First, kind, name);
                return EndsOf(incursion.Second)
                    .Select(end => Key(DifferenceKind.End, end))
                    .Concat(OutcomesOf(incursion.Second).Select(outcome => Key(DifferenceKind.Outcome, LedgerWords.Outcomes[outcome])))
                    .Concat(columns.Select(column => Key(DifferenceKind.Column, _incursions.Layout.Columns[column].Name)));
            });
}
