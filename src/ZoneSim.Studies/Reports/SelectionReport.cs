namespace ZoneSim.Studies;

/// <summary>Where a policy stands under an objective, as far as the replications tell.</summary>
public enum ChoiceVerdict
{
    /// <summary>The intervals leave open where it stands.</summary>
    CannotTell,

    /// <summary>Nearest to the goal of all policies, in the model, under this objective.</summary>
    Nearest,

    /// <summary>Nearest to the goal, or not farther from the nearest than matters.</summary>
    WithinIndifference,

    /// <summary>Another policy is nearer to the goal, perhaps by less than matters.</summary>
    Farther,

    /// <summary>Another policy is nearer to the goal by more than matters.</summary>
    FartherThanMatters,
}

/// <summary>A policy under one objective.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Value">The objective with its interval, alone.</param>
/// <param name="FromOthers">
/// The policy minus the one of the others that is nearest to the goal, in the objective's unit; the intervals of all policies hold
/// together (multiple comparisons with the best, Hsu 1984) where the number of replications was fixed; each alone in a certificate.
/// </param>
/// <param name="Verdict">Where it stands.</param>
public sealed record PolicyChoice(string Policy, Estimate Value, Estimate FromOthers, ChoiceVerdict Verdict);

/// <summary>All policies under one objective.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Indifference">Width within which a difference does not matter, in its unit; null where none was given.</param>
/// <param name="Policies">By policy, in order.</param>
public sealed record ObjectiveChoice(ObjectiveUsed Objective, double? Indifference, IReadOnlyList<PolicyChoice> Policies);

/// <summary>Whether another policy is nearer to every goal.</summary>
public enum ParetoVerdict
{
    /// <summary>The intervals leave it open.</summary>
    CannotTell,

    /// <summary>Each other policy is shown to lack an advantage that matters, or to be farther from some goal by more than matters.</summary>
    NotDominated,

    /// <summary>Some policy is nearer to at least one goal by more than matters, and farther from none by as much.</summary>
    Dominated,
}

/// <summary>A policy under several objectives at once.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Verdict">Whether it is dominated.</param>
/// <param name="By">The policies by which.</param>
public sealed record ParetoRow(string Policy, ParetoVerdict Verdict, IReadOnlyList<string> By);

/// <summary>When a policy fell out of a selection with a guarantee.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="N">Replications that were read of it.</param>
/// <param name="Behind">The policy that was nearer to the goal when it fell out; null for one that stayed.</param>
/// <param name="Difference">The policy minus that one over these replications, in the objective's unit; NaN for one that stayed.</param>
/// <param name="IsSmall">Whether its difference from the chosen policy is smaller than matters, by two one-sided tests.</param>
public sealed record CertificateRow(string Policy, int N, string? Behind, double Difference, bool IsSmall);

/// <summary>What a selection with a guarantee promises, and what it took.</summary>
/// <param name="Guarantee">Probability of correct selection, if the chosen policy's true value is ahead by the indifference width or more.</param>
/// <param name="Indifference">The indifference zone, in the objective's unit.</param>
/// <param name="FirstStage">Replications before any policy could fall out.</param>
/// <param name="Most">Replications allowed at most.</param>
/// <param name="DifferenceRange">How far two policies can be apart in one history: the floor under variances that early histories do not show.</param>
/// <param name="Chosen">The policy; null where the most allowed did not suffice.</param>
/// <param name="NoDifferenceThatMatters">Whether no policy differs from the chosen one by as much as matters.</param>
/// <param name="Policies">By policy, in order.</param>
public sealed record Certificate(
    double Guarantee,
    double Indifference,
    int FirstStage,
    int Most,
    double DifferenceRange,
    string? Chosen,
    bool NoDifferenceThatMatters,
    IReadOnlyList<CertificateRow> Policies
);

/// <summary>Which policy comes nearest to one or several goals.</summary>
/// <param name="Scenario">Name of the scenario.</param>
/// <param name="Title">Its title.</param>
/// <param name="Inputs">Hash of the inputs of the run or study behind it, hex.</param>
/// <param name="Seed">Master seed.</param>
/// <param name="Confidence">Confidence level of the intervals.</param>
/// <param name="Replications">Replications that every policy played to its end; the most of any where they differ.</param>
/// <param name="Failed">Failed replications, over all policies.</param>
/// <param name="Objectives">By objective, in the order asked for.</param>
/// <param name="Pareto">All objectives at once; null for one alone.</param>
/// <param name="Certificate">The guarantee; null where the number of replications was fixed.</param>
public sealed record SelectionReport(
    string Scenario,
    string Title,
    string Inputs,
    ulong Seed,
    double Confidence,
    int Replications,
    long Failed,
    IReadOnlyList<ObjectiveChoice> Objectives,
    IReadOnlyList<ParetoRow>? Pareto,
    Certificate? Certificate
);
