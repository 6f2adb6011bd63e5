using ZoneSim.Model;

namespace ZoneSim.Studies;

/// <summary>What a run rests on: its quantities, what was run, and what each column means.</summary>
public static partial class TidyTables
{
    private static TidyTable Quantities(RunReport report)
    {
        var moved = report.Summary.Ranges?.Quantities ?? [];
        return new TidyTable(
            "quantities",
            "Every input with what it rests on: a row a quantity.",
            [
                Text("name", "Its dotted name, as files write it."),
                Text("value", "Its value or distribution, as files write it."),
                Text("unit", "The unit of central, low and high."),
                Number("central", "Its central value."),
                Number("low", "Lower end of the range of the central value; empty where it has none."),
                Number("high", "Upper end."),
                Text("basis", "reported, inferred, assumed or chosen."),
                Text("tag", "What kind of uncertainty it stands for."),
                Text("belief", "What is believed inside the range."),
                Whole("moved", "1 where the bands of this run move it, 0 otherwise."),
                Text("claim", "The claim that a reported value comes from."),
                Text("note", "Why this value."),
            ],
            [
                .. report.Scenario.Quantities.Select(quantity =>
                    (IReadOnlyList<object?>)
                        [
                            quantity.Name,
                            QuantityWords.Value(quantity),
                            Runs.RangeFile.BaseUnit(quantity.Dimension),
                            Finite(quantity.Value.Central),
                            Finite(quantity.Range?.Low),
                            Finite(quantity.Range?.High),
                            quantity.Basis.ToString().ToLowerInvariant(),
                            quantity.Tag.ToString().ToLowerInvariant(),
                            quantity.Range is null ? "" : BeliefWords.Name(quantity.Belief),
                            moved.Contains(quantity.Name) ? 1L : 0L,
                            quantity.Claim ?? "",
                            quantity.Note ?? "",
                        ]
                ),
            ]
        );
    }

    private static TidyTable Run(RunReport report)
    {
        var (manifest, scenario) = (report.Manifest, report.Scenario);
        (string, string)[] facts =
        [
            ("scenario", scenario.Name),
            ("title", scenario.Title),
            ("given", scenario.Given),
            ("policies", string.Join(", ", manifest.Policies)),
            ("replications", Invariant($"{manifest.Replications}")),
            ("seed", Invariant($"{manifest.Seed}")),
            ("confidence", Invariant($"{manifest.Confidence}")),
            ("range points", Invariant($"{manifest.RangePoints}")),
            ("range replications", Invariant($"{manifest.RangeReplications}")),
            ("assumed", $"{scenario.Quantities.Count(quantity => quantity.Basis == Basis.Assumed)} of {scenario.Quantities.Count} quantities"),
            ("command", manifest.Command),
            ("inputs", manifest.InputsHash),
            ("version", manifest.Version),
            .. manifest.Settings.Select(setting => ("set", $"{setting.Key}={setting.Value}")),
            .. scenario.NotRepresented.Select(point => ("not represented", point)),
        ];
        return new TidyTable(
            "run",
            "How the run was made, what every number is conditional on, what is left out: a row a fact.",
            [Text("fact", "What."), Text("value", "Its value.")],
            [.. facts.Select(fact => (IReadOnlyList<object?>)[fact.Item1, fact.Item2])]
        );
    }

    private static TidyTable Definitions(IReadOnlyList<TidyTable> tables)
    {
        TidyColumn[] columns =
        [
            Text("table", "The table."),
            Text("column", "The column; empty for the table itself."),
            Text("type", "text, whole or number."),
            Text("unit", "Its unit; empty where the row names it, or it has none."),
            Text("meaning", "What it is."),
        ];
        var own = new TidyTable("definitions", "What each table and each of its columns is: a row a column.", columns, []);
        return own with
        {
            Rows =
            [
                .. tables
                    .Append(own)
                    .SelectMany(table =>
                        table
                            .Columns.Select(column =>
                                (IReadOnlyList<object?>)[table.Name, column.Name, column.Type.ToString().ToLowerInvariant(), column.Unit, column.Meaning]
                            )
                            .Prepend([table.Name, "", "", "", table.Meaning])
                    ),
            ],
        };
    }
}
