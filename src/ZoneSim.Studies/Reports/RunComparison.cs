using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies;

/// <summary>What differs between two runs.</summary>
/// <param name="Inputs">Inputs that changed.</param>
/// <param name="Results">All results that both runs have, by policy, incursion, ends, outcomes and columns.</param>
/// <param name="Differences">How each paired difference between two policies changed: what a comparison of policies asks.</param>
/// <param name="Paired">Whether both runs met the same histories, so that results are compared pair by pair.</param>
/// <param name="Notes">What a reader has to know: policies that only one run has, or why histories are not paired.</param>
public sealed record RunComparison(
    IReadOnlyList<InputChange> Inputs,
    IReadOnlyList<ResultChange> Results,
    IReadOnlyList<DifferenceChange> Differences,
    bool Paired,
    IReadOnlyList<string> Notes
);

/// <summary>What an input is.</summary>
public enum InputKind
{
    /// <summary>A quantity of the scenario.</summary>
    Quantity,

    /// <summary>Another part of the scenario.</summary>
    Scenario,

    /// <summary>A policy.</summary>
    Policy,

    /// <summary>Seed, replications, confidence or ranges.</summary>
    Study,

    /// <summary>The program.</summary>
    Program,
}

/// <summary>An input that is not the same in two runs.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Name">Its name.</param>
/// <param name="Before">In the first run, in words; "none" where it has none.</param>
/// <param name="After">In the second run.</param>
public sealed record InputChange(InputKind Kind, string Name, string Before, string After);

/// <summary>A result in two runs.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Incursion">The convoy or drone.</param>
/// <param name="Kind">Of what.</param>
/// <param name="Name">The end's or outcome's label, or the column's name.</param>
/// <param name="Unit">The column's unit; empty for shares.</param>
/// <param name="Before">In the first run.</param>
/// <param name="After">In the second run.</param>
/// <param name="Change">After minus before, with its interval at the first run's confidence level.</param>
/// <param name="N">Pairs, or rows of the smaller run where histories are not paired.</param>
/// <param name="RowsBefore">Histories behind <paramref name="Before"/>; the same ones as <paramref name="RowsAfter"/> where both runs have one seed.</param>
/// <param name="RowsAfter">Histories behind <paramref name="After"/>.</param>
public sealed record ResultChange(
    string Policy,
    string Incursion,
    DifferenceKind Kind,
    string Name,
    string Unit,
    Estimate Before,
    Estimate After,
    Estimate Change,
    int N,
    int RowsBefore,
    int RowsAfter
)
{
    /// <summary>Whether it is a share of histories rather than a mean.</summary>
    public required bool IsShare { get; init; }

    /// <summary>Whether the interval of the change leaves out 0.</summary>
    public bool IsDistinct => Change.Low > 0 || Change.High < 0;
}

/// <summary>A paired difference between two policies in two runs, and how it changed: a difference of differences.</summary>
/// <param name="Reference">The policy subtracted.</param>
/// <param name="Other">The policy from which it is subtracted.</param>
/// <param name="Incursion">The convoy or drone.</param>
/// <param name="Kind">Of what.</param>
/// <param name="Name">The end's or outcome's label, or the column's name.</param>
/// <param name="Unit">The column's unit; empty for shares.</param>
/// <param name="Before">The difference in the first run.</param>
/// <param name="After">The difference in the second run.</param>
/// <param name="Change">
/// After minus before with its interval: history by history where both runs have one seed (<see cref="PlusTwoMean"/> of shares, paired t of
/// means), otherwise from the two intervals (Zou and Donner 2008) or Welch's.
/// </param>
/// <param name="RowsBefore">Histories behind <paramref name="Before"/>.</param>
/// <param name="RowsAfter">Histories behind <paramref name="After"/>.</param>
public sealed record DifferenceChange(
    string Reference,
    string Other,
    string Incursion,
    DifferenceKind Kind,
    string Name,
    string Unit,
    Estimate Before,
    Estimate After,
    Estimate Change,
    int RowsBefore,
    int RowsAfter
)
{
    /// <summary>Whether it is a share of histories rather than a mean.</summary>
    public required bool IsShare { get; init; }

    /// <summary>Whether the interval of the change leaves out 0.</summary>
    public bool IsDistinct => Change.Low > 0 || Change.High < 0;
}
