using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>Differences drawn in text about a line at zero: the assumption range, on it the interval, on it the estimate.</summary>
internal sealed class Forest
{
    /// <summary>Columns of a drawing; odd, so that zero has one.</summary>
    public const int Width = 25;

    private const int Zero = Width / 2;
    private readonly double _reach;

    /// <summary>One scale for all differences of a table.</summary>
    public Forest(IEnumerable<Difference> differences) =>
        _reach = differences
            .SelectMany(difference => new[] { Drawn(difference).Low, Drawn(difference).High, difference.Band?.Low ?? 0, difference.Band?.High ?? 0 })
            .Where(double.IsFinite)
            .Select(Math.Abs)
            .Append(1e-9)
            .Max();

    /// <summary>Head of the column.</summary>
    public static string Head => "less often".PadLeft(Zero - 1) + " │ " + "more often".PadRight(Zero - 1);

    /// <summary>Farthest value that the drawing holds.</summary>
    public double Reach => _reach;

    /// <summary>The interval that is drawn: the one that holds together with the others, where there is one.</summary>
    public static Estimate Drawn(Difference difference) => difference.Together ?? difference.Value;

    /// <summary>One row.</summary>
    public string Draw(Difference difference)
    {
        var row = new string(' ', Width).ToCharArray();
        if (difference.Band is { } band)
        {
            Fill(row, band.Low, band.High, '░');
        }

        Fill(row, Drawn(difference).Low, Drawn(difference).High, '━');
        row[Zero] = '│';
        row[Column(difference.Value.Value)] = '●';
        return new string(row);
    }

    private void Fill(char[] row, double low, double high, char with)
    {
        for (var column = Column(low); column <= Column(high); column++)
        {
            row[column] = with;
        }
    }

    private int Column(double value) => Zero + (int)Math.Round(Zero * (double.IsFinite(value) ? value : 0) / _reach);
}
