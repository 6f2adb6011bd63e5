using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>
/// Where the convoys and drones of the same histories went under each policy, coloured by outcome: a map a policy, up
/// to four side by side, all at one scale with a kilometre as long in every direction.
/// </summary>
internal static class MapChart
{
    private const int PanelsOnPage = 4;

    /// <summary>Tracks drawn on a map, neutral traffic apart: with more, those on one road cannot be told from each other.</summary>
    private const int MostTracks = 48;

    private const float Gap = 28;

    public static ChartKind<RunReport> Kind { get; } =
        new(
            new ChartInfo("map", "Where does it go under each policy, in the same histories?"),
            report => report.Traces.Any(trace => trace.Events.Any(e => e.Kind == TraceKind.Position)) ? null : "the run keeps no traces with positions.",
            Pages
        );

    private static IEnumerable<ChartPage> Pages(RunReport report)
    {
        var common = Tracks.Common(report.Traces).Take(Math.Max(1, MostTracks / TracksOfHistory(report))).ToList();
        var policies = report.Summary.Policies.Select(policy => policy.Policy).Where(policy => report.Traces.Any(trace => trace.Policy == policy)).ToList();
        var ground = MapGround.Of(report.Scenario, MapLayers.ArcSteps);
        var neutral = report.Scenario.Convoys.Where(convoy => convoy.Neutral).Select(convoy => convoy.Name).ToHashSet();
        var chunks = policies.Chunk(PanelsOnPage).ToList();
        var titles = chunks.Select(chunk => Title(report, chunk)).ToList();
        for (var i = 0; i < chunks.Count; i++)
        {
            var maps = chunks[i].Select(policy => (Policy: policy, Tracks: Tracks.Of(report.Traces, policy, common, neutral))).ToList();
            yield return new ChartPage(
                i == 0 ? "map" : FormattableString.Invariant($"map-part-{i + 1}"),
                titles[i],
                $"{Numbers.Count(common.Count)} of {Numbers.Of(report.Manifest.Replications, "history")}, the same on each map; "
                    + $"dot: nearest point · {report.Scenario.Title}",
                Footer.Lines(report, $"{Numbers.Count(common.Count)} of {Footer.Replications(report)} drawn, tracks on one road side by side"),
                sheet => Draw(sheet, ground, maps)
            )
            {
                Table = () => ChartTables.OfTracks(maps),
            };
        }
    }

    /// <summary>How many tracks a history has, about: of a group as many as come on average, rounded up.</summary>
    private static int TracksOfHistory(RunReport report) =>
        Subjects
            .Told(report)
            .Sum(subject =>
                report.IsGroup(subject.Name)
                    ? (int)
                        Math.Ceiling(
                            Subjects.Find(report.Summary.Policies[0], subject.Name)!.Means.First(mean => mean.Column == GroupColumns.All[0].Name).Mean.Value
                        )
                    : 1
            );

    /// <summary>How near it comes under the policies of one picture; of several, how they end.</summary>
    private static string Title(RunReport report, IReadOnlyList<string> policies)
    {
        if (Findings.Of(report) is [{ Subject.Length: 0, Kind: FindingKind.End } whole, ..])
        {
            return whole.Title;
        }

        var (name, kind) = Subjects.Incursions(report)[0];
        var members = policies
            .Select(policy => report.Summary.Policies.Index().First(one => one.Item.Policy == policy))
            .Select(one => new NumberedPolicy(one.Index, one.Item.Policy, one.Item));
        return new ChartTitles(report).Of(new Subject(0, name, kind, new PolicyGroup("", [.. members])), "map", "Tracks by policy, coloured by how they ended");
    }

    private static void Draw(Sheet sheet, MapGround ground, List<(string Policy, IReadOnlyList<MapTrack> Tracks)> maps)
    {
        var tracks = maps.SelectMany(map => map.Tracks).ToList();
        var key = Key.Lines(sheet, tracks);
        var top = sheet.Body.Top + 40;
        var height = sheet.Body.Bottom - top - 16 - (key.Count * Key.Line);
        var width = (sheet.Body.Width - (Gap * (maps.Count - 1))) / maps.Count;
        var window = ground.Window(tracks, width / height);
        var names = TextFit.ElideApart([.. maps.Select(map => map.Policy)], width, Sheet.ReadSize, bold: true);
        for (var i = 0; i < maps.Count; i++)
        {
            var frame = SKRect.Create(sheet.Body.Left + (i * (width + Gap)), top, width, height);
            var panel = new Panel(sheet, frame, window.Left, window.Right, window.Top, window.Bottom);
            sheet.Text(names[i], frame.Left, top - 12, Sheet.ReadSize, Ink.Text, bold: true);
            sheet.Box(frame, Ink.Paper, Ink.Rule, 1.5f);
            var index = i;
            sheet.Inside(frame, () =>
            {
                MapLayers.Ground(sheet, panel, ground);
                MapLayers.Tracks(sheet, panel, maps[i].Tracks);
                MapLayers.Labels(sheet, panel, ground, maps[index].Tracks);
            });
        }

        Key.Draw(sheet, key, top + height + 42);
    }

    /// <summary>How tracks ended, by colour, in fixed order, then the signs that no word on the map explains; wrapped to the sheet's width.</summary>
    private static class Key
    {
        public const float Line = 44;

        private const float Size = Sheet.ReadSize;

        public static List<List<(string Label, SKColor Colour, string Sign)>> Lines(Sheet sheet, List<MapTrack> tracks)
        {
            var ended = LedgerWords
                .Outcomes.Where(label => tracks.Any(track => track.Outcome == label))
                .Select(label => (Outcome)LedgerWords.Outcomes.ToList().IndexOf(label))
                .GroupBy(ChartPalette.Of)
                .Select(shade =>
                    (
                        OutcomeGroups.Words(shade.First()),
                        shade.Key,
                        tracks.Any(track => track.Flies && track.Outcome == shade.First().Label()) ? "flies" : "drives"
                    )
                );
            (string, SKColor, string)[] signs =
            [
                .. tracks.Any(track => track.IsBackground) ? [("neutral traffic", MapLayers.Background, "line")] : Array.Empty<(string, SKColor, string)>(),
                ("outpost, patrol: dotted, what it sees", Ink.Neutral, "outpost"),
            ];
            var lines = new List<List<(string, SKColor, string)>> { new() };
            var x = 0f;
            foreach (var entry in ended.Concat(signs))
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
                    DrawSign(sheet, sign, colour, x, y - 11);
                    sheet.Text(label, x + 46, y, Size, Ink.Text);
                    x += Width(label);
                }

                y += Line;
            }
        }

        private static void DrawSign(Sheet sheet, string sign, SKColor colour, float x, float y)
        {
            switch (sign)
            {
                case "outpost":
                    MapLayers.OutpostSign(sheet, x + 18, y);
                    break;
                case "line":
                    sheet.Line(x, y, x + 36, y, colour, 2);
                    break;
                default:
                    MapLayers.TrackSign(sheet, x, y, colour, sign == "flies");
                    break;
            }
        }

        private static float Width(string label) => Sheet.Measure(label, Size) + 46 + 34;
    }
}
