using Parquet;
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
        .. TraceFactsColumns.Fields,
    ];

    /// <summary>Writes the histories, in order.</summary>
    public static void Write(string path, IReadOnlyList<KeptTrace> traces)
    {
        var hasParting = traces.Any(trace => trace.Events.Any(one => one.Facts.Parting is not null));
        ParquetTable.Write(path, hasParting ? [.. s_fields, .. TraceFactsColumns.PartingFields] : s_fields, [], writer =>
            WriteGroups(writer, traces, hasParting)
        );
    }

    private static void WriteGroups(ParquetWriter writer, IReadOnlyList<KeptTrace> traces, bool hasParting)
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
            TraceFactsColumns.Write(group, Array.ConvertAll(rows, row => row.Event.Facts), hasParting);
            group.CompleteValidate();
        }
    }

    /// <summary>Reads the histories.</summary>
    /// <param name="part">The file.</param>
    /// <param name="manifest">Manifest of its run.</param>
    /// <exception cref="RunFolderException">It is damaged, or tells of another run.</exception>
    public static KeptTrace[] Read(FolderPart part, Manifest manifest) =>
        ParquetFile.Read(
            part,
            s_fields,
            file => Enumerable.Range(0, file.Groups).SelectMany(group => ReadGroup(file, group, manifest)).ToArray(),
            TraceFactsColumns.PartingFields
        );

    private static IEnumerable<KeptTrace> ReadGroup(ParquetFile file, int group, Manifest manifest)
    {
        var (policies, replications) = (file.Text(group, "policy"), file.Column<long>(group, "replication"));
        var (lanes, subjects, kinds) = (file.Text(group, "lane"), file.Text(group, "subject"), file.Text(group, "kind"));
        var (texts, reasons) = (file.Text(group, "text"), file.Text(group, "reason"));
        var (seconds, xs, ys) = (file.Column<double>(group, "seconds"), file.Column<double>(group, "x_m"), file.Column<double>(group, "y_m"));
        var facts = TraceFactsColumns.Read(file, group);
        if (policies.FirstOrDefault(policy => policy != policies[0] || !manifest.Policies.Contains(policy)) is { } strange)
        {
            throw file.Damaged($"a history is of the policy '{strange}', which is not the run's or not its group's");
        }

        TraceEvent Event(int row) =>
            double.IsFinite(seconds[row]) && seconds[row] >= 0 && !double.IsInfinity(xs[row]) && !double.IsInfinity(ys[row])
                ? new(
                    seconds[row],
                    TraceFactsColumns.Word<Lane>(file, lanes[row]),
                    subjects[row],
                    TraceFactsColumns.Word<TraceKind>(file, kinds[row]),
                    texts[row],
                    reasons[row],
                    xs[row],
                    ys[row]
                )
                {
                    Facts = facts(row),
                }
                : throw file.Damaged(FormattableString.Invariant($"an event is at {seconds[row]} s and ({xs[row]}, {ys[row]}) m"));
        return Enumerable
            .Range(0, policies.Length)
            .GroupBy(row => replications[row])
            .Select(rows =>
                rows.Key >= 0 && rows.Key < manifest.Replications
                    ? new KeptTrace(policies[rows.First()], rows.Key, [.. rows.Select(Event)])
                    : throw file.Damaged($"it holds a history {rows.Key}, and the run has {manifest.Replications}")
            );
    }
}
