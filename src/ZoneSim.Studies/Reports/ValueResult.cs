namespace ZoneSim.Studies;

/// <summary>
/// What it is worth to know the inputs before choosing a policy, if their ranges were uniform, in the output's own unit (shares: a
/// fraction of histories).
/// </summary>
/// <param name="IsMoreWanted">Whether more of the output is aimed at rather than less.</param>
/// <param name="Choice">The policy chosen without further knowledge: the one with most, or least, of the output on average over the points.</param>
/// <param name="Means">Each policy's mean over the points, in order.</param>
/// <param name="Everything">Value of knowing all inputs (EVPI).</param>
/// <param name="Facts">Value of knowing each quantity alone (EVPPI), the greatest first; none is above <paramref name="Everything"/>.</param>
/// <param name="Source">Where the points come from, in words.</param>
/// <param name="Answer">Whether anything to learn would change the choice.</param>
/// <param name="AtMost">What knowing everything is worth at most, run noise left in; 0: no policy is overtaken at any point.</param>
/// <param name="Verdict">The answer in words.</param>
public sealed record ValueResult(
    bool IsMoreWanted,
    string Choice,
    IReadOnlyList<double> Means,
    FactValue Everything,
    IReadOnlyList<FactValue> Facts,
    string Source,
    ValueAnswer Answer,
    double AtMost,
    string Verdict
);

/// <summary>Whether anything to learn would change the choice.</summary>
public enum ValueAnswer
{
    /// <summary>It is told that something would.</summary>
    Changes,

    /// <summary>The policy chosen comes out nearest to the aim at every point, run noise left in.</summary>
    Nothing,

    /// <summary>Neither can be told from run noise.</summary>
    NotTold,
}

/// <summary>What it is worth to know something.</summary>
/// <param name="Quantity">Its name; empty for all of them.</param>
/// <param name="Value">The value with its bootstrap interval.</param>
/// <param name="ByChance">What the same calculation gives, at the confidence level, where there is nothing to know; of a fact: the greatest over all
/// facts.</param>
/// <param name="ChangesChoice">
/// Whether the value is told from nothing, so that knowing it would change the choice at some of its values: its interval leaves out 0,
/// and it is above what chance gives. Of everything: or one fact is told to.
/// </param>
public sealed record FactValue(string Quantity, Estimate Value, double ByChance, bool ChangesChoice);
