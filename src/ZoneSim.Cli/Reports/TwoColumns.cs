namespace ZoneSim.Cli.Reports;

/// <summary>Two texts beside each other behind a clock.</summary>
/// <param name="page">Where to write.</param>
/// <param name="clockWidth">Columns of the clock.</param>
internal sealed class TwoColumns(ConsoleReport page, int clockWidth)
{
    private const string Rule = " │ ";
    private readonly int _width = (page.Width - clockWidth - (2 * Rule.Length)) / 2;

    /// <summary>What the columns are.</summary>
    public void Heads(string left, string right)
    {
        Line("", left, right);
        page.Line(new string('─', clockWidth) + "─┼─" + new string('─', _width) + "─┼─" + new string('─', _width));
    }

    /// <summary>Two texts at one time; either may be empty.</summary>
    public void Row(string clock, string left, string right)
    {
        var (a, b) = (Wrapped(left), Wrapped(right));
        for (var line = 0; line < Math.Max(a.Count, b.Count); line++)
        {
            Line(line == 0 ? clock : "", line < a.Count ? a[line] : "", line < b.Count ? b[line] : "");
        }
    }

    private List<string> Wrapped(string text) => text.Length == 0 ? [] : [.. ConsoleReport.Wrap(text, "", "  ", _width)];

    private void Line(string clock, string left, string right) =>
        page.Line((clock.PadLeft(clockWidth) + Rule + left.PadRight(_width) + Rule + right).TrimEnd());
}
