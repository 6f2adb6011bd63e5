using System.Globalization;

namespace ZoneSim.Studies;

/// <summary>A level of confidence as every surface prints it.</summary>
public static class ConfidenceLevel
{
    /// <summary>In per cent with the digits that it has, never rounded to a level that was not asked for: 95%, 99.5%, 99.99999%.</summary>
    /// <param name="confidence">The level, above 0 and below 1.</param>
    public static string Text(double confidence) => ((decimal)confidence * 100).ToString("0.##############", CultureInfo.InvariantCulture) + "%";
}
