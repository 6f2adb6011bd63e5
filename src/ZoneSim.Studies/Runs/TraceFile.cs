using System.Collections;
using Parquet.Schema;
using ZoneSim.Model;

namespace ZoneSim.Studies.Runs;

/// <summary>traces.parquet: the kept histories, an event a row; one row group for each policy.</summary>
internal static class TraceFile
{
    /// <summary>Name of the file.</summary>
    public const string Name = "traces.parquet";

    private static readonly DataField[] s_fields =
    [
        new DataField<string>("policy", false),
        new DataField<long>("replication"),
        new DataField<double>("seconds"),
        new DataField<string>("lane", false),
        new DataField<string>("subject", false),
        new DataField<string>("kind", false),
        new DataField<string>("text", false),
        new DataField<string>("reason", false),
        new DataField<double>("x_m"),
        new DataField<double>("y_m"),
    ];

    /// <summary>Writes the histories, in order.</summary>
    public static void Write(string path, IReadOnlyList<KeptTrace> traces) => ParquetTable.Write(path, s_fields, [], writer =>
    {
        foreach (var ofPolicy in traces.GroupBy(trace => trace.Policy))
        {
            var rows = ofPolicy.SelectMany(trace => trace.Events.Select(happened => (trace.Policy, trace.Replication, Event: happened))).ToArray();
            if (rows.Length == 0)
            {
                continue;
            }

            using var group = writer.CreateRowGroup();
            group.Text(s_fields[0], Array.ConvertAll(rows, row => row.Policy));
            group.Values(s_fields[1], Array.ConvertAll(rows, row => row.Replication));
            group.Values(s_fields[2], Array.ConvertAll(rows, row => row.Event.Seconds));
            group.Text(s_fields[3], Array.ConvertAll(rows, row => row.Event.Lane.ToString()));
            group.Text(s_fields[4], Array.ConvertAll(rows, row => row.Event.Subject));
            group.Text(s_fields[5], Array.ConvertAll(rows, row => row.Event.Kind.ToString()));
            group.Text(s_fields[6], Array.ConvertAll(rows, row => row.Event.Text));
            group.Text(s_fields[7], Array.ConvertAll(rows, row => row.Event.Reason));
            group.Values(s_fields[8], Array.ConvertAll(rows, row => row.Event.X));
            group.Values(s_fields[9], Array.ConvertAll(rows, row => row.Event.Y));
            group.CompleteValidate();
        }
    });

    /// <summary>Reads the histories.</summary>
    public static KeptTrace[] Read(string path) => ParquetTable.Read(path, reader =>
        Enumerable.Range(0, reader.RowGroupCount).SelectMany(group =>
        {
            var policies = ParquetTable.Text(reader, group, "policy");
            var replications = ParquetTable.Column<long>(reader, group, "replication");
            var seconds = ParquetTable.Column<double>(reader, group, "seconds");
            var lanes = ParquetTable.Text(reader, group, "lane");
            var subjects = ParquetTable.Text(reader, group, "subject");
            var kinds = ParquetTable.Text(reader, group, "kind");
            var texts = ParquetTable.Text(reader, group, "text");
            var reasons = ParquetTable.Text(reader, group, "reason");
            var xs = ParquetTable.Column<double>(reader, group, "x_m");
            var ys = ParquetTable.Column<double>(reader, group, "y_m");
            TraceEvent Event(int row) => new(
                seconds[row], Enum.Parse<Lane>(lanes[row]), subjects[row], Enum.Parse<TraceKind>(kinds[row]), texts[row], reasons[row], xs[row], ys[row]);
            return Enumerable.Range(0, policies.Length)
                .GroupBy(row => replications[row])
                .Select(rows => new KeptTrace(policies[rows.First()], rows.Key, [.. rows.Select(Event)]));
        }).ToArray());
}

/// <summary>The kept histories of a run folder, read when first asked for.</summary>
internal sealed class TraceReader(string path) : IReadOnlyList<KeptTrace>
{
    private readonly Lazy<KeptTrace[]> _traces = new(() => TraceFile.Read(path));

    public int Count => _traces.Value.Length;

    public KeptTrace this[int index] => _traces.Value[index];

    public IEnumerator<KeptTrace> GetEnumerator() => _traces.Value.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
