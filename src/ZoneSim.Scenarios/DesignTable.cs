using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>Settings of quantities to be played, one after another: along one quantity, or a table from a file.</summary>
/// <param name="Quantities">The quantities set, each with the range from its least to its greatest value here.</param>
/// <param name="Rows">By setting, the central value of each quantity in base units.</param>
public sealed record DesignTable(IReadOnlyList<Quantity> Quantities, IReadOnlyList<IReadOnlyList<double>> Rows)
{
    /// <summary>Settings at most.</summary>
    public const int Most = 10_000;

    /// <summary>Mistakes after which no further row is read: a table is wrong in one way, and often in every row.</summary>
    private const int Told = 50;

    private const string At = "--at",
        X = "--x";

    /// <summary>
    /// Reads a table of comma-separated values: a head of quantity names, a setting a row, values with their unit (<c>20 min</c>) or, where the head
    /// names the unit (<c>line.relay-delay [min]</c>), without. A first column without a name holds names of rows and is left out.
    /// </summary>
    /// <param name="s">The scenario.</param>
    /// <param name="text">The table.</param>
    /// <returns>The table, or mistakes with file, line and column.</returns>
    public static ReadResult<DesignTable> Read(Scenario s, SourceText text)
    {
        ArgumentNullException.ThrowIfNull(s);
        ArgumentNullException.ThrowIfNull(text);
        var mistakes = new MistakeList();
        var rows = CsvCells.Read(text, mistakes);
        if (mistakes.HasErrors)
        {
            return mistakes.Result<DesignTable>(null);
        }

        if (rows.Count is < 2 or > Most + 1)
        {
            mistakes.Add(
                new Spot(text.Name, 1, 1),
                rows.Count == 0 ? "no table" : $"a head and {rows.Count - 1:#,0} rows",
                $"a head of quantity names, and 1 to {Most:#,0} rows of values"
            );
            return mistakes.Result<DesignTable>(null);
        }

        var heads = rows[0].Select((cell, index) => index == 0 && cell.Text.Length == 0 ? null : HeadOf(s, cell, mistakes)).ToList();
        foreach (var twice in heads.OfType<Head>().GroupBy(head => head.Quantity.Name).Where(group => group.Count() > 1))
        {
            mistakes.Add(twice.Last().At, $"the quantity '{twice.Key}' twice", "each quantity in one column");
        }

        if (!mistakes.HasErrors && heads.TrueForAll(head => head is null))
        {
            mistakes.Add(rows[0][0].At, "a head without a name", "the dotted name of a quantity above each column");
        }

        var values = mistakes.HasErrors ? [] : rows.Skip(1).TakeWhile(_ => mistakes.InOrder.Count < Told).Select(row => RowOf(row, heads, mistakes)).ToList();
        return mistakes.Result(mistakes.HasErrors ? null : Of([.. heads.OfType<Head>().Select(head => head.Quantity)], values));
    }

    /// <summary>Settings along one quantity.</summary>
    /// <param name="s">The scenario.</param>
    /// <param name="x">The quantity's name; with a range to go over instead of its own, <c>line.answered=0.2..0.9</c>.</param>
    /// <param name="at">The values with their units; empty for even steps over the range.</param>
    /// <param name="steps">How many even steps; 2 or more.</param>
    /// <returns>The settings from the least value to the greatest, or mistakes at <c>option:1:column</c>.</returns>
    public static ReadResult<DesignTable> Along(Scenario s, string x, IReadOnlyList<string> at, int steps)
    {
        ArgumentNullException.ThrowIfNull(s);
        ArgumentNullException.ThrowIfNull(at);
        if (at.Count == 0)
        {
            var read = RangeSettings.Read(s, X, x);
            return read.Value is not { } quantity
                ? new(null, read.Mistakes)
                : new(Of([quantity], [.. Steps(quantity, steps).Select(value => (IReadOnlyList<double>)[value])]), read.Mistakes);
        }

        var mistakes = new MistakeList();
        if (x.Contains('=', StringComparison.Ordinal))
        {
            mistakes.Add(new Spot(X, 1, x.IndexOf('=', StringComparison.Ordinal) + 1), $"'{PlainText.Quoted(x)}' beside {At}", "a range or values, not both");
            return mistakes.Result<DesignTable>(null);
        }

        if (HeadOf(s, new CsvCell(new Spot(X, 1, 1), x.Trim()), mistakes) is not { } head)
        {
            return mistakes.Result<DesignTable>(null);
        }

        var values = at.Select(text => ValueOf(head, new CsvCell(new Spot(At, 1, 1), text.Trim()), mistakes)).ToList();
        var sorted = values.Distinct().Order().ToList();
        if (!mistakes.HasErrors && (sorted.Count < values.Count || sorted.Count < 2))
        {
            mistakes.Add(new Spot(At, 1, 1), sorted.Count < values.Count ? "a value twice" : "one value", "two values or more, each once");
        }

        return mistakes.Result(mistakes.HasErrors ? null : Of([head.Quantity], [.. sorted.Select(value => (IReadOnlyList<double>)[value])]));
    }

    private static DesignTable Of(IReadOnlyList<Quantity> quantities, IReadOnlyList<IReadOnlyList<double>> rows) =>
        new(
            [
                .. quantities.Select(
                    (quantity, index) => quantity with { Range = new Interval(rows.Min(row => row[index]), rows.Max(row => row[index])), Belief = null }
                ),
            ],
            rows
        );

    private static IEnumerable<double> Steps(Quantity quantity, int steps)
    {
        var even = quantity with { Belief = null };
        return Enumerable.Range(0, steps).Select(step => even.CentralAt(step / (steps - 1.0))).Distinct();
    }

    private static Head? HeadOf(Scenario s, CsvCell cell, MistakeList mistakes)
    {
        var bracket = cell.Text.IndexOf('[', StringComparison.Ordinal);
        var isClosed = bracket > 0 && cell.Text[^1] == ']';
        var name = (isClosed ? cell.Text[..bracket] : cell.Text).Trim();
        if (s.Quantities.Find(name) is not { } quantity || QuantityCatalog.RuleFor(name) is not { } rule)
        {
            mistakes.Add(
                cell.At,
                $"the unknown quantity '{PlainText.Quoted(name)}'",
                "the dotted name of a quantity of this scenario",
                Nearest.To(name, s.Quantities.Select(one => one.Name))
            );
            return null;
        }

        var unit = isClosed ? cell.Text[(bracket + 1)..^1].Trim() : "";
        if (unit.Length > 0 && UnitText.Read($"1 {unit}", rule.Dimension, out _) is { } problem)
        {
            mistakes.Add(cell.At, $"the unit '{PlainText.Quoted(unit)}' for '{name}'", problem.Expected, problem.Nearest);
            return null;
        }

        return new Head(cell.At, quantity, rule, unit);
    }

    private static List<double> RowOf(List<CsvCell> row, List<Head?> heads, MistakeList mistakes)
    {
        if (row.Count != heads.Count)
        {
            mistakes.Add(row[^1].At, $"{row.Count} cells", $"{heads.Count}, as many as the head has, with commas between");
            return [];
        }

        return [.. heads.Zip(row).Where(pair => pair.First is not null).Select(pair => ValueOf(pair.First!, pair.Second, mistakes))];
    }

    private static double ValueOf(Head head, CsvCell cell, MistakeList mistakes)
    {
        var isBare =
            head.Unit.Length > 0
            && double.TryParse(cell.Text, System.Globalization.NumberStyles.Float, System.Globalization.CultureInfo.InvariantCulture, out _);
        var value = new DistributionReader(mistakes).ReadValue(
            new TextNode(cell.At, isBare ? $"{cell.Text} {head.Unit}" : cell.Text, Quoted: false),
            head.Rule
        );
        if (value is { } central)
        {
            RangeSettings.CheckScaling(head.Quantity, new Interval(central, central), head.Rule, cell.At, mistakes);
        }

        return value is { } found ? head.Rule.In(head.Quantity.Range, found) : double.NaN;
    }

    /// <summary>The head of a column.</summary>
    /// <param name="At">Where it stands.</param>
    /// <param name="Quantity">What the column holds.</param>
    /// <param name="Rule">What such a quantity may be.</param>
    /// <param name="Unit">The unit of bare numbers; empty where none is named.</param>
    private sealed record Head(Spot At, Quantity Quantity, QuantityRule Rule, string Unit);
}
