using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Model;

namespace ZoneSim.Briefing.Charts;

/// <summary>The layers of a map, lowest first.</summary>
internal static class MapLayers
{
    public const int ArcSteps = 96;

    /// <summary>The shade of a closed side.</summary>
    public static readonly SKColor Closed = new(0xC9, 0xC3, 0xBA);

    /// <summary>The colour of neutral traffic that was not hit.</summary>
    public static readonly SKColor Background = Ink.Rule.WithAlpha(110);

    private static readonly SKColor s_zone = new(0xEF, 0xF2, 0xF6);
    private static readonly SKColor s_border = new(0x8A, 0x7F, 0x72);

    /// <summary>Zone, closed sides, sight circles, rings, borders, roads.</summary>
    public static void Ground(Sheet sheet, Panel panel, MapGround ground)
    {
        sheet.Fill(Points(panel, ground.Zone.Edge), s_zone);
        foreach (var side in ground.Zone.ClosedAreas)
        {
            sheet.Fill(Points(panel, side), Closed.WithAlpha(150));
        }

        foreach (var side in ground.Zone.ClosedLines)
        {
            sheet.Line(Points(panel, side), Closed, 16);
        }

        foreach (var (_, at, sight) in ground.Watchers)
        {
            sheet.Fill(Points(panel, Circle(at, sight)), Ink.Neutral.WithAlpha(14));
            sheet.Dashes(Points(panel, Circle(at, sight)), Ink.Neutral.WithAlpha(150), 1.5f, 3, 6);
        }

        sheet.Line(Points(panel, ground.Zone.Edge), Ink.Text, 3);
        foreach (var line in ground.Zone.Rings.SelectMany(ring => ring.Lines))
        {
            sheet.Dashes(Points(panel, line), Ink.Soft, 2);
        }

        foreach (var (_, line) in ground.Borders)
        {
            sheet.Line(Points(panel, line), s_border, 4);
        }

        foreach (var route in ground.Routes)
        {
            sheet.Dashes(Points(panel, route), Ink.Soft, 2.5f, 14, 9);
        }
    }

    /// <summary>
    /// The tracks, the commonest outcome lowest so that rare ones are seen, and a dot where each came nearest to the
    /// garrison. Convoys share a road, so the tracks are spread across it, by the order of the histories.
    /// </summary>
    public static void Tracks(Sheet sheet, Panel panel, IReadOnlyList<MapTrack> tracks)
    {
        foreach (var track in tracks.Where(track => track.IsBackground))
        {
            sheet.Line(Points(panel, track.Places), Background, 1);
        }

        var told = tracks.Where(track => !track.IsBackground).Select((track, number) => (Track: track, Shift: Shift(panel, track, number))).ToList();
        foreach (
            var outcome in told.GroupBy(one => one.Track.Outcome).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
        )
        {
            foreach (var (track, shift) in outcome)
            {
                SKPoint[] points = [.. Points(panel, track.Places).Select(point => point + shift)];
                sheet.Line(points, ChartPalette.OfLabel(outcome.Key).WithAlpha(150), 1.5f);
            }
        }

        foreach (var (track, shift) in told)
        {
            var at = track.Nearest().At;
            Dot(sheet, panel.X(at.X) + shift.X, panel.Y(at.Y) + shift.Y, ChartPalette.OfLabel(track.Outcome), track.Flies, 7);
        }
    }

    /// <summary>
    /// How far a track is moved aside, with its dot: across its leg where it came nearest, by a sequence that fills evenly, so that
    /// tracks on one road lie beside each other.
    /// </summary>
    private static SKPoint Shift(Panel panel, MapTrack track, int number)
    {
        var spread = Math.Clamp(panel.Data.Width / 14, 20, 60);
        var along = track.Nearest().Along;
        var side = (((number * 0.6180339887498949) % 1) - 0.5) * spread;
        return new SKPoint(-(float)(along.Y * side), -(float)(along.X * side));
    }

    /// <summary>The dot of a convoy or the diamond of what flies.</summary>
    private static void Dot(Sheet sheet, float x, float y, SKColor colour, bool flies, float radius)
    {
        if (flies)
        {
            var reach = radius * 1.3f;
            SKPoint[] diamond = [new(x, y - reach), new(x + reach, y), new(x, y + reach), new(x - reach, y), new(x, y - reach)];
            sheet.Fill(diamond, colour);
            sheet.Line(diamond, Ink.Paper, 1);
        }
        else
        {
            sheet.Disc(x, y, radius, colour, Ink.Paper, 1);
        }
    }

    /// <summary>The sign of a track in the key: its line, with the dot of a convoy or the diamond of what flies.</summary>
    public static void TrackSign(Sheet sheet, float x, float y, SKColor colour, bool flies)
    {
        sheet.Line(x, y, x + 36, y, colour, 3);
        Dot(sheet, x + 18, y, colour, flies, 8);
    }

    /// <summary>Signs and words above the tracks: garrison, outposts, rings, borders, scale bar, north.</summary>
    public static void Labels(Sheet sheet, Panel panel, MapGround ground, IReadOnlyList<MapTrack> tracks)
    {
        const float Size = Sheet.LeastSize;
        var placed = new List<SKRect>();
        var dots = Points(panel, tracks.Where(track => !track.IsBackground).Select(track => track.Nearest().At));
        ScaleBar(sheet, panel, placed, Drawn(panel, ground, tracks));
        North(sheet, panel, placed);
        GarrisonSign(sheet, panel.X(0), panel.Y(0));
        foreach (var (_, at) in ground.Zone.Protected)
        {
            GarrisonSign(sheet, panel.X(at.X), panel.Y(at.Y));
        }

        foreach (var (_, at, _) in ground.Watchers)
        {
            OutpostSign(sheet, panel.X(at.X), panel.Y(at.Y));
        }

        Label(sheet, panel, placed, "garrison", Place.Garrison, Size);
        foreach (var (name, at) in ground.Zone.Protected.Where(point => Shown(panel, point.At)))
        {
            Label(sheet, panel, placed, Numbers.Words(name), at, Size);
        }

        foreach (var (name, at, _) in ground.Watchers.Where(watcher => Shown(panel, watcher.At)))
        {
            Label(sheet, panel, placed, Numbers.Words(name), at, Size);
        }

        OnRing(ground.Zone.Label, ground.Zone.Edge);
        foreach (var ring in ground.Zone.Rings.Where(ring => ring.Label.Length > 0))
        {
            OnRing(ring.Label, ring.Lines[0]);
        }

        foreach (var side in ground.Zone.ClosedMiddles)
        {
            var seen = side.Where(place => Shown(panel, place)).ToList();
            if (seen.Count > 0)
            {
                Label(sheet, panel, placed, "closed side", seen[seen.Count / 2], Size, onLine: true);
            }
        }

        foreach (var (name, line) in ground.Borders)
        {
            var seen = Along(line).Where(place => Shown(panel, place)).ToList();
            if (seen.Count > 0)
            {
                Label(sheet, panel, placed, name, seen[seen.Count / 2], Size, onLine: true);
            }
        }

        void OnRing(string text, IReadOnlyList<Place> line)
        {
            var half = Sheet.Measure(text, Size) / 2;
            var inside = SKRect.Inflate(panel.Data, -half - 6, -Size);
            var seen = (line.Count < ArcSteps ? Along(line) : line)
                .Select(place => (place, At: new SKPoint(panel.X(place.X), panel.Y(place.Y))))
                .Where(one => inside.Contains(one.At))
                .ToList();
            if (seen.Count > 0)
            {
                Label(
                    sheet,
                    panel,
                    placed,
                    text,
                    seen.MaxBy(one => dots.Select(dot => SKPoint.DistanceSquared(dot, one.At)).DefaultIfEmpty(0).Min()).place,
                    Size,
                    onLine: true
                );
            }
        }
    }

    /// <summary>The garrison's sign.</summary>
    public static void GarrisonSign(Sheet sheet, float x, float y)
    {
        sheet.Box(SKRect.Create(x - 9, y - 9, 18, 18), Ink.Text, Ink.Paper, 2);
        sheet.Box(SKRect.Create(x - 3, y - 3, 6, 6), Ink.Paper);
    }

    /// <summary>The sign of an outpost or patrol.</summary>
    public static void OutpostSign(Sheet sheet, float x, float y)
    {
        SKPoint[] triangle = [new(x, y - 10), new(x + 9, y + 7), new(x - 9, y + 7), new(x, y - 10)];
        sheet.Fill(triangle, Ink.Paper);
        sheet.Line(triangle, Ink.Text, 2.5f);
    }

    private static void Label(Sheet sheet, Panel panel, List<SKRect> placed, string text, Place at, float size, bool onLine = false)
    {
        var (x, y, width) = (panel.X(at.X), panel.Y(at.Y), Sheet.Measure(text, size));
        (float X, float Y)[] tries =
        [
            .. onLine ? [(x - (width / 2), y + (size * 0.36f))] : Array.Empty<(float, float)>(),
            (x + 14, y + (size * 0.36f)),
            (x - 14 - width, y + (size * 0.36f)),
            (x - (width / 2), y - 16),
            (x - (width / 2), y + 16 + size),
            (x + 14, y - 24),
            (x + 14, y + 24 + size),
            (x - 14 - width, y + 24 + size),
        ];
        foreach (var (left, baseline) in tries)
        {
            var box = new SKRect(left - 4, baseline - size, left + width + 4, baseline + 5);
            if (panel.Data.Contains(box) && !placed.Any(other => other.IntersectsWith(box)))
            {
                sheet.Box(new SKRect(left - 4, baseline - size + 1, left + width + 4, baseline + 5), Ink.Paper.WithAlpha(225));
                sheet.Text(text, left, baseline, size, Ink.Text);
                placed.Add(box);
                return;
            }
        }
    }

    /// <summary>The scale bar, in the corner where it covers least.</summary>
    private static void ScaleBar(Sheet sheet, Panel panel, List<SKRect> placed, IReadOnlyList<SKPoint> drawn)
    {
        var perMetre = (panel.X(1000) - panel.X(0)) / 1000;
        double[] lengths = [5_000, 10_000, 20_000, 50_000];
        var metres = lengths.Last(length => length * perMetre < panel.Data.Width * 0.4 || length == 5_000);
        var (width, data) = ((float)(metres * perMetre), panel.Data);
        SKRect At(float left, float top) => SKRect.Create(left, top, Math.Max(width, 100) + 16, 54);
        SKRect[] corners =
        [
            At(data.Left + 10, data.Bottom - 66),
            At(data.Left + 10, data.Top + 12),
            At(data.Right - Math.Max(width, 100) - 26, data.Bottom - 66),
        ];
        var box = corners.MinBy(corner => drawn.Count(point => SKRect.Inflate(corner, 6, 6).Contains(point)));
        var (x, y) = (box.Left + 8, box.Bottom - 10);
        sheet.Line([new(x, y - 8), new(x, y), new(x + width, y), new(x + width, y - 8)], Ink.Text, 2.5f);
        sheet.Text(FormattableString.Invariant($"{metres / 1000:0} km"), x + (width / 2), y - 12, Sheet.LeastSize, Ink.Text, align: Align.Centre);
        placed.Add(box);
    }

    /// <summary>Points along everything that a corner could cover.</summary>
    private static List<SKPoint> Drawn(Panel panel, MapGround ground, IReadOnlyList<MapTrack> tracks) =>
        [
            .. Points(panel, ground.Zone.Edge),
            .. ground.Watchers.SelectMany(watcher => Points(panel, Circle(watcher.At, watcher.Sight))),
            .. Points(
                panel,
                ground
                    .Borders.SelectMany(border => Along(border.Line))
                    .Concat(ground.Routes.SelectMany(Along))
                    .Concat(tracks.SelectMany(track => Along(track.Places)))
            ),
        ];

    private static void North(Sheet sheet, Panel panel, List<SKRect> placed)
    {
        var (x, y) = (panel.Data.Right - 32, panel.Data.Top + 22);
        sheet.Box(new SKRect(x - 18, y - 14, x + 18, y + 62), Ink.Paper.WithAlpha(220));
        sheet.Fill([new(x, y - 8), new(x + 11, y + 24), new(x, y + 17), new(x - 11, y + 24)], Ink.Text);
        sheet.Text("N", x, y + 54, Sheet.LeastSize, Ink.Text, bold: true, align: Align.Centre);
        placed.Add(new SKRect(x - 20, y - 16, x + 20, y + 60));
    }

    private static IEnumerable<Place> Along(IReadOnlyList<Place> line) =>
        line.Zip(line.Skip(1)).SelectMany(leg => Enumerable.Range(0, 40).Select(i => leg.First + ((leg.Second - leg.First) * (i / 40.0))));

    private static bool Shown(Panel panel, Place place) => panel.Data.Contains(panel.X(place.X), panel.Y(place.Y));

    private static IReadOnlyList<SKPoint> Points(Panel panel, IEnumerable<Place> places) =>
        [.. places.Select(place => new SKPoint(panel.X(place.X), panel.Y(place.Y)))];

    private static IEnumerable<Place> Circle(Place centre, double radius) =>
        Enumerable.Range(0, ArcSteps + 1).Select(i => centre + Place.AtBearing(360.0 * i / ArcSteps, radius));
}
