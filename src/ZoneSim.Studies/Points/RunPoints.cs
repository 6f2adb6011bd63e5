using ZoneSim.Model;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Points;

/// <summary>
/// The points of a finished run's assumption ranges as the points of a study: nothing is played again. A run keeps what each
/// policy gave and its differences from the reference and from observe-only; the variance of another difference is taken as
/// if the two were independent, which is too wide.
/// </summary>
/// <param name="plan">What was asked.</param>
/// <param name="source">The run.</param>
internal sealed class RunPoints(PointStudyPlan plan, RunSource source)
{
    private readonly RunReport _run = source.Report;
    private readonly RangeReader _ranges = new(source.Folder, source.Report);
    private readonly string[] _policies = [.. plan.Policies.Select(policy => policy.Name)];

    /// <summary>Where the points come from, in words.</summary>
    public string Source => $"points of run {_run.Manifest.InputsHash[..8]}";

    /// <summary>The policy-neutral end in which the policies differ most in the run.</summary>
    public OutputName LargestDifference()
    {
        if (OutputName.OfCampaign(plan.Scenario) is { } total)
        {
            return total;
        }

        var incursion = OutputName.HeadlineIncursion(plan.Scenario);
        double Level(int policy, string end) => Own(_policies[policy], incursion).Ends.First(share => share.Label == end).Proportion.Value;
        var end = LedgerWords.Ends.MaxBy(end => Enumerable.Range(1, _policies.Length - 1).Max(policy => Math.Abs(Level(policy, end) - Level(0, end))))!;
        return new OutputName(DifferenceKind.End, end, incursion);
    }

    /// <summary>The output at the scenario's own values, as the run has it.</summary>
    public BaseCase BaseOf(OutputName output)
    {
        var levels = Array.ConvertAll(_policies, policy => Level(policy, output));
        var (first, second) = (_policies[0], _policies[1]);
        var difference = Difference(first, second, output)
            ?? (Difference(second, first, output) is { } other ? Turned(other) : (Estimate?)null)
            ?? throw new StudyRefusalException(
                RefusalCode.Points,
                $"The run has no paired difference between {first} and {second}: it compares with {_run.Manifest.Reference} and observe-only. "
                    + "Name the policies so, or a scenario instead of the run."
            );
        return new BaseCase((int)Own(first, output.Incursion).N, difference, levels);
    }

    /// <summary>The points with what they gave.</summary>
    public PointTable Table(OutputName output)
    {
        var ranges = _run.Summary.Ranges!;
        var quantities = ranges.Quantities.Select(name => plan.Scenario.Quantities[name]).ToArray();
        var keys = Keys(output);
        var found = _ranges.Values(keys.Contains).ToDictionary(value => (value.Point, value.Key));
        var places = Places(quantities);
        var yields = Enumerable.Range(0, ranges.Points).Select(point => YieldAt(point, output, found)).ToArray();
        return new PointTable(
            new PointDesign(
                OverRanges.Stage,
                quantities,
                [.. places.Select((values, point) => new DesignPoint(values, (long)point * ranges.Replications, -1))],
                1,
                ranges.Replications
            ),
            yields
        );
    }

    private DesignPointResult YieldAt(int point, OutputName output, Dictionary<(int, OutputKey), RangeValue> found)
    {
        Output? At(OutputKey key) => found.TryGetValue((point, key), out var value) ? new Output(value.Value, value.StandardError * value.StandardError) : null;
        var levels = _policies.Select(policy => At(output.Under(policy))).ToArray();
        if (levels.Any(level => level is null))
        {
            return DesignPointResult.Refused("the run could not play this point");
        }

        var differences =
            from first in Enumerable.Range(0, _policies.Length)
            from second in Enumerable.Range(first + 1, _policies.Length - first - 1)
            let straight = At(output.Under(_policies[second], _policies[first]))
            let turned = At(output.Under(_policies[first], _policies[second]))
            select straight ?? (turned is { } back ? new Output(-back.Value, back.Variance) : Apart(levels[first]!.Value, levels[second]!.Value));
        return new DesignPointResult(
            "",
            0,
            _run.Summary.Ranges!.Replications,
            [.. levels.Select(level => level!.Value)],
            [.. differences],
            new Output(double.NaN, double.NaN)
        );
    }

    private static Output Apart(Output first, Output second) => new(second.Value - first.Value, first.Variance + second.Variance);

    private HashSet<OutputKey> Keys(OutputName output) =>
        [
            .. _policies.Select(policy => output.Under(policy)),
            .. from first in _policies from second in _policies where first != second select output.Under(second, first),
        ];

    private double[][] Places(Quantity[] quantities)
    {
        var places = Enumerable.Range(0, _run.Summary.Ranges!.Points).Select(_ => new double[quantities.Length]).ToArray();
        var index = quantities.Select((quantity, place) => (quantity.Name, place)).ToDictionary(pair => pair.Name, pair => pair.place);
        foreach (var (point, quantity, value) in _ranges.Points())
        {
            places[point][index[quantity]] = value;
        }

        return places;
    }

    private IncursionSummary Own(string policy, string incursion) =>
        _run.Summary.Policies.First(one => one.Policy == policy).Incursions.First(one => one.Incursion == incursion);

    private Estimate Level(string policy, OutputName output)
    {
        var own = Own(policy, output.Incursion);
        return output.Kind == DifferenceKind.End ? own.Ends.First(share => share.Label == output.Name).Proportion
            : output.Kind == DifferenceKind.Outcome ? own.Outcomes.First(share => share.Label == output.Name).Proportion
            : own.Means.First(mean => mean.Column == output.Name).Mean;
    }

    private Estimate? Difference(string reference, string other, OutputName output) =>
        _run
            .Summary.Comparisons.FirstOrDefault(one => one.Reference == reference && one.Other == other && one.Incursion == output.Incursion)
            ?.Differences.First(one => one.Kind == output.Kind && one.Name == output.Name)
            .Value;

    private static Estimate Turned(Estimate estimate) => new(-estimate.Value, -estimate.High, -estimate.Low);
}
