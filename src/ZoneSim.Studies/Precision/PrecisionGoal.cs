using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies;

/// <summary>How wide the interval of one output is.</summary>
/// <param name="Interval">Its interval, alone.</param>
/// <param name="Varies">Whether its values are not all equal.</param>
/// <param name="IsRelative">Whether its width is taken relative to the mean.</param>
internal readonly record struct Width(Estimate Interval, bool Varies, bool IsRelative = false)
{
    /// <summary>Half of its width: absolute, or relative to the mean; NaN where undefined.</summary>
    public double HalfWidth => (Interval.High - Interval.Low) / 2 / (IsRelative ? Math.Abs(Interval.Value) : 1);
}

/// <summary>The outputs that a run holds to a precision, and how near they are to it.</summary>
internal sealed class PrecisionGoal
{
    private static readonly string[] s_means = ["time_in_zone_min", "closest_approach_km"];
    private static readonly string[] s_totals = ["incursions", "hours_inside", "vehicles_hit"];
    private readonly PreparedStudy _study;
    private readonly PrecisionRequest _request;
    private readonly List<OutputName> _outputs;

    /// <summary>The goal of a study.</summary>
    /// <exception cref="StudyRefusalException">An output does not exist, or is not of the kind that the request is for.</exception>
    public PrecisionGoal(PreparedStudy study, PrecisionRequest request)
    {
        (_study, _request) = (study, request);
        _outputs = request.Outputs.Count > 0 ? [.. request.Outputs.Select(text => Named(text, study.Plan.Scenario)).Distinct()] : [.. Usual()];
        Keys =
        [
            .. _outputs.SelectMany(output => study.Plan.Policies.Select(policy => output.Under(policy.Name))),
            .. request.IsRelative ? [] : _outputs.SelectMany(output => study.Pairs.Select(pair => output.Under(Name(pair.Other), Name(pair.Reference)))),
        ];
    }

    /// <summary>What is held to the precision, in the order of <see cref="Of"/>.</summary>
    public IReadOnlyList<OutputKey> Keys { get; }

    /// <summary>The half-width that each output is held to.</summary>
    public double Bound => _request.IsRelative ? Asked.Adjusted : Asked.Amount;

    private PrecisionTarget Asked => new(_request.Target, _request.IsRelative);

    /// <summary>The widths after the replications that a tally holds.</summary>
    public Width[] Of(Accumulator accumulator) =>
        [
            .. _outputs.SelectMany(output =>
                Enumerable.Range(0, _study.Policies).Select(policy => OfOwn(output, accumulator.Of(policy, _study.Incursions.Of(output.Incursion))))
            ),
            .. _request.IsRelative
                ? []
                : _outputs.SelectMany(output =>
                    Enumerable.Range(0, _study.Pairs.Length).Select(pair => OfPair(output, accumulator.OfPair(pair, _study.Incursions.Of(output.Incursion))))
                ),
        ];

    /// <summary>How an output stands.</summary>
    public PrecisionState StateOf(Width width) =>
        !width.Varies ? PrecisionState.NoVariation
        : SequentialPrecision.Distance(width.Interval, width.Varies, Asked) <= 1 ? PrecisionState.Reached
        : PrecisionState.Open;

    private OutputName Named(string text, Scenario scenario)
    {
        var output = OutputName.Parse(text, scenario, isPaired: !_request.IsRelative);
        if (_request.IsRelative && output.IsShare)
        {
            throw new StudyRefusalException(
                RefusalCode.Precision,
                $"{_request.Text} is relative, which is for means only, and {output.Text} is a share of histories: a relative precision of a rare share "
                    + $"asks for histories without end. Ask for an absolute one, such as 1%, or name means, such as {string.Join(" or ", s_means)}."
            );
        }

        return _request.IsRelative || output.IsShare
            ? output
            : throw new StudyRefusalException(
                RefusalCode.Precision,
                $"{_request.Text} is absolute, for shares of histories, and {output.Text} is a mean{(output.Unit.Length > 0 ? $" in {output.Unit}" : "")}. "
                    + "Ask for a relative one, such as 5%rel."
            );
    }

    private IEnumerable<OutputName> Usual()
    {
        for (var incursion = 0; incursion < _study.Incursions.Names.Length; incursion++)
        {
            var (name, kind) = (_study.Incursions.Names[incursion], _study.Incursions.Kinds[incursion]);
            if (kind == IncursionKind.Traffic)
            {
                continue;
            }

            var outputs =
                _request.IsRelative ? (kind == IncursionKind.Campaign ? s_totals : s_means).Select(mean => new OutputName(DifferenceKind.Column, mean, name))
                : kind == IncursionKind.Campaign ? [new OutputName(DifferenceKind.Column, "any_reached", name)]
                : LedgerWords.Ends.Select(end => new OutputName(DifferenceKind.End, end, name));
            foreach (var output in outputs)
            {
                yield return output;
            }
        }
    }

    private Width OfOwn(OutputName output, PolicyAccumulator accumulator)
    {
        if (output.Kind != DifferenceKind.Column)
        {
            return OfShare(output.Kind == DifferenceKind.End ? accumulator.Ends[Label(output)] : accumulator.Outcomes[Label(output)], accumulator.Rows);
        }

        var moments = accumulator.Columns[accumulator.Layout.NumericPlace(output.Name)];
        if (output.IsShare)
        {
            return OfShare((long)Math.Round(moments.Count == 0 ? 0 : moments.Mean * moments.Count), moments.Count);
        }

        return new Width(StudentMean.Interval(moments, _study.Plan.Confidence), moments.Variance > 0, IsRelative: true);
    }

    private Width OfPair(OutputName output, PairAccumulator accumulator)
    {
        var (both, other, reference, neither) = output.Kind switch
        {
            DifferenceKind.End => accumulator.Ends.Table(Label(output)),
            DifferenceKind.Outcome => accumulator.Outcomes.Table(Label(output)),
            _ => accumulator.Flag(Array.IndexOf(_study.Incursions.Layout.Paired, _study.Incursions.Layout.PlaceOf(output.Name))).Table(1),
        };
        return new Width(
            TangoPaired.Interval(both, other, reference, neither, _study.Plan.Confidence),
            other + reference > 0 && Math.Max(other, reference) < accumulator.Pairs
        );
    }

    private Width OfShare(long count, long n) => new(Wilson.Interval(count, n, _study.Plan.Confidence), count > 0 && count < n);

    private static int Label(OutputName output) => (output.Kind == DifferenceKind.End ? LedgerWords.Ends : LedgerWords.Outcomes).ToList().IndexOf(output.Name);

    private string Name(int policy) => _study.Plan.Policies[policy].Name;
}
