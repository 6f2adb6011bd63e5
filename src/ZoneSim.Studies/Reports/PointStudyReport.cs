using System.Text.Json.Serialization;
using ZoneSim.Model;
using ZoneSim.Studies.Points;

namespace ZoneSim.Studies;

/// <summary>
/// Everything about a finished point study (<c>sensitivity</c>, <c>flip</c>, <c>discover</c>, <c>value</c>, <c>sweep</c>, <c>robust</c>), read back from its
/// folder by <see cref="RunFolder.OpenPoints"/>. Pages, charts and briefings take this and nothing else.
/// </summary>
/// <param name="Manifest">How the study was made; <see cref="Manifest.Kind"/> says which question it answers.</param>
/// <param name="Scenario">The resolved scenario.</param>
/// <param name="Policies">The policies, in the order run; differences are from the first.</param>
/// <param name="Summary">All numbers.</param>
public sealed record PointStudyReport(Manifest Manifest, Scenario Scenario, IReadOnlyList<Policy> Policies, PointStudySummary Summary)
{
    /// <summary>The policy subtracted; empty where one policy was run.</summary>
    public string Reference => Policies.Count > 1 ? Policies[0].Name : "";

    /// <summary>The policy from which it is subtracted, which is the second; or the only one.</summary>
    public string Other => Policies[Math.Min(1, Policies.Count - 1)].Name;

    /// <summary>What every result is conditional on; of a campaign whose λ the study moves, that it does.</summary>
    public string Given =>
        Summary.Quantities.Any(quantity => quantity.Name == BreakEvens.Learning)
            ? Scenario.Given.Replace(").", " in the scenario, moved here).", StringComparison.Ordinal)
            : Scenario.Given;
}

/// <summary>
/// All numbers of a point study: what <c>sensitivity.json</c>, <c>flip.json</c>, <c>discover.json</c>, <c>value.json</c>, <c>sweep.json</c> or
/// <c>robust.json</c> holds. The response is the second policy's output minus the first's, or the only policy's output; shares are fractions, not per
/// cent.
/// </summary>
/// <param name="Kind">Which question; one of the last members is there, by this.</param>
/// <param name="Output">What is looked at.</param>
/// <param name="IsChosen">Whether the study chose the output itself: the end in which the policies differ most at the scenario's own values.</param>
/// <param name="Confidence">Confidence level of the intervals, each alone.</param>
/// <param name="Base">What it is at the scenario's own values, with the band of run noise.</param>
/// <param name="Band">Where the response goes over the points of the study, freed of run noise: the band of the inputs. Null for a map, whose points
/// share their histories, and where no point gives it.</param>
/// <param name="Quantities">The quantities moved, each by its belief over the range.</param>
/// <param name="Stages">What was played.</param>
/// <param name="Sensitivity">What drives it.</param>
/// <param name="Flip">Where it changes sign.</param>
/// <param name="Discover">Under which conditions it changes sign.</param>
/// <param name="Value">Which fact would change the choice.</param>
/// <param name="Sweep">How outputs go over settings that were named.</param>
/// <param name="Robust">How far belief would have to move for the sign to change.</param>
public sealed record PointStudySummary(
    PointStudyKind Kind,
    StudyOutput Output,
    bool IsChosen,
    double Confidence,
    BaseCase Base,
    AssumptionBand? Band,
    IReadOnlyList<StudyQuantity> Quantities,
    IReadOnlyList<StageSummary> Stages,
    SensitivityResult? Sensitivity = null,
    FlipResult? Flip = null,
    DiscoverResult? Discover = null,
    ValueResult? Value = null,
    SweepResult? Sweep = null,
    RobustResult? Robust = null
);

/// <summary>The output at the scenario's own values.</summary>
/// <param name="Replications">Replications that gave a number under every policy.</param>
/// <param name="Response">The difference, or the only policy's level, with its interval: run noise alone.</param>
/// <param name="Levels">Each policy's own level.</param>
public sealed record BaseCase(int Replications, Estimate Response, IReadOnlyList<Estimate> Levels);

/// <summary>A quantity that a study moves.</summary>
/// <param name="Name">Its dotted name.</param>
/// <param name="Dimension">What it measures; values are in its base unit.</param>
/// <param name="Central">The scenario's own central value.</param>
/// <param name="Low">Lower end of the range moved over.</param>
/// <param name="High">Upper end.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Tag">Aleatory, epistemic, both, or chosen by policy.</param>
/// <param name="FixedBy">Policies that set it themselves, so that moving it does nothing under them.</param>
public sealed record StudyQuantity(
    string Name,
    Dimension Dimension,
    double Central,
    double Low,
    double High,
    Basis Basis,
    UncertaintyTag Tag,
    IReadOnlyList<string> FixedBy
);

/// <summary>One stage of a study.</summary>
/// <param name="Stage">Its name.</param>
/// <param name="Points">Points asked for.</param>
/// <param name="Replications">Replications at each point under each policy; the fewest where they differ.</param>
/// <param name="MostReplications">The most at a point.</param>
/// <param name="AllReplications">Replications under each policy over all points.</param>
/// <param name="FailedPoints">Points that could not be run.</param>
/// <param name="Reasons">The distinct reasons.</param>
/// <param name="FailedReplications">Replications that failed at the other points.</param>
public sealed record StageSummary(
    string Stage,
    int Points,
    int Replications,
    int MostReplications,
    long AllReplications,
    int FailedPoints,
    IReadOnlyList<string> Reasons,
    long FailedReplications
);

/// <summary>What drives the response.</summary>
/// <param name="Screening">Elementary effects of every quantity moved (Morris 1991; Campolongo 2007), those farthest above run noise first.</param>
/// <param name="Trajectories">Trajectories that could be played whole.</param>
/// <param name="Indices">Sobol' indices, or Shapley effects, of the quantities that stand out, those not told first, then the greatest total; the
/// others stay at the scenario's values.</param>
/// <param name="BasePoints">Base points that could be played whole.</param>
/// <param name="InputVariance">Variance of the response over the quantities of <paramref name="Indices"/>, run noise subtracted; NaN where no index
/// is told.</param>
/// <param name="NoiseVariance">Mean variance of a point's estimate from its replications: what was subtracted.</param>
/// <param name="HistoryVariance">Mean variance of the response from one history to another at a point: chance, which no knowledge of the inputs
/// removes.</param>
/// <param name="Interactions">1 − sum of first indices: what the quantities do together only; NaN where it is not told, or there are Shapley effects,
/// which have it in them.</param>
/// <param name="IsConverged">Whether the order of the quantities that matter would stand a repetition.</param>
/// <param name="Verdict">The same in words.</param>
/// <param name="BasePointsNeeded">Base points with which every index would be told, about; null where all are, or none could say.</param>
public sealed record SensitivityResult(
    IReadOnlyList<ScreenedQuantity> Screening,
    int Trajectories,
    IReadOnlyList<QuantityIndex> Indices,
    int BasePoints,
    double InputVariance,
    double NoiseVariance,
    double HistoryVariance,
    double Interactions,
    bool IsConverged,
    string Verdict,
    int? BasePointsNeeded = null
)
{
    /// <summary>Whether quantities of the list move together, so that each has a Shapley effect and no indices.</summary>
    [JsonIgnore]
    public bool IsShapley => Indices.Any(index => index.Shapley is not null);
}

/// <summary>Elementary effects of one quantity: change of the response over the whole of its range, in the output's unit.</summary>
/// <param name="Quantity">Its name.</param>
/// <param name="MuStar">μ*, their mean size, with its interval over the trajectories.</param>
/// <param name="Mu">μ, their mean with its sign.</param>
/// <param name="Sigma">σ, their standard deviation, run noise subtracted: how much the effect depends on the other quantities, or bends.</param>
/// <param name="NoiseFloor">The μ* that run noise alone would give.</param>
/// <param name="IsAboveNoise">Whether μ* is above what run noise alone would give, at the confidence level, one-sided.</param>
/// <param name="IsKept">Whether indices were worked out for it.</param>
public sealed record ScreenedQuantity(string Quantity, Estimate MuStar, Estimate Mu, double Sigma, double NoiseFloor, bool IsAboveNoise, bool IsKept)
{
    /// <summary>How far μ* stands above what run noise alone would give: what quantities are ordered by.</summary>
    [JsonIgnore]
    public double AboveFloor => MuStar.Value - NoiseFloor;
}

/// <summary>
/// Sobol' indices or Shapley effect of one quantity, shares of the variance of the response over the inputs; NaN where one is not told
/// (<see cref="Statistics.SobolIndices.IsTold"/>).
/// </summary>
/// <param name="Quantity">Its name.</param>
/// <param name="First">First index: what knowing it alone would remove, on average; with its bootstrap interval.</param>
/// <param name="Total">Total index, run noise subtracted: what is left if all others are known; with its bootstrap interval.</param>
/// <param name="Slope">Change of the response from the lower to the upper end of its range, by least squares over the base points.</param>
/// <param name="With">Where it moves together with others: these; null where it moves alone.</param>
/// <param name="Shapley">
/// Shapley effect (Song, Nelson and Staum 2016), in place of the indices where some quantities of the list move together: the effects of all add up
/// to 1; NaN where it is not told.
/// </param>
public sealed record QuantityIndex(string Quantity, Estimate First, Estimate Total, double Slope, IReadOnlyList<string>? With = null, Estimate? Shapley = null)
{
    /// <summary>What it is ordered and drawn by: the Shapley effect where there is one, else the total index.</summary>
    [JsonIgnore]
    public Estimate Share => Shapley ?? Total;
}
