using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Model;

namespace ZoneSim.Briefing.Charts;

/// <summary>The key below the lanes: what each sign means.</summary>
internal static partial class TimelineChart
{
    private static void Key(Sheet sheet, float left, float baseline, bool hasNights)
    {
        var panel = new Panel(sheet, SKRect.Create(left, baseline - 20, 1600, 26), 0, 1600, 0, 26);
        var x = 10f;
        foreach (
            var (kind, words) in new[]
            {
                (TraceKind.Happened, "Happened"),
                (TraceKind.Sighted, "Seen"),
                (TraceKind.Decided, "Decided"),
                (TraceKind.Felt, "Measure felt"),
                (TraceKind.Ended, "End"),
            }
        )
        {
            Mark(panel, new TraceEvent(x * 60, Lane.Convoy, "", kind, "", "", 0, 0), 13);
            sheet.Text(words, left + x + 18, baseline, Sheet.LeastSize, Ink.Soft);
            x += Sheet.Measure(words, Sheet.LeastSize) + 62;
        }

        sheet.Box(SKRect.Create(left + x, baseline - 17, 34, 22), Ink.Range);
        sheet.Text("Inside the zone", left + x + 44, baseline, Sheet.LeastSize, Ink.Soft);
        if (hasNights)
        {
            x += 44 + Sheet.Measure("Inside the zone", Sheet.LeastSize) + 28;
            sheet.Box(SKRect.Create(left + x, baseline - 12, 34, NightStrip - 2), Ink.Soft);
            sheet.Text("Night", left + x + 44, baseline, Sheet.LeastSize, Ink.Soft);
        }

        panel.Draw();
    }
}
