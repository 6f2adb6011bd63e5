using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Studies;

/// <summary>What the record taught, read back from its folder by <see cref="RunFolder.OpenLearned"/>.</summary>
/// <param name="Manifest">How it was made.</param>
/// <param name="Beliefs">What any study can take for its beliefs.</param>
/// <param name="Summary">All numbers.</param>
public sealed record LearnReport(Manifest Manifest, LearnedBeliefs Beliefs, LearnSummary Summary)
{
    /// <summary>From what it was learned, in one line.</summary>
    public string From => Beliefs.From;
}

/// <summary>All numbers of what the record taught: what <c>learn.json</c> holds.</summary>
/// <param name="Points">Points of the assumptions.</param>
/// <param name="Replications">Histories at each, in each circumstances and under each policy.</param>
/// <param name="Played">Points that were played in all.</param>
/// <param name="FailedPoints">Points by belief that could not be played.</param>
/// <param name="Reasons">The distinct reasons.</param>
/// <param name="Effective">Effective number of points behind what is held after the record.</param>
/// <param name="EffectiveAtFirst">That of the points by belief, weighted.</param>
/// <param name="Steps">Degrees by which the record was let in; 0: all at once.</param>
/// <param name="Incidents">What each incident tells.</param>
/// <param name="Policies">The policies.</param>
/// <param name="Moved">The quantities of which something was learned, those that moved farthest first.</param>
/// <param name="Silent">The quantities of which nothing was.</param>
/// <param name="Calibration">How the procedure fares where the truth is known.</param>
public sealed record LearnSummary(
    int Points,
    int Replications,
    int Played,
    int FailedPoints,
    IReadOnlyList<string> Reasons,
    double Effective,
    double EffectiveAtFirst,
    int Steps,
    IReadOnlyList<LearnedFrom> Incidents,
    IReadOnlyList<LearnedPolicy> Policies,
    IReadOnlyList<LearnedRange> Moved,
    IReadOnlyList<string> Silent,
    LearnCalibration Calibration
);

/// <summary>What one incident tells.</summary>
/// <param name="Incident">Its name.</param>
/// <param name="Title">Its title.</param>
/// <param name="Decided">What its record decides, in words; empty where it decides nothing.</param>
/// <param name="IsSeen">Whether a history at some point went as the record decides.</param>
/// <param name="Before">Chance that all of it happens, by the beliefs before; NaN where it decides nothing.</param>
/// <param name="Others">The same by what the other incidents teach.</param>
/// <param name="Rests">How far what is held after the record would move without this incident: relative entropy, nats.</param>
/// <param name="EffectiveWithout">Effective number of points without it.</param>
public sealed record LearnedFrom(
    string Incident,
    string Title,
    IReadOnlyList<string> Decided,
    bool IsSeen,
    double Before,
    double Others,
    double Rests,
    double EffectiveWithout
);

/// <summary>How probable it is that a policy is in force.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Before">Before the record: all alike.</param>
/// <param name="After">After it.</param>
/// <param name="Low">5th percentile of its share after the record.</param>
/// <param name="High">95th percentile.</param>
/// <param name="Without">After the record without each incident, in the order of those that decide something.</param>
public sealed record LearnedPolicy(string Policy, double Before, double After, double Low, double High, IReadOnlyList<double> Without);

/// <summary>What was learned of one quantity; in base units.</summary>
/// <param name="Quantity">Its name.</param>
/// <param name="Dimension">What it measures.</param>
/// <param name="Range">The range that it is over.</param>
/// <param name="Before">5th, 50th and 95th percentile before the record.</param>
/// <param name="After">The same after it.</param>
/// <param name="Distance">Greatest distance between the two distributions, 0 to 1.</param>
/// <param name="PValue">Chance of such a distance or a greater one where nothing was learned; by itself.</param>
/// <param name="RestsOn">The incident without which its median would move farthest.</param>
/// <param name="Without">Its median without that incident.</param>
public sealed record LearnedRange(
    string Quantity,
    Dimension Dimension,
    Interval Range,
    BeliefEnds Before,
    BeliefEnds After,
    double Distance,
    double PValue,
    string RestsOn,
    double Without
);

/// <summary>Three percentiles of a belief.</summary>
/// <param name="Low">5th.</param>
/// <param name="Median">50th.</param>
/// <param name="High">95th.</param>
public sealed record BeliefEnds(double Low, double Median, double High);

/// <summary>Records drawn from points that were then to be found again (simulation-based calibration; Talts and others 2018).</summary>
/// <param name="Records">Records drawn.</param>
/// <param name="Ranks">How often the true value had each rank among draws from what was held after its record.</param>
/// <param name="ChiSquare">Pearson's statistic against evenness.</param>
/// <param name="PValue">Its upper tail.</param>
public sealed record LearnCalibration(int Records, IReadOnlyList<int> Ranks, double ChiSquare, double PValue);
