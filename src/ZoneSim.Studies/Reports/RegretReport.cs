using ZoneSim.Model;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies;

/// <summary>An objective as a result shows it.</summary>
/// <param name="Name">Its name in the scenario.</param>
/// <param name="Goal">Less or more.</param>
/// <param name="Formula">What it adds up, weights shown.</param>
/// <param name="Unit">Its unit; empty for a share or a count.</param>
/// <param name="IsShare">Whether it is a share of histories: a fraction, whose differences are told in percentage points.</param>
/// <param name="Says">The analyst's sentence.</param>
public sealed record ObjectiveUsed(string Name, Goal Goal, string Formula, string Unit, bool IsShare, string Says)
{
    /// <summary>The objective of a scenario.</summary>
    public static ObjectiveUsed Of(Objective objective) =>
        new(objective.Name, objective.Goal, objective.Formula, objective.Unit, objective.IsShare, objective.Says);
}

/// <summary>A state in which policies are compared: a scenario (an account), or a point of a run's assumption ranges.</summary>
/// <param name="Name">Name of the scenario; of a point, "point" and its number.</param>
/// <param name="Title">One line for a reader.</param>
/// <param name="Run">First 8 hex digits of the run's inputs.</param>
/// <param name="Seed">Master seed.</param>
/// <param name="Replications">Replications that every policy played to its end.</param>
public sealed record RegretState(string Name, string Title, string Run, ulong Seed, int Replications);

/// <summary>A policy in a state.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="State">The state.</param>
/// <param name="Payoff">The objective with its interval of run noise, each alone.</param>
/// <param name="StandardError">Standard error of the payoff.</param>
/// <param name="Regret">
/// How far the policy is from the one nearest to the goal in that state, 0 or more; its interval is that of the paired difference,
/// each alone (of no width for that one).
/// </param>
public sealed record RegretCell(string Policy, string State, Estimate Payoff, double StandardError, Estimate Regret);

/// <summary>The robustness metrics of one policy over all states.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Metrics">
/// From payoffs to be had much of: an objective that is minimised is negated, so that its maximin here is minus its greatest value.
/// NaN in <see cref="RobustnessMetrics.StarrsDomain"/> where no threshold was given.
/// </param>
public sealed record PolicyRobustness(string Policy, RobustnessMetrics Metrics);

/// <summary>Payoffs, regrets and robustness of policies over states.</summary>
/// <param name="Objective">What is wanted less or more of.</param>
/// <param name="IsOverPoints">Whether the states are points of a run's assumption ranges rather than scenarios.</param>
/// <param name="Confidence">Confidence level of the intervals, each alone.</param>
/// <param name="Policies">The policies, in order.</param>
/// <param name="States">The states, in order.</param>
/// <param name="Cells">Every policy in every state, by policy, then state.</param>
/// <param name="Robustness">By policy.</param>
/// <param name="Optimism">Hurwicz's weight of the state nearest to the goal.</param>
/// <param name="Enough">The threshold of Starr's domain criterion, in the objective's unit; null where none was given.</param>
/// <param name="Notes">What a reader has to know.</param>
public sealed record RegretReport(
    ObjectiveUsed Objective,
    bool IsOverPoints,
    double Confidence,
    IReadOnlyList<string> Policies,
    IReadOnlyList<RegretState> States,
    IReadOnlyList<RegretCell> Cells,
    IReadOnlyList<PolicyRobustness> Robustness,
    double Optimism,
    double? Enough,
    IReadOnlyList<string> Notes
)
{
    /// <summary>The cell of a policy in a state, by their places.</summary>
    public RegretCell Cell(int policy, int state) => Cells[(policy * States.Count) + state];
}
