using Parquet;
using Parquet.Schema;
using ZoneSim.Model;

namespace ZoneSim.Studies.Runs;

/// <summary>The columns of traces.parquet that hold what events say as values; NaN, 0 or empty where a value does not apply.</summary>
internal static class TraceFactsColumns
{
    private static readonly (string Name, Func<TraceFacts, string> Of)[] s_texts =
    [
        ("measure", facts => Name(facts.Measure)),
        ("rung", facts => facts.Rung),
        ("actor", facts => facts.Actor),
        ("state", facts => Name(facts.State)),
        ("outcome", facts => Name(facts.Outcome)),
    ];

    private static readonly (string Name, Func<TraceFacts, double> Of)[] s_numbers =
    [
        ("distance_m", facts => facts.Distance),
        ("pressure_before", facts => facts.PressureBefore),
        ("strength", facts => facts.Strength),
        ("pressure", facts => facts.Pressure),
        ("resolve", facts => facts.Resolve),
    ];

    private static readonly (string Name, Func<TraceFacts, int> Of)[] s_counts =
    [
        ("hits", facts => facts.Hits),
        ("destroyed", facts => facts.Destroyed),
        ("vehicles", facts => facts.Vehicles),
    ];

    /// <summary>The columns of histories in which a convoy parts, behind the others; no other history has them.</summary>
    public static IReadOnlyList<DataField> PartingFields { get; } = [new DataField<string>("parting", false), new DataField<int>("apart")];

    /// <summary>The columns, in order.</summary>
    public static IReadOnlyList<DataField> Fields { get; } =
    [
        .. s_texts.Select(column => new DataField<string>(column.Name, false)),
        .. s_numbers.Select(column => new DataField<double>(column.Name)),
        .. s_counts.Select(column => new DataField<int>(column.Name)),
    ];

    /// <summary>Writes them, as the last of a row group.</summary>
    public static void Write(ParquetRowGroupWriter group, TraceFacts[] facts, bool withParting)
    {
        var next = 0;
        foreach (var (_, of) in s_texts)
        {
            group.Text(Fields[next++], Array.ConvertAll(facts, one => of(one)));
        }

        foreach (var (_, of) in s_numbers)
        {
            group.Values(Fields[next++], Array.ConvertAll(facts, one => of(one)));
        }

        foreach (var (_, of) in s_counts)
        {
            group.Values(Fields[next++], Array.ConvertAll(facts, one => of(one)));
        }

        if (withParting)
        {
            group.Text(PartingFields[0], Array.ConvertAll(facts, one => Name(one.Parting)));
            group.Values(PartingFields[1], Array.ConvertAll(facts, one => one.Apart));
        }
    }

    /// <summary>Reads them: what the event of a row says.</summary>
    /// <exception cref="RunFolderException">A value is none.</exception>
    public static Func<int, TraceFacts> Read(ParquetFile file, int group)
    {
        var texts = s_texts.ToDictionary(column => column.Name, column => file.Text(group, column.Name));
        var numbers = s_numbers.ToDictionary(column => column.Name, column => file.Column<double>(group, column.Name));
        var counts = s_counts.ToDictionary(column => column.Name, column => file.Column<int>(group, column.Name));
        var partings = file.Has("parting") ? file.Text(group, "parting") : null;
        if (partings is not null)
        {
            counts.Add("apart", file.Column<int>(group, "apart"));
        }

        double Number(string name, int row) =>
            double.IsNaN(numbers[name][row])
            || (numbers[name][row] >= 0 && (name == "distance_m" ? double.IsFinite(numbers[name][row]) : numbers[name][row] <= 1))
                ? numbers[name][row]
                : throw file.Damaged(FormattableString.Invariant($"the {name} of an event is {numbers[name][row]}"));
        int Count(string name, int row) =>
            counts[name][row] >= 0 ? counts[name][row] : throw file.Damaged(FormattableString.Invariant($"an event has {counts[name][row]} {name}"));
        return row =>
        {
            var facts = new TraceFacts
            {
                Measure = WordOrNull<Measure>(file, texts["measure"][row]),
                Rung = texts["rung"][row],
                Actor = texts["actor"][row],
                State = WordOrNull<ReportedState>(file, texts["state"][row]),
                Outcome = WordOrNull<Outcome>(file, texts["outcome"][row]),
                Distance = Number("distance_m", row),
                PressureBefore = Number("pressure_before", row),
                Strength = Number("strength", row),
                Pressure = Number("pressure", row),
                Resolve = Number("resolve", row),
                Hits = Count("hits", row),
                Destroyed = Count("destroyed", row),
                Vehicles = Count("vehicles", row),
                Parting = partings is null ? null : WordOrNull<PartingFact>(file, partings[row]),
                Apart = partings is null ? 0 : Count("apart", row),
            };
            return facts == TraceFacts.None ? TraceFacts.None : facts;
        };
    }

    /// <summary>The member of an enumeration that a text names.</summary>
    /// <exception cref="RunFolderException">It names none.</exception>
    public static T Word<T>(ParquetFile file, string word)
        where T : struct, Enum =>
        Enum.GetNames<T>().Contains(word) ? Enum.Parse<T>(word) : throw file.Damaged($"'{word}' stands for a {typeof(T).Name.ToLowerInvariant()}");

    private static T? WordOrNull<T>(ParquetFile file, string word)
        where T : struct, Enum => word.Length == 0 ? null : Word<T>(file, word);

    private static string Name<T>(T? value)
        where T : struct, Enum => value?.ToString() ?? "";
}
