using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>A step of the ladder that histories are told by: some measures of like force.</summary>
/// <param name="Name">For a heading.</param>
/// <param name="Says">That it is used, as the start of a sentence.</param>
/// <param name="Measures">Any of these.</param>
internal sealed record LadderStage(string Name, string Says, IReadOnlyList<Measure> Measures);

/// <summary>Where a history stands in a column; a number from 0 on is the <see cref="OutcomeGroup"/> in which it ends, no more being used.</summary>
internal static class LadderState
{
    /// <summary>The measure is used; in the first column, that it comes.</summary>
    public const int IsUsed = -2;

    /// <summary>The measure is not used, and a stronger one follows.</summary>
    public const int IsPassed = -1;
}

/// <summary>How far up the ladder the histories of one policy go.</summary>
internal sealed class LadderClimb
{
    private static readonly LadderStage[] s_stages =
    [
        new("call", "the line is called", [Measure.CallLine]),
        new("presence", "presence is shown", [Measure.Confront, Measure.ShowOfForce]),
        new("broadcast", "a broadcast is made", [Measure.Broadcast]),
        new("shots", "warning shots are fired", [Measure.WarningShots]),
        new("strike", "a strike is made", [Measure.Strike]),
        new("intercept", "an intercept is flown", [Measure.Intercept]),
        new("shoot-down", "a shoot-down is tried", [Measure.ShootDown]),
    ];

    private readonly IReadOnlyList<(IReadOnlyList<int> Path, int Count)> _paths;

    private LadderClimb(IReadOnlyList<LadderStage> stages, IReadOnlyList<(IReadOnlyList<int> Path, int Count)> paths) => (Stages, _paths) = (stages, paths);

    /// <summary>The steps that are used in any history, in rising order of force.</summary>
    public IReadOnlyList<LadderStage> Stages { get; }

    /// <summary>Histories counted.</summary>
    public int Histories => _paths.Sum(path => path.Count);

    /// <summary>The histories of one convoy or drone under one policy.</summary>
    public static LadderClimb Of(RunReport report, string policy, string incursion)
    {
        var ends = HistoryRows.Values(report, policy, incursion, "outcome").Select(outcome => (int)OutcomeGroups.Of((Outcome)(int)outcome)).ToArray();
        var uses = s_stages
            .Select(stage =>
                stage
                    .Measures.Select(measure => HistoryRows.Values(report, policy, incursion, $"uses_{measure.Label().Replace('-', '_')}"))
                    .Aggregate(new bool[ends.Length], (any, one) => [.. any.Zip(one, (before, count) => before || count > 0)])
            )
            .ToList();
        var used = Enumerable.Range(0, s_stages.Length).Where(stage => uses[stage].Contains(true)).ToList();
        var paths = Enumerable
            .Range(0, ends.Length)
            .Select(history => Path([.. used.Select(stage => uses[stage][history])], ends[history]))
            .GroupBy(path => string.Join(' ', path))
            .OrderBy(same => same.Key, StringComparer.Ordinal)
            .Select(same => ((IReadOnlyList<int>)same.First(), same.Count()))
            .ToList();
        return new LadderClimb([.. used.Select(stage => s_stages[stage])], paths);
    }

    /// <summary>How many histories stand in which state in a column (0: it comes; after the last stage: the ends), in the order of stacking.</summary>
    public IReadOnlyList<(int State, int Count)> States(int column) =>
        [.. _paths.GroupBy(path => path.Path[column]).OrderBy(state => Place(state.Key)).Select(state => (state.Key, state.Sum(path => path.Count)))];

    /// <summary>How many histories go from which state of a column to which of the next.</summary>
    public IReadOnlyList<(int From, int To, int Count)> Flows(int column) =>
        [
            .. _paths
                .GroupBy(path => (From: path.Path[column], To: path.Path[column + 1]))
                .OrderBy(flow => Place(flow.Key.From))
                .ThenBy(flow => Place(flow.Key.To))
                .Select(flow => (flow.Key.From, flow.Key.To, flow.Sum(path => path.Count))),
        ];

    /// <summary>How many histories use a stage.</summary>
    public int Used(int stage) => _paths.Where(path => path.Path[stage + 1] == LadderState.IsUsed).Sum(path => path.Count);

    /// <summary>The place of a state in a column from the top: what is hit stands under the strike that hits it.</summary>
    private static int Place(int state) =>
        state switch
        {
            (int)OutcomeGroup.OutStruck => 0,
            (int)OutcomeGroup.OutUnstruck => 1,
            _ => state,
        };

    private static List<int> Path(bool[] used, int end)
    {
        var last = Array.LastIndexOf(used, true);
        return
        [
            LadderState.IsUsed,
            .. used.Select(
                (isUsed, stage) =>
                    isUsed ? LadderState.IsUsed
                    : stage < last ? LadderState.IsPassed
                    : end
            ),
            end,
        ];
    }
}
