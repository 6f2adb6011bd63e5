using System.Globalization;
using ScottPlot;
using ScottPlot.TickGenerators;
using SkiaSharp;

namespace ZoneSim.Briefing;

/// <summary>
/// One pair of axes on a sheet. The caller fixes where the data stands and what the axes span, so that panels side by
/// side share their scales and nothing moves with the length of a label. Ticks stand outside the data's rectangle.
/// </summary>
internal sealed class Panel
{
    private const float Rim = 110;
    private readonly Sheet _sheet;
    private readonly double _xMin, _xMax, _yMin, _yMax;

    /// <summary>Axes over <paramref name="data"/> with the limits given; without ticks until asked for.</summary>
    public Panel(Sheet sheet, SKRect data, double xMin, double xMax, double yMin, double yMax)
    {
        Typefaces.Register();
        (_sheet, Data) = (sheet, data);
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
            axis.TickLabelStyle.FontSize = Sheet.SmallSize;
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
    public void BottomAxis(string title, int ticks = 6, Func<double, string>? format = null) =>
        BottomAxis(title, Scale.Ticks(_xMin, _xMax, ticks), format);

    /// <summary>The same with the ticks given.</summary>
    public void BottomAxis(string title, IReadOnlyList<double> ticks, Func<double, string>? format = null)
    {
        Ticks(Plot.Axes.Bottom, ticks, format);
        Plot.Grid.XAxisStyle.IsVisible = true;
        Plot.Grid.XAxisStyle.MajorLineStyle.Color = Ink.Of(Ink.Grid);
        Plot.Grid.XAxisStyle.MajorLineStyle.Width = 1.5f;
        if (title.Length > 0)
        {
            _sheet.Text(title, Data.MidX, Data.Bottom + 70, Sheet.SmallSize, Ink.Text, align: Align.Centre);
        }
    }

    /// <summary>Ticks, grid lines and a title with the unit left of the data.</summary>
    public void LeftAxis(string title, int ticks = 6, Func<double, string>? format = null) =>
        LeftAxis(title, Scale.Ticks(_yMin, _yMax, ticks), format);

    /// <summary>The same with the ticks given.</summary>
    public void LeftAxis(string title, IReadOnlyList<double> ticks, Func<double, string>? format = null)
    {
        Ticks(Plot.Axes.Left, ticks, format);
        Plot.Grid.YAxisStyle.IsVisible = true;
        Plot.Grid.YAxisStyle.MajorLineStyle.Color = Ink.Of(Ink.Grid);
        Plot.Grid.YAxisStyle.MajorLineStyle.Width = 1.5f;
        _sheet.Upwards(title, Data.Left - 88, Data.MidY, Sheet.SmallSize, Ink.Text);
    }

    /// <summary>Draws the plot; what was drawn on the sheet before stands behind it.</summary>
    public void Draw() =>
        _sheet.Draw(Plot, new SKRect(Data.Left - Rim, Data.Top - Rim, Data.Right + Rim, Data.Bottom + Rim));

    private static void Ticks(IAxis axis, IReadOnlyList<double> at, Func<double, string>? format)
    {
        format ??= value => value.ToString("#,0.##", CultureInfo.InvariantCulture);
        axis.TickGenerator = new NumericManual([.. at], [.. at.Select(format)]);
        axis.MajorTickStyle.Length = 6;
        axis.MajorTickStyle.Color = Ink.Of(Ink.Soft);
    }
}
