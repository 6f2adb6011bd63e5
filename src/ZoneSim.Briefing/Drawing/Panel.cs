using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace ZoneSim.Briefing.Drawing;

/// <summary>
/// One pair of axes on a sheet. The caller fixes where the data stands and what the axes span, so that panels side by
/// side share their scales and nothing moves with the length of a label. Ticks stand outside the data's rectangle.
/// </summary>
internal sealed class Panel
{
    private const float Rim = 110,
        Gap = 10;
    private readonly Sheet _sheet;
    private readonly float _size;
    private readonly double _xMin,
        _xMax,
        _yMin,
        _yMax;

    /// <summary>Axes over <paramref name="data"/> with the limits given; without ticks until asked for.</summary>
    public Panel(Sheet sheet, SKRect data, double xMin, double xMax, double yMin, double yMax, float size = Sheet.DenseSize)
    {
        Typefaces.Register();
        (_sheet, Data, _size) = (sheet, data, size);
        (_xMin, _xMax, _yMin, _yMax) = (xMin, xMax, yMin, yMax);
        Plot = new Plot();
        Plot.RenderManager.ClearCanvasBeforeEachRender = false;
        Plot.FigureBackground.Color = Colors.Transparent;
        Plot.DataBackground.Color = Colors.Transparent;
        Plot.Layout.Fixed(new PixelPadding(Rim));
        Plot.Axes.SetLimits(xMin, xMax, yMin, yMax);
        Plot.Grid.XAxisStyle.IsVisible = false;
        Plot.Grid.YAxisStyle.IsVisible = false;
        foreach (var axis in Plot.Axes.GetAxes())
        {
            axis.FrameLineStyle.Width = 0;
            axis.MajorTickStyle.Length = 0;
            axis.MinorTickStyle.Length = 0;
            axis.TickLabelStyle.FontSize = size;
            axis.TickLabelStyle.ForeColor = Ink.Of(Ink.Soft);
        }

        Plot.Axes.Bottom.TickGenerator = new EmptyTickGenerator();
        Plot.Axes.Left.TickGenerator = new EmptyTickGenerator();
    }

    /// <summary>The plot, for what is drawn in the units of the axes.</summary>
    public Plot Plot { get; }

    /// <summary>Where the data stands on the sheet.</summary>
    public SKRect Data { get; }

    /// <summary>The sheet's x of a value.</summary>
    public float X(double value) => (float)(Data.Left + ((value - _xMin) / (_xMax - _xMin) * Data.Width));

    /// <summary>The sheet's y of a value.</summary>
    public float Y(double value) => (float)(Data.Bottom - ((value - _yMin) / (_yMax - _yMin) * Data.Height));

    /// <summary>Ticks, grid lines and a title with the unit below the data.</summary>
    public void BottomAxis(string title, int ticks = 6, TickForm? form = null) => BottomAxis(title, Scale.Ticks(_xMin, _xMax, ticks), form);

    /// <summary>The same with the ticks given.</summary>
    public void BottomAxis(string title, IReadOnlyList<double> ticks, TickForm? form = null) =>
        BottomAxis(title, ticks, (form ?? TickForm.Plain).Labels(ticks));

    /// <summary>The same with the labels given.</summary>
    public void BottomAxis(string title, IReadOnlyList<double> ticks, IReadOnlyList<string> labels)
    {
        var every = Enumerable.Range(1, Math.Max(1, ticks.Count)).First(step => AreApart(ticks, labels, step));
        Ticks(Plot.Axes.Bottom, [.. ticks.Where((_, i) => i % every == 0)], [.. labels.Where((_, i) => i % every == 0)]);
        Plot.Grid.XAxisStyle.IsVisible = true;
        Plot.Grid.XAxisStyle.MajorLineStyle.Color = Ink.Of(Ink.Grid);
        Plot.Grid.XAxisStyle.MajorLineStyle.Width = 1.5f;
        if (title.Length > 0)
        {
            _sheet.Text(title, Data.MidX, Data.Bottom + 70, _size, Ink.Text, align: Align.Centre);
        }
    }

    /// <summary>Ticks, grid lines and a title with the unit left of the data.</summary>
    public void LeftAxis(string title, int ticks = 6, TickForm? form = null)
    {
        var values = Scale.Ticks(_yMin, _yMax, ticks);
        LeftAxis(title, values, (form ?? TickForm.Plain).Labels(values));
    }

    /// <summary>The same with the ticks and their labels given.</summary>
    public void LeftAxis(string title, IReadOnlyList<double> ticks, IReadOnlyList<string> labels)
    {
        Ticks(Plot.Axes.Left, ticks, labels);
        Plot.Grid.YAxisStyle.IsVisible = true;
        Plot.Grid.YAxisStyle.MajorLineStyle.Color = Ink.Of(Ink.Grid);
        Plot.Grid.YAxisStyle.MajorLineStyle.Width = 1.5f;
        var widest = labels.Select(label => Sheet.Measure(label, _size)).DefaultIfEmpty(0).Max();
        _sheet.Upwards(title, Data.Left - Math.Max(88, widest + 32), Data.MidY, _size, Ink.Text);
    }

    /// <summary>Draws the plot; what was drawn on the sheet before stands behind it.</summary>
    public void Draw() => _sheet.Draw(Plot, new SKRect(Data.Left - Rim, Data.Top - Rim, Data.Right + Rim, Data.Bottom + Rim));

    /// <summary>Whether every so many labels of the bottom axis keep off each other.</summary>
    private bool AreApart(IReadOnlyList<double> ticks, IReadOnlyList<string> labels, int step)
    {
        for (var i = step; i < ticks.Count; i += step)
        {
            var wide = (Sheet.Measure(labels[i - step], _size) + Sheet.Measure(labels[i], _size)) / 2;
            if (X(ticks[i]) - X(ticks[i - step]) < wide + Gap)
            {
                return false;
            }
        }

        return true;
    }

    private static void Ticks(IAxis axis, IReadOnlyList<double> at, IReadOnlyList<string> labels)
    {
        axis.TickGenerator = new NumericManual([.. at], [.. labels]);
        axis.MajorTickStyle.Length = 6;
        axis.MajorTickStyle.Color = Ink.Of(Ink.Soft);
    }
}
