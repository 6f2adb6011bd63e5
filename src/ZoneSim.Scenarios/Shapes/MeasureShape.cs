using ZoneSim.Model;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>The shape of the section <c>measures</c>, and what is made of it.</summary>
internal static class MeasureShape
{
    private static readonly Interval s_numbers = new(-1e9, 1e9);

    /// <summary>The section.</summary>
    public static MapShape Section { get; } =
        new(
            "Measures that an analyst defines over columns of the ledger; results show them beside the built-in ones.",
            [],
            new NamedFields("a measure", _ => One())
        );

    /// <summary>Makes a measure; null where it is neither a share nor a mean, of which a mistake tells.</summary>
    /// <exception cref="ConditionRefusalException">Its condition or its expression cannot be read.</exception>
    public static OwnMeasure? Build(string name, MapReading map, IReadOnlyList<LedgerColumn> columns)
    {
        var (when, mean, says) = (map.Text("when"), map.Text("mean"), map.Text("says"));
        if (when is null && mean is null)
        {
            return null;
        }

        var otherwise = map.Get<NumberReading>("otherwise")?.Value;
        var condition = when is null ? null : RowCondition.Parse(when, columns);
        var expression = mean is null ? null : RowExpression.Parse(mean, columns);
        var type =
            expression is null ? ColumnType.Flag
            : otherwise is null && (condition is not null || expression.MayBeAbsent) ? ColumnType.OptionalNumber
            : ColumnType.Number;
        var unit = expression is null ? "" : map.Text("unit") ?? expression.Only?.Unit ?? "";
        var made = new OwnMeasure(
            name,
            new LedgerColumn(OwnMeasure.ColumnOf(name), type, unit, "", Reader(condition, expression, otherwise), []) { Own = Values(expression, otherwise) }
        )
        {
            When = when,
            Mean = mean,
            Otherwise = otherwise,
            Unit = map.Text("unit"),
            Says = says,
        };
        return made with { Column = made.Column with { Meaning = $"{(says is null ? "" : says.TrimEnd('.') + ". ")}Own measure: {made.Definition}." } };
    }

    private static Func<LedgerRow, double> Reader(RowCondition? condition, RowExpression? expression, double? otherwise)
    {
        if (expression is null)
        {
            return row => condition!.Holds(row) ? 1 : 0;
        }

        double Value(LedgerRow row) => condition?.Holds(row) == false ? double.NaN : expression.Read(row);
        return otherwise is { } instead ? row => Value(row) is var value && double.IsNaN(value) ? instead : value : Value;
    }

    private static OwnValues Values(RowExpression? expression, double? otherwise) =>
        expression is null
            ? new(0, 1, 1)
            : new(
                Math.Min(expression.Least, otherwise ?? expression.Least),
                Math.Max(expression.Most, otherwise ?? expression.Most),
                expression.Event,
                expression.Only,
                otherwise
            );

    private static MapShape One() =>
        new(
            "A measure: a share of histories ('when' alone) or a mean.",
            [
                new(
                    "when",
                    new TextShape(
                        "What has to hold, in the words of 'zonesim trace --where': COLUMN = VALUE, joined by 'and'; "
                            + "of a mean, over which histories it is taken.",
                        TextForm.Line
                    )
                ),
                new("mean", new TextShape("What the mean is of: a column of numbers, or columns and numbers with + - * / and brackets.", TextForm.Line)),
                new(
                    "otherwise",
                    new NumberShape(
                        "The value of histories that have none; with it the mean is over all of them, and policies are compared pair by pair.",
                        Dimension.Factor,
                        s_numbers
                    )
                ),
                new("unit", new TextShape("The unit of the mean; where absent that of its column, if it is one alone.", TextForm.Line)),
                new("says", new TextShape("One sentence for a reader: what it stands for.")),
            ]
        );
}
