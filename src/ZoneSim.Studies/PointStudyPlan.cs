using ZoneSim.Model;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies;

/// <summary>The questions that are answered by playing a scenario at many values of its assumptions.</summary>
public enum PointStudyKind
{
    /// <summary>What drives the number: Morris screening, then Sobol' indices.</summary>
    Sensitivity,

    /// <summary>Where the difference between two policies changes sign.</summary>
    Flip,

    /// <summary>Under which conditions it does: the box that PRIM finds.</summary>
    Discover,

    /// <summary>Which fact, if it were known, would change the choice: value of information.</summary>
    Value,

    /// <summary>How the output goes over settings that are named: along one quantity, or a table.</summary>
    Sweep,

    /// <summary>How far belief would have to move for the mean difference to change its sign.</summary>
    Robust,
}

/// <summary>
/// A point study: a scenario under one or more policies, played at many points of its assumptions, and one output looked at.
/// Two policies: the output is the second's minus the first's, pair by pair. One policy: its own level.
/// </summary>
public sealed record PointStudyPlan
{
    /// <summary>Fewest trajectories, and replications at a point, of a screening.</summary>
    public const int LeastScreening = 2;

    /// <summary>Which question.</summary>
    public required PointStudyKind Kind { get; init; }

    /// <summary>The resolved scenario, settings included.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The policies, in the order asked for; differences are from the first.</summary>
    public required IReadOnlyList<Policy> Policies { get; init; }

    /// <summary>The output; null: the policy-neutral end in which the policies differ most at the scenario's own values.</summary>
    public OutputName? Output { get; init; }

    /// <summary>An objective of the scenario to look at instead of an output; null: <see cref="Output"/>.</summary>
    public Objective? Objective { get; init; }

    /// <summary>A finished run whose assumption ranges give the points, so that nothing is played; null: points of the study's own.</summary>
    public RunSource? Run { get; init; }

    /// <summary>The settings of a sweep; null in every other study.</summary>
    public SweepSettings? Sweep { get; init; }

    /// <summary>
    /// The quantities to move, each with the range to move it over; empty: every epistemic quantity that is assumed and has a range.
    /// </summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Quantities that stay in a sensitivity list whatever screening says.</summary>
    public IReadOnlyList<string> Always { get; init; } = ["reaction.line-not-first"];

    /// <summary>Base points of the Sobol' indices, points on each side of a grid, or points over the ranges.</summary>
    public int Points { get; init; } = 1_024;

    /// <summary>Replications at each point under each policy, 2 or more.</summary>
    public int Replications { get; init; } = 50;

    /// <summary>Replications of each policy at the scenario's own values.</summary>
    public int BaseReplications { get; init; } = 2_000;

    /// <summary>Replications at each point of a screening under each policy, 2 or more.</summary>
    public int ScreeningReplications { get; init; } = 150;

    /// <summary>Trajectories of a screening.</summary>
    public int Trajectories { get; init; } = 20;

    /// <summary>How many quantities the indices are worked out for; sensitivity only.</summary>
    public int Top { get; init; } = 12;

    /// <summary>Whether more of the output is aimed at rather than less; value of information only.</summary>
    public bool Maximise { get; init; }

    /// <summary>Master seed: the key of every draw.</summary>
    public ulong Seed { get; init; } = StudyPlan.DefaultSeed;

    /// <summary>Threads to run on; 0: one for each processor. Has no influence on any result.</summary>
    public int Threads { get; init; }

    /// <summary>Confidence level of the intervals, each alone.</summary>
    public double Confidence { get; init; } = 0.95;

    /// <summary>Who asks for it.</summary>
    public StudyOrigin Origin { get; init; } = StudyOrigin.None;

    /// <summary>Quantities set for this study, already in <see cref="Scenario"/>: name to the text given.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    /// <summary>The quantities that a study moves where none are named: epistemic, assumed, with a range of some width.</summary>
    public static IReadOnlyList<Quantity> Assumptions(Scenario scenario) =>
        [.. scenario.Quantities.Where(quantity => quantity.VariesAcrossStudies && quantity.Basis == Basis.Assumed)];

    /// <summary>The axes of a map where none are named: of a campaign λ and the loss for each vehicle destroyed; none where a screening is to find them.</summary>
    public static IReadOnlyList<string> UsualAxes(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        string[] axes = [BreakEvens.Learning, BreakEvens.Loss];
        return scenario.Campaign?.Convoy is not null && axes.All(name => scenario.Quantities.Find(name)?.Range is not null) ? axes : [];
    }

    /// <summary>The quantities moved, in ordinal order of names, except where the order has a meaning (the axes of a map).</summary>
    internal IReadOnlyList<Quantity> Moved => Run is { } run ? [.. (run.Report.Summary.Ranges?.Quantities ?? []).Select(name => Scenario.Quantities[name])]
        : Quantities.Count == 0 ? Assumptions(Scenario)
        : Kind is PointStudyKind.Flip or PointStudyKind.Sweep ? Quantities
        : [.. Quantities.OrderBy(quantity => quantity.Name, StringComparer.Ordinal)];

    /// <summary>Refuses a plan that cannot be run.</summary>
    /// <exception cref="StudyRefusalException">A number is out of range, or policies, output or quantities do not go together.</exception>
    internal void Check()
    {
        StudyRefusalException.RequireAtLeast(2, Points);
        StudyRefusalException.RequireAtLeast(2, Replications);
        StudyRefusalException.RequireAtLeast(2, BaseReplications);
        StudyRefusalException.RequireAtLeast(LeastScreening, ScreeningReplications);
        StudyRefusalException.RequireAtLeast(LeastScreening, Trajectories);
        StudyRefusalException.RequireAtLeast(1, Top);
        StudyRefusalException.RequireAtLeast(0, Threads);
        StudyRefusalException.RequireBetween(0, 1, Confidence);
        StudyRefusalException.RequirePolicies(Policies);

        if (Kind is not (PointStudyKind.Sensitivity or PointStudyKind.Sweep) && Policies.Count < 2)
        {
            throw new StudyRefusalException(RefusalCode.TooFewPolicies, "This study compares policies, and needs two or more.");
        }

        if (Kind is not (PointStudyKind.Value or PointStudyKind.Sweep) && Policies.Count > 2)
        {
            throw new StudyRefusalException(RefusalCode.TooManyPolicies, $"This study looks at one policy or at the difference of two; {Policies.Count} are named.");
        }

        if (Policies.Count > 1 && (Sweep?.Further ?? []).Prepend(Output).FirstOrDefault(one => one is { IsPaired: false }) is { } unpaired)
        {
            throw new StudyRefusalException(RefusalCode.Output, $"the output '{unpaired.Text}' is not defined in every history, so policies cannot be compared by it pair by pair.");
        }

        CheckSource();
        Sweep?.Check(Quantities);
        if (Moved.Count == 0)
        {
            throw new StudyRefusalException(RefusalCode.Quantities, "The scenario has no assumed quantity with a range, so there is nothing to move. Give quantities a range, or name them.");
        }

        if (Moved.Select(quantity => quantity.Name).Distinct().Count() < Moved.Count)
        {
            throw new StudyRefusalException(RefusalCode.Quantities, "A quantity is named twice.");
        }
    }

    private void CheckSource()
    {
        if (Objective is not null && Output is not null)
        {
            throw new StudyRefusalException(RefusalCode.Output, "An output and an objective are both named: name one.");
        }

        if (Run is not { } run)
        {
            return;
        }

        if (Kind is not (PointStudyKind.Discover or PointStudyKind.Value or PointStudyKind.Robust))
        {
            throw new StudyRefusalException(RefusalCode.Points, "This study plays points of its own: name a scenario, not a run.");
        }

        if (run.Report.Summary.Ranges is null)
        {
            throw new StudyRefusalException(RefusalCode.Points, "The run has no assumption ranges, so it has no points to look at. Name the scenario instead.");
        }

        if (Objective is not null || Quantities.Count > 0)
        {
            throw new StudyRefusalException(RefusalCode.Points, "The points of a run are as they are: with a run, an output can be named, and neither an objective nor quantities.");
        }
    }
}

/// <summary>What a sweep plays.</summary>
/// <param name="Places">By setting, the central value of each quantity of the plan in base units.</param>
/// <param name="IsTable">Whether the settings are a table; otherwise they go along one quantity, from its least value to its greatest.</param>
/// <param name="RangePoints">Points of the other assumptions at each setting; 0: none, so that there are no bands over the assumptions.</param>
/// <param name="RangeReplications">Replications at each of these points under each policy, 2 or more.</param>
public sealed record SweepSettings(IReadOnlyList<IReadOnlyList<double>> Places, bool IsTable, int RangePoints, int RangeReplications)
{
    /// <summary>Outputs beside the one that the study looks at first; null: the other policy-neutral ends, where that one is an end.</summary>
    public IReadOnlyList<OutputName>? Further { get; init; }

    internal void Check(IReadOnlyList<Quantity> quantities)
    {
        StudyRefusalException.RequireAtLeast(IsTable ? 1 : 2, Places.Count);
        StudyRefusalException.RequireAtLeast(0, RangePoints);
        StudyRefusalException.RequireAtLeast(2, RangeReplications);
        if (Places.Any(place => place.Count != quantities.Count || !place.All(double.IsFinite)) || (!IsTable && quantities.Count != 1))
        {
            throw new StudyRefusalException(RefusalCode.Points, "A setting has not one value for each quantity.");
        }
    }
}

/// <summary>A finished run as the source of a study's points.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Report">What it holds.</param>
public sealed record RunSource(string Folder, RunReport Report);
