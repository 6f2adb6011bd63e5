using ZoneSim.Model;

namespace ZoneSim.Briefing.Charts;

/// <summary>A chart was asked for that there is not, or that the report lacks the data for.</summary>
/// <param name="message">Which, and which there are.</param>
public sealed class ChartRefusalException(string message) : RefusalException(message);
