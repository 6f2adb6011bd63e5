using System.Globalization;
using System.Net;
using System.Text;
using SkiaSharp;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Html;

/// <summary>What stands still on the maps of a replay, as SVG, and the projection of metres to its units.</summary>
internal sealed class ReplayGround
{
    /// <summary>Width of a map in its own units.</summary>
    public const double Width = 600;

    private const double Shape = 1.2;

    // As in replay.css, there the greatest of a small screen too. Machines without the first typeface use a wider one.
    private const float LetterSize = 15,
        LargeLetterSize = 24,
        OtherFont = 1.12f;
    private const int ArcSteps = 90;

    private readonly MapGround _ground;
    private readonly SKRect _window;
    private readonly StringBuilder _svg = new();
    private readonly List<SKRect> _placed = [];

    private ReplayGround(MapGround ground, SKRect window) => (_ground, _window) = (ground, window);

    /// <summary>Height of a map in its own units.</summary>
    public static double Height => Width / Shape;

    /// <summary>The elements inside the picture.</summary>
    public string Svg { get; private set; } = "";

    /// <summary>The ground of a scenario, wide enough for all tracks.</summary>
    public static ReplayGround Of(Scenario scenario, IEnumerable<HistoryTrack> tracks)
    {
        var ground = MapGround.Of(scenario, ArcSteps);
        List<MapTrack> shown = [.. tracks.Select(track => new MapTrack(track.Subject, false, false, "", [.. track.Points.Select(point => point.At)]))];
        var made = new ReplayGround(ground, ground.Window(shown, (float)Shape));
        made.Draw();
        made.Svg = made._svg.ToString();
        return made;
    }

    /// <summary>Units from the left edge.</summary>
    public double X(double metres) => (metres - _window.Left) * (Width / (_window.Right - (double)_window.Left));

    /// <summary>Units from the upper edge.</summary>
    public double Y(double metres) => (_window.Bottom - metres) * (Width / (_window.Right - (double)_window.Left));

    private void Draw()
    {
        Area("zone", _ground.Zone.Edge);
        foreach (var side in _ground.Zone.ClosedAreas)
        {
            Area("closed", side);
        }

        foreach (var side in _ground.Zone.ClosedLines)
        {
            Path("closed-edge", side, "");
        }

        foreach (var (_, at, sight) in _ground.Watchers)
        {
            Area("sight", Circle(at, sight));
        }

        Area("edge", _ground.Zone.Edge);
        foreach (var line in _ground.Zone.Rings.SelectMany(ring => ring.Lines))
        {
            Area("ring", line);
        }

        foreach (var (_, line) in _ground.Borders)
        {
            Path("border", line, "");
        }

        foreach (var route in _ground.Routes)
        {
            Path("route", route, "");
        }

        Signs();
        ScaleBar();
        Labels();
    }

    private void Signs()
    {
        foreach (var place in _ground.Zone.Protected.Select(point => point.At).Prepend(Place.Garrison))
        {
            GarrisonSign(X(place.X), Y(place.Y));
        }

        foreach (var (_, at, _) in _ground.Watchers)
        {
            var (left, top) = (X(at.X), Y(at.Y));
            Add($"<path class=\"outpost\" d=\"M{N(left)} {N(top - 8)}L{N(left + 7)} {N(top + 5)}L{N(left - 7)} {N(top + 5)}Z\"/>");
            _placed.Add(SKRect.Create((float)left - 8, (float)top - 9, 16, 16));
        }
    }

    private void GarrisonSign(double x, double y)
    {
        Add(
            $"<rect class=\"garrison\" x=\"{N(x - 7)}\" y=\"{N(y - 7)}\" width=\"14\" height=\"14\"/><rect class=\"garrison-eye\" "
                + $"x=\"{N(x - 2.5)}\" y=\"{N(y - 2.5)}\" width=\"5\" height=\"5\"/>"
        );
        _placed.Add(SKRect.Create((float)x - 9, (float)y - 9, 18, 18));
    }

    private void ScaleBar()
    {
        double[] lengths = [50_000, 20_000, 10_000, 5_000];
        var metres = lengths.FirstOrDefault(length => X(length) - X(0) < Width * 0.35, 5_000);
        var (width, y) = (X(metres) - X(0), Height - 14);
        Add($"<path class=\"scale\" d=\"M14 {N(y - 6)}V{N(y)}H{N(14 + width)}V{N(y - 6)}\"/>");
        Letters(FormattableString.Invariant($"{metres / 1000:0} km"), 14, y - 10, "label");
        Add($"<path class=\"north\" d=\"M{N(Width - 20)} 12L{N(Width - 12)} 34L{N(Width - 20)} 29L{N(Width - 28)} 34Z\"/>");
        Letters("N", Width - 25.5, 50, "label");
        _placed.Add(new SKRect(8, (float)y - 30, (float)(20 + width), (float)Height));
        _placed.Add(new SKRect((float)Width - 36, 6, (float)Width, 54));
    }

    private void Labels()
    {
        Label(_ground.Zone.Label, _ground.Zone.LabelAt, "label", isOnLine: true);
        foreach (var (name, at) in _ground.Zone.Protected)
        {
            Label(Numbers.Words(name), at, "label", isOnLine: false);
        }

        foreach (var (name, at, _) in _ground.Watchers)
        {
            Label(Numbers.Words(name), at, "label", isOnLine: false);
        }

        foreach (var (label, at, _) in _ground.Zone.Rings.Where(ring => ring.Label.Length > 0))
        {
            Label(label, at, "label minor", isOnLine: true);
        }

        foreach (var (name, line) in _ground.Borders)
        {
            var seen = line.Zip(line.Skip(1))
                .SelectMany(leg => Enumerable.Range(0, 20).Select(i => leg.First + ((leg.Second - leg.First) * (i / 20.0))))
                .Where(place => X(place.X) is > 0 and < Width && Y(place.Y) > 0 && Y(place.Y) < Height)
                .ToList();
            if (seen.Count > 0)
            {
                Label(name, seen[seen.Count / 2], "label minor", isOnLine: true);
            }
        }
    }

    /// <summary>
    /// A label where it covers nothing; left out where there is no such place. Those that a small screen shows too have room for its larger letters.
    /// </summary>
    private void Label(string text, Place at, string style, bool isOnLine)
    {
        var size = style == "label" ? LargeLetterSize : LetterSize;
        var (x, y, width) = ((float)X(at.X), (float)Y(at.Y), Sheet.Measure(text, size) * OtherFont);
        (float X, float Base, Align Align)[] tries =
        [
            .. isOnLine ? [(x, y + 5, Align.Centre)] : Array.Empty<(float, float, Align)>(),
            (x + 12, y + 5, Align.Left),
            (x - 12, y + 5, Align.Right),
            (x, y - 13, Align.Centre),
            (x, y + 13 + size, Align.Centre),
            (x + 12, y - 18, Align.Left),
            (x + 12, y + 18 + size, Align.Left),
            (x - 12, y - 18, Align.Right),
            (x - 12, y + 18 + size, Align.Right),
        ];
        foreach (var (from, baseline, align) in tries)
        {
            var left = align switch
            {
                Align.Left => from,
                Align.Centre => from - (width / 2),
                _ => from - width,
            };
            var box = new SKRect(left - 3, baseline - size, left + width + 3, baseline + 4);
            if (box.Left > 0 && box.Top > 0 && box.Right < Width && box.Bottom < Height && !_placed.Any(other => other.IntersectsWith(box)))
            {
                _placed.Add(box);
                Letters(
                    text,
                    from,
                    baseline,
                    style,
                    align switch
                    {
                        Align.Left => "",
                        Align.Centre => " text-anchor=\"middle\"",
                        _ => " text-anchor=\"end\"",
                    }
                );
                return;
            }
        }
    }

    private void Letters(string text, double left, double baseline, string style, string anchor = "") =>
        Add($"<text class=\"{style}\"{anchor} x=\"{N(left)}\" y=\"{N(baseline)}\">{WebUtility.HtmlEncode(text)}</text>");

    private void Area(string style, IEnumerable<Place> places) => Path(style, places, "Z");

    private void Path(string style, IEnumerable<Place> places, string end) =>
        Add($"<path class=\"{style}\" d=\"{string.Concat(places.Select((place, i) => $"{(i == 0 ? 'M' : 'L')}{N(X(place.X))} {N(Y(place.Y))}"))}{end}\"/>");

    private void Add(string element) => _svg.Append(element).Append('\n');

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static IEnumerable<Place> Circle(Place centre, double radius) =>
        Enumerable.Range(0, ArcSteps + 1).Select(i => centre + Place.AtBearing(360.0 * i / ArcSteps, radius));
}
