using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>Values of an objective as a reader wants them: a share in per cent, its differences in points, others in their unit.</summary>
internal static class Amounts
{
    /// <summary>A value.</summary>
    public static string Value(ObjectiveUsed objective, double value) => objective.IsShare ? Words.Percent(value) : Words.Mean(value);

    /// <summary>The ends of a value's interval.</summary>
    public static string Range(ObjectiveUsed objective, Estimate value) =>
        objective.IsShare ? Words.PercentRange(value.Low, value.High) : Words.MeanRange(value.Low, value.High);

    /// <summary>A difference with its sign.</summary>
    public static string Change(ObjectiveUsed objective, double value) => objective.IsShare ? Words.Points(value) : Words.Change(value);

    /// <summary>The size of a difference: no plus stands before it.</summary>
    public static string Size(ObjectiveUsed objective, double value) => objective.IsShare ? Words.PointsOf(value) : Words.ChangeOf(value);

    /// <summary>The ends of a difference's interval.</summary>
    public static string ChangeRange(ObjectiveUsed objective, Estimate value) => $"{Change(objective, value.Low)} to {Change(objective, value.High)}";

    /// <summary>An amount without sign, with its unit: 2 points, 10 min.</summary>
    public static string Width(ObjectiveUsed objective, double width) =>
        objective.IsShare
            ? FormattableString.Invariant($"{width * 100:0.####} points")
            : FormattableString.Invariant($"{width:0.####} {objective.Unit}").TrimEnd();
}
