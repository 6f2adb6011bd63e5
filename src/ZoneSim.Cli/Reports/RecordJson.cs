using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Reports;

/// <summary>The incident record as JSON.</summary>
internal static class RecordJson
{
    /// <summary>A record.</summary>
    public static string Of(IncidentRecord record) => ResultJson.Text(record);

    /// <summary>Accounts side by side.</summary>
    public static string Of(IReadOnlyList<ComparedTopic> topics) => ResultJson.Text(topics);
}
