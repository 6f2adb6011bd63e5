using System.Globalization;
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
/// Each question has a plan of its own, such as <see cref="FlipPlan"/>.
/// </summary>
public abstract record PointStudyPlan
{
    /// <summary>Which question.</summary>
    public abstract PointStudyKind Kind { get; }

    /// <summary>The resolved scenario, settings included.</summary>
    public required Scenario Scenario { get; init; }

    /// <summary>The policies, in the order asked for; differences are from the first.</summary>
    public required IReadOnlyList<Policy> Policies { get; init; }

    /// <summary>The output; null: the policy-neutral end in which the policies differ most at the scenario's own values.</summary>
    public OutputName? Output { get; init; }

    /// <summary>An objective of the scenario to look at instead of an output; null: <see cref="Output"/>.</summary>
    public Objective? Objective { get; init; }

    /// <summary>
    /// The quantities to move, each with the range to move it over; empty: every epistemic quantity that is assumed and has a range.
    /// </summary>
    public IReadOnlyList<Quantity> Quantities { get; init; } = [];

    /// <summary>Replications at each point under each policy, 2 or more.</summary>
    public int Replications { get; init; } = 50;

    /// <summary>Replications of each policy at the scenario's own values.</summary>
    public int BaseReplications { get; init; } = 2_000;

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

    /// <summary>Fewest and most policies that the question is asked of.</summary>
    internal virtual (int Least, int Most) PolicyCount => (2, 2);

    /// <summary>The quantities moved, in ordinal order of names, except where the order has a meaning (the axes of a map).</summary>
    internal virtual IReadOnlyList<Quantity> Moved =>
        Quantities.Count == 0 ? Assumptions(Scenario) : [.. Quantities.OrderBy(quantity => quantity.Name, StringComparer.Ordinal)];

    /// <summary>Replications under each policy by stage, at most.</summary>
    internal abstract IReadOnlyDictionary<string, long> Stages { get; }

    /// <summary>What the layout of this question has beside that of all, in words by name: its points, and what else results depend on.</summary>
    internal abstract IEnumerable<(string Name, string Value)> Layout { get; }

    /// <summary>Outputs that are looked at beside the first.</summary>
    internal virtual IReadOnlyList<OutputName> Further(OutputName first) => [];

    /// <summary>Plays the stages of the question and answers it.</summary>
    internal abstract PointStudySummary Answer(PointStages stages, PointStudySummary summary);

    /// <summary>Refuses a plan that cannot be run.</summary>
    /// <exception cref="StudyRefusalException">A number is out of range, or policies, output or quantities do not go together.</exception>
    internal virtual void Check()
    {
        StudyRefusalException.RequireAtLeast(2, Replications);
        StudyRefusalException.RequireAtLeast(2, BaseReplications);
        StudyRefusalException.RequireAtLeast(0, Threads);
        StudyRefusalException.RequireBetween(0, 1, Confidence);
        StudyRefusalException.RequirePolicies(Policies);

        if (Policies.Count < PolicyCount.Least)
        {
            throw new StudyRefusalException(RefusalCode.TooFewPolicies, "This study compares policies, and needs two or more.");
        }

        if (Policies.Count > PolicyCount.Most)
        {
            throw new StudyRefusalException(
                RefusalCode.TooManyPolicies,
                $"This study looks at one policy or at the difference of two; {Policies.Count} are named."
            );
        }

        if (Objective is not null && Output is not null)
        {
            throw new StudyRefusalException(RefusalCode.Output, "An output and an objective are both named: name one.");
        }

        if (Moved.Count == 0)
        {
            throw new StudyRefusalException(
                RefusalCode.Quantities,
                "The scenario has no assumed quantity with a range, so there is nothing to move. Give quantities a range, or name them."
            );
        }

        if (Moved.Select(quantity => quantity.Name).Distinct().Count() < Moved.Count)
        {
            throw new StudyRefusalException(RefusalCode.Quantities, "A quantity is named twice.");
        }

        RequirePaired(Output is null ? [] : [Output]);
    }

    /// <summary>Refuses an output that is not defined in every history where policies are compared.</summary>
    private protected void RequirePaired(IEnumerable<OutputName> outputs)
    {
        if (Policies.Count > 1 && outputs.FirstOrDefault(one => !one.IsPaired) is { } unpaired)
        {
            throw new StudyRefusalException(
                RefusalCode.Output,
                $"The output '{unpaired.Text}' is not defined in every history, so policies cannot be compared by it pair by pair."
            );
        }
    }

    private protected static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
