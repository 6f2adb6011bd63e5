using System.Text.RegularExpressions;
using ZoneSim.Model;

namespace ZoneSim.Scenarios;

/// <summary>
/// A number computed from a row of the ledger: columns and numbers with + - * / and brackets, such as
/// <c>vehicles_destroyed + 0.5 * vehicles_damaged</c>. A flag counts as 1 or 0; what is absent, or divided by 0, makes the result absent.
/// </summary>
internal sealed partial class RowExpression
{
    /// <summary>Brackets within one another at most.</summary>
    private const int Deepest = 20;

    /// <summary>Greatest number that may stand in an expression.</summary>
    private const double Greatest = 1e9;

    private readonly IReadOnlyList<LedgerColumn> _columns;
    private readonly List<string> _tokens;
    private readonly Part _whole;
    private int _next;
    private int _depth;

    private RowExpression(string text, IReadOnlyList<LedgerColumn> columns)
    {
        _columns = columns;
        _tokens = Tokens(text);
        _whole = Sum();
        if (_next < _tokens.Count)
        {
            throw Refused($"'{_tokens[_next]}' stands where + - * / or the end is missing.");
        }

        Only = _tokens.Count == 1 ? columns.FirstOrDefault(column => column.Name == _tokens[0]) : null;
    }

    /// <summary>The value of a row; NaN where it is absent.</summary>
    public Func<LedgerRow, double> Read => _whole.Read;

    /// <summary>The least that it can be; −∞ where nothing bounds it.</summary>
    public double Least => _whole.Least;

    /// <summary>The most that it can be; ∞ where nothing bounds it.</summary>
    public double Most => _whole.Most;

    /// <summary>How much one event that a count or a flag tells of adds; 0 where there is none.</summary>
    public double Event => _whole.Event;

    /// <summary>Whether a row may have none: a column is optional, or something is divided by a column.</summary>
    public bool MayBeAbsent { get; private set; }

    /// <summary>The column where the expression is nothing else; else null.</summary>
    public LedgerColumn? Only { get; }

    /// <summary>Reads an expression; numbers are in the units of the columns' names.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="columns">The columns that it can name.</param>
    /// <exception cref="ConditionRefusalException">It cannot be read.</exception>
    public static RowExpression Parse(string text, IReadOnlyList<LedgerColumn> columns)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(columns);
        return new(text, columns);
    }

    private static List<string> Tokens(string text)
    {
        List<string> tokens = [];
        for (var at = 0; at < text.Length; )
        {
            var match = Token().Match(text, at);
            if (!match.Success)
            {
                throw Refused($"'{text[at..].Trim()}' is none of columns and numbers with + - * / and brackets.");
            }

            at += match.Length;
            if (match.Groups[1].Length > 0)
            {
                tokens.Add(match.Groups[1].Value);
            }
        }

        return tokens;
    }

    private Part Sum()
    {
        var sum = Product();
        while (Take("+", "-") is { } sign)
        {
            sum = sum.Plus(sign == "+" ? Product() : Product().Times(Part.Of(-1)));
        }

        return sum;
    }

    private Part Product()
    {
        var product = Factor();
        while (Take("*", "/") is { } sign)
        {
            var factor = Factor();
            if (sign == "/" && factor is { Least: 0, Most: 0 })
            {
                throw Refused("it divides by 0.");
            }

            MayBeAbsent |= sign == "/" && !factor.IsNumber;
            product =
                sign == "*" ? product.Times(factor)
                : factor.IsNumber ? product.Times(Part.Of(1 / factor.Least))
                : product.Over(factor);
        }

        return product;
    }

    private Part Factor()
    {
        if (++_depth > Deepest)
        {
            throw Refused($"more than {Deepest} brackets or signs stand within one another.");
        }

        var factor = Of(_next < _tokens.Count ? _tokens[_next++] : throw Refused("it ends where a column or a number is missing."));
        _depth--;
        return factor;
    }

    private Part Of(string token)
    {
        if (token == "(")
        {
            var inner = Sum();
            return Take(")") is not null ? inner : throw Refused("a bracket is not closed.");
        }

        if (token == "-")
        {
            return Factor().Times(Part.Of(-1));
        }

        if (RowCondition.Number(token) is { } number)
        {
            return number <= Greatest ? Part.Of(number) : throw Refused($"numbers go up to {Greatest:0}.");
        }

        if (!char.IsAsciiLetter(token[0]))
        {
            throw Refused($"'{token}' stands where a column or a number is missing.");
        }

        var column = RowCondition.Column(token, _columns);
        if (column.Type is ColumnType.Category or ColumnType.MeasureSet)
        {
            throw Refused(
                $"'{column.Name}' is no number; "
                    + $"name it in 'when', such as {column.Name} {(column.Type == ColumnType.Category ? "= " + column.Labels[0] : "has strike")}."
            );
        }

        MayBeAbsent |= column.Type == ColumnType.OptionalNumber;
        return Part.Of(column);
    }

    private string? Take(params ReadOnlySpan<string> wanted) => _next < _tokens.Count && wanted.Contains(_tokens[_next]) ? _tokens[_next++] : null;

    private static ConditionRefusalException Refused(string message) => new(message);

    [GeneratedRegex(@"\G\s*([A-Za-z_][A-Za-z0-9_]*|[0-9]+(?:\.[0-9]+)?|[-+*/()]|$)")]
    private static partial Regex Token();

    /// <summary>A part of an expression: how it is read from a row, its least and greatest value, and what one event adds.</summary>
    private sealed record Part(Func<LedgerRow, double> Read, double Least, double Most, double Event)
    {
        public bool IsNumber => Least == Most;

        public static Part Of(double number) => new(_ => number, number, number, 0);

        public static Part Of(LedgerColumn column) =>
            new(
                column.Read,
                column.Least,
                column.Type == ColumnType.Flag || column.Name == "resolve" ? 1 : double.PositiveInfinity,
                column.Type is ColumnType.Flag or ColumnType.Count ? 1 : 0
            );

        public Part Plus(Part other) => new(row => Read(row) + other.Read(row), Least + other.Least, Most + other.Most, Math.Max(Event, other.Event));

        public Part Times(Part other)
        {
            double[] ends = [Product(Least, other.Least), Product(Least, other.Most), Product(Most, other.Least), Product(Most, other.Most)];
            var added =
                other.IsNumber ? Event * Math.Abs(other.Least)
                : IsNumber ? other.Event * Math.Abs(Least)
                : Math.Max(Event, other.Event);
            return new(row => Read(row) * other.Read(row), ends.Min(), ends.Max(), added);
        }

        public Part Over(Part other) =>
            new(
                row => other.Read(row) is var by && by != 0 ? Read(row) / by : double.NaN,
                Least >= 0 && other.Least >= 0 ? 0 : double.NegativeInfinity,
                Most <= 0 && other.Least >= 0 ? 0 : double.PositiveInfinity,
                Event
            );

        /// <summary>0 times what has no bound is 0.</summary>
        private static double Product(double one, double other) => one == 0 || other == 0 ? 0 : one * other;
    }
}
