using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies;

/// <summary>How outputs go over settings that were named: along one quantity, or a table.</summary>
/// <param name="IsTable">Whether the settings are a table; otherwise they go along the study's one quantity.</param>
/// <param name="Verdict">What it comes to, in words.</param>
/// <param name="Places">By setting, the central value of each quantity of the study in base units.</param>
/// <param name="Reasons">By setting, why it could not be played; empty where it was.</param>
/// <param name="Outputs">What was looked at; the study's own output first.</param>
/// <param name="Curves">By output: each policy's own level, then its difference from the first policy.</param>
/// <param name="Signs">By policy after the first, where the first output differs: what is known of the sign, and where it changes.</param>
/// <param name="Z">Half-width in standard errors by which a sign counts as told: together over all settings.</param>
public sealed record SweepResult(
    bool IsTable,
    string Verdict,
    IReadOnlyList<IReadOnlyList<double>> Places,
    IReadOnlyList<string> Reasons,
    IReadOnlyList<StudyOutput> Outputs,
    IReadOnlyList<SweepCurve> Curves,
    IReadOnlyList<SweepSigns> Signs,
    double Z
);

/// <summary>One number over the settings.</summary>
/// <param name="Output">The output, as typed.</param>
/// <param name="Policy">The policy.</param>
/// <param name="Minus">The policy subtracted; empty for the policy's own level.</param>
/// <param name="Values">By setting.</param>
public sealed record SweepCurve(string Output, string Policy, string Minus, IReadOnlyList<SweepValue> Values);

/// <summary>A number at a setting.</summary>
/// <param name="N">Histories that give it; 0 where the setting could not be played.</param>
/// <param name="Value">The number with its interval, alone: run noise. NaN where the setting could not be played.</param>
/// <param name="Band">Where it goes over the other assumptions; null where they were not moved.</param>
public sealed record SweepValue(int N, Estimate Value, AssumptionBand? Band);

/// <summary>Where the difference between a policy and the first one has which sign.</summary>
/// <param name="Policy">The policy.</param>
/// <param name="Minus">The first policy.</param>
/// <param name="Answer">Whether the two cross.</param>
/// <param name="Signs">By setting: what is told of the sign, together over all settings.</param>
/// <param name="Crossings">Where they cross along the quantity, from its least value on; empty for a table.</param>
/// <param name="OverAssumptions">Where they may cross over the other assumptions; null where these were not moved, or no crossing is told.</param>
public sealed record SweepSigns(
    string Policy,
    string Minus,
    FlipAnswer Answer,
    IReadOnlyList<KnownSign> Signs,
    IReadOnlyList<SweepCrossing> Crossings,
    SweepSpan? OverAssumptions
);

/// <summary>A place along the quantity at which two policies cross; straight lines between settings.</summary>
/// <param name="At">Where the estimated difference is 0, in base units.</param>
/// <param name="Span">Where it may be as far as run noise goes.</param>
/// <param name="RisesSign">1 where the difference goes from below 0 to above, −1 where it falls.</param>
/// <param name="IsTold">Whether both signs are told, one on each side.</param>
public sealed record SweepCrossing(double At, SweepSpan Span, int RisesSign, bool IsTold);

/// <summary>A stretch of a quantity; null where it reaches beyond the settings.</summary>
/// <param name="From">Its lower end, in base units.</param>
/// <param name="To">Its upper end.</param>
public sealed record SweepSpan(double? From, double? To);
