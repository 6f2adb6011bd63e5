using System.Text;

namespace ZoneSim.Cli.Reports;

/// <summary>
/// A table in plain text: the first column to the left, the others to the right unless said otherwise. One that is too wide
/// goes on below with its first column repeated.
/// </summary>
internal sealed class TextTable
{
    private const string Gap = "  ";
    private readonly string[] _heads;
    private readonly HashSet<int> _left;
    private readonly List<string[]> _rows = [];

    /// <summary>A table with these heads.</summary>
    /// <param name="heads">One for each column.</param>
    /// <param name="left">Numbers of columns set to the left, besides the first.</param>
    public TextTable(IReadOnlyList<string> heads, params IReadOnlyList<int> left)
    {
        _heads = [.. heads];
        _left = [0, .. left];
    }

    /// <summary>Whether there is nothing in it.</summary>
    public bool IsEmpty => _rows.Count == 0;

    /// <summary>Columns that it takes where nothing goes on below.</summary>
    public int Width => Enumerable.Range(0, _heads.Length).Sum(WidthOf) + (Gap.Length * (_heads.Length - 1));

    /// <summary>Adds a row.</summary>
    public void Add(params IReadOnlyList<string> cells) => _rows.Add([.. cells]);

    /// <summary>Leaves a line free.</summary>
    public void AddGap() => _rows.Add([.. _heads.Select(_ => "")]);

    /// <summary>The lines, none wider than <paramref name="width"/> as far as one column beside the first fits into it.</summary>
    public IEnumerable<string> Lines(int width)
    {
        var widths = Enumerable.Range(0, _heads.Length).Select(WidthOf).ToArray();
        var first = 1;
        do
        {
            var next = first;
            var used = widths[0];
            while (next < widths.Length && (next == first || used + Gap.Length + widths[next] <= width))
            {
                used += Gap.Length + widths[next++];
            }

            int[] shown = [0, .. Enumerable.Range(first, next - first)];
            if (first > 1)
            {
                yield return "";
            }

            foreach (var row in (string[][])[.. _heads.All(string.IsNullOrEmpty) ? [] : new[] { _heads }, .. _rows])
            {
                yield return Line(row, shown, widths);
            }

            first = next;
        } while (first < widths.Length);
    }

    private int WidthOf(int column) => _rows.Select(row => row[column].Length).Append(_heads[column].Length).Max();

    private string Line(string[] row, int[] shown, int[] widths)
    {
        var line = new StringBuilder();
        foreach (var column in shown)
        {
            line.Append(line.Length == 0 ? "" : Gap)
                .Append(_left.Contains(column) ? row[column].PadRight(widths[column]) : row[column].PadLeft(widths[column]));
        }

        return line.ToString().TrimEnd();
    }
}
