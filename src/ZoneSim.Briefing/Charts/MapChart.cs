using SkiaSharp;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing;

/// <summary>
/// Where the convoys and drones of the same histories went under each policy, coloured by outcome: a map a policy, up
/// to four side by side, all at one scale with a kilometre as long in every direction.
/// </summary>
internal static class MapChart
{
    private const int PanelsOnPage = 4;
    private const float Gap = 28;

    public static ChartKind<RunReport> Kind { get; } = new(
        new ChartInfo("map", "Where does it go under each policy, in the same histories?"),
        report => report.Traces.Any(trace => trace.Events.Any(e => e.Kind == TraceKind.Position))
            ? null : "the run keeps no traces with positions.",
        Pages);

    private static IEnumerable<ChartPage> Pages(RunReport report)
    {
        var common = Tracks.Common(report.Traces);
        var policies = report.Summary.Policies.Select(policy => policy.Policy)
            .Where(policy => report.Traces.Any(trace => trace.Policy == policy)).ToList();
        var ground = MapGround.Of(report.Scenario);
        var neutral = report.Scenario.Convoys.Where(convoy => convoy.Neutral).Select(convoy => convoy.Name).ToHashSet();
        var chunks = policies.Chunk(PanelsOnPage).ToList();
        for (var i = 0; i < chunks.Count; i++)
        {
            var maps = chunks[i].Select(policy => (Policy: policy, Tracks: Tracks.Of(report.Traces, policy, common, neutral))).ToList();
            yield return new ChartPage(
                i == 0 ? "map" : FormattableString.Invariant($"map-part-{i + 1}"),
                "Tracks by policy, coloured by outcome",
                $"{report.Scenario.Title} · {Numbers.Of(common.Count, "history")} a policy, the same on each map; tracks are spread sideways, dots: nearest to the garrison",
                Footer.Lines(report, $"{Numbers.Count(common.Count)} of {Footer.Replications(report)} drawn"),
                sheet => Draw(sheet, ground, maps))
            {
                Table = () => ChartTables.OfTracks(maps),
            };
        }
    }

    private static void Draw(Sheet sheet, MapGround ground, List<(string Policy, IReadOnlyList<MapTrack> Tracks)> maps)
    {
        var tracks = maps.SelectMany(map => map.Tracks).ToList();
        var key = Key.Lines(sheet, tracks, ground.Routes.Count > 0);
        var top = sheet.Body.Top + 30;
        var height = sheet.Body.Bottom - top - 12 - (key.Count * 34);
        var width = (sheet.Body.Width - (Gap * (maps.Count - 1))) / maps.Count;
        var window = ground.Window(tracks, width / height);
        var names = TextFit.ElideApart([.. maps.Select(map => map.Policy)], width, Sheet.TextSize, bold: true);
        for (var i = 0; i < maps.Count; i++)
        {
            var frame = SKRect.Create(sheet.Body.Left + (i * (width + Gap)), top, width, height);
            var panel = new Panel(sheet, frame, window.Left, window.Right, window.Top, window.Bottom);
            sheet.Text(names[i], frame.Left, top - 12, Sheet.TextSize, Ink.Text, bold: true);
            sheet.Box(frame, Ink.Paper, Ink.Rule, 1.5f);
            var index = i;
            sheet.Inside(frame, () =>
            {
                MapLayers.Ground(sheet, panel, ground);
                MapLayers.Tracks(sheet, panel, maps[i].Tracks);
                MapLayers.Labels(sheet, panel, ground, maps[index].Tracks);
            });
        }

        Key.Draw(sheet, key, top + height + 38);
    }

    /// <summary>The outcomes on the maps in fixed order, then the signs, wrapped to the sheet's width.</summary>
    private static class Key
    {
        private const float Size = 20;

        public static List<List<(string Label, SKColor Colour, string Sign)>> Lines(Sheet sheet, List<MapTrack> tracks, bool hasRoutes)
        {
            var labels = LedgerWords.Outcomes.Where(label => tracks.Any(track => track.Outcome == label))
                .Select(label => (Phrases.Capital(Numbers.Words(label)), Palette.OfLabel(label), tracks.First(track => track.Outcome == label).IsDrone ? "drone" : "convoy"));
            (string, SKColor, string)[] signs =
            [
                .. tracks.Any(track => track.IsBackground) ? [("Neutral traffic not hit", MapLayers.Background, "line")] : Array.Empty<(string, SKColor, string)>(),
                ("Garrison", Ink.Text, "garrison"), ("Outpost or patrol, and how far it sees", Ink.Neutral, "outpost"), .. hasRoutes ? [("Planned way", Ink.Soft, "dashes")] : Array.Empty<(string, SKColor, string)>(),
                ("Closed side of the zone", Ink.Rule, "box"),
            ];
            var lines = new List<List<(string, SKColor, string)>> { new() };
            var x = 0f;
            foreach (var entry in labels.Concat(signs))
            {
                var width = Width(entry.Item1);
                if (x + width > sheet.Body.Width && x > 0)
                {
                    lines.Add([]);
                    x = 0;
                }

                lines[^1].Add(entry);
                x += width;
            }

            return lines;
        }

        public static void Draw(Sheet sheet, List<List<(string Label, SKColor Colour, string Sign)>> lines, float y)
        {
            foreach (var line in lines)
            {
                var x = sheet.Body.Left;
                foreach (var (label, colour, sign) in line)
                {
                    DrawSign(sheet, sign, colour, x, y - 7);
                    sheet.Text(label, x + 46, y, Size, Ink.Text);
                    x += Width(label);
                }

                y += 34;
            }
        }

        private static void DrawSign(Sheet sheet, string sign, SKColor colour, float x, float y)
        {
            switch (sign)
            {
                case "garrison":
                    MapLayers.GarrisonSign(sheet, x + 18, y);
                    break;
                case "outpost":
                    MapLayers.OutpostSign(sheet, x + 18, y);
                    break;
                case "dashes":
                    sheet.Dashes([new(x, y), new(x + 36, y)], colour, 3);
                    break;
                case "line":
                    sheet.Line(x, y, x + 36, y, colour, 2);
                    break;
                case "box":
                    sheet.Box(SKRect.Create(x + 4, y - 10, 28, 20), MapLayers.Closed);
                    break;
                default:
                    MapLayers.TrackSign(sheet, x, y, colour, sign == "drone");
                    break;
            }
        }

        private static float Width(string label) => Sheet.Measure(label, Size) + 46 + 34;
    }
}
