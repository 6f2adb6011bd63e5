using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies;

/// <summary>
/// The sequential search for a number of replications: a first stage of <see cref="PrecisionRequest.First"/>, then stages that
/// grow by a tenth to a half, as the widest output needs it, until every output is narrow enough or the most are played. What
/// it decides depends on the tallies alone, so that it comes to the same end on any number of threads, interrupted or not.
/// </summary>
internal sealed class PrecisionSearch(PrecisionGoal goal, PrecisionRequest request)
{
    /// <summary>Stages end on whole blocks of this many replications, or at the most allowed.</summary>
    public const int BlockSize = 500;

    private readonly SequentialPlan _plan = new(PrecisionRequest.First, request.Most, LeastGrowth: 1.1, MostGrowth: 1.5);
    private readonly List<int> _stages = [];
    private readonly List<Width[]> _widths = [];

    /// <summary>Replications of each policy at the end of the stage to be played now.</summary>
    public int Stage { get; private set; } = PrecisionRequest.First;

    /// <summary>Whether no further stage is needed.</summary>
    public bool IsDone { get; private set; }

    /// <summary>The half-width of the widest output and what it is held to; null before the first check or where nothing varies.</summary>
    public PrecisionDistance? Distance => _widths.Count > 0 && double.IsFinite(Widest) ? new PrecisionDistance(Widest, goal.Bound, request.IsRelative) : null;

    /// <summary>Replications that the widest output will need, as far as is known; the most allowed at most.</summary>
    public int Expected => IsDone || _widths.Count == 0 ? Stage : (int)Math.Clamp(Needed, Stage, request.Most);

    private double Widest => _widths[^1].Where(width => width.Varies).Select(width => width.HalfWidth).DefaultIfEmpty(double.NaN).Max();

    /// <summary>Replications at which the widest output comes within its bound, if its half-width goes on as 1/√n.</summary>
    private double Needed => _stages[^1] * (WidestOfAll / goal.Bound) * (WidestOfAll / goal.Bound);

    /// <summary>The interval of a share that never varied has a width too: that of the rule for zero events.</summary>
    private double WidestOfAll => _widths[^1].Select(width => width.HalfWidth).Where(double.IsFinite).DefaultIfEmpty(0).Max();

    /// <summary>Takes the tally of the stage that was played, and decides.</summary>
    public void Check(Accumulator accumulator)
    {
        _stages.Add(Stage);
        _widths.Add(goal.Of(accumulator));
        var varies = _widths[^1].Any(width => width.Varies);
        IsDone = Stage >= request.Most || (varies && WidestOfAll <= goal.Bound && _widths[^1].All(width => double.IsFinite(width.HalfWidth) || !width.Varies));
        if (!IsDone)
        {
            var next = SequentialPrecision.NextStage(Stage, varies ? WidestOfAll / goal.Bound : double.PositiveInfinity, _plan);
            Stage = (int)Math.Min(request.Most, Math.Ceiling((double)next / BlockSize) * BlockSize);
        }
    }

    /// <summary>How it went.</summary>
    public PrecisionSummary Summarise()
    {
        var last = _widths[^1];
        var states = Array.ConvertAll(last, goal.StateOf);
        var verdict =
            states.All(state => state == PrecisionState.Reached) ? PrecisionVerdict.Reached
            : states.Contains(PrecisionState.Open) || !states.Contains(PrecisionState.Reached) ? PrecisionVerdict.NotReached
            : PrecisionVerdict.ReachedWhereItVaries;
        return new PrecisionSummary(
            request.Text,
            request.Target,
            request.IsRelative,
            request.Most,
            verdict,
            Widest,
            verdict == PrecisionVerdict.NotReached && double.IsFinite(Widest) ? (long)Math.Ceiling(Needed / BlockSize) * BlockSize : 0,
            _stages,
            [
                .. goal.Keys.Select(
                    (key, output) =>
                        new PrecisionTrack(
                            key.Policy,
                            key.Reference,
                            key.Incursion,
                            key.Kind,
                            key.Name,
                            states[output],
                            [.. _widths.Select(widths => widths[output].HalfWidth)]
                        )
                ),
            ]
        );
    }
}

/// <summary>How far a run is from the precision asked for.</summary>
/// <param name="HalfWidth">Half-width of the widest output that varies, a fraction.</param>
/// <param name="Bound">What it is held to.</param>
/// <param name="IsRelative">Whether both are relative to a mean.</param>
public sealed record PrecisionDistance(double HalfWidth, double Bound, bool IsRelative);
