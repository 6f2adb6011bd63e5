using System.Globalization;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>A campaign told day by day, alone or beside the same one under another policy.</summary>
internal static class CampaignPage
{
    private const int DayWidth = 6;

    /// <summary>One campaign, or two of the same number.</summary>
    public static void Write(IReadOnlyList<History> played, ConsoleReport page)
    {
        page.Gap();
        foreach (var history in played)
        {
            page.Paragraph(Total(history));
        }

        page.Gap();
        if (played is [var first, var second])
        {
            WriteBeside(first, second, page);
        }
        else
        {
            WriteAlone(played[0], page);
        }
    }

    private static void WriteAlone(History history, ConsoleReport page)
    {
        var margin = new string(' ', DayWidth + 2);
        foreach (var (day, lines) in Days(history).OrderBy(day => day.Key))
        {
            foreach (var (text, place) in lines.Select((text, place) => (text, place)))
            {
                foreach (var line in ConsoleReport.Wrap(text, place == 0 ? Day(day).PadLeft(DayWidth) + "  " : margin, margin + "  ", page.Width))
                {
                    page.Line(line);
                }
            }
        }
    }

    private static void WriteBeside(History first, History second, ConsoleReport page)
    {
        var (left, right) = (Days(first), Days(second));
        var all = left.Keys.Union(right.Keys).Order().ToList();
        var parting = all.Where(day => !Lines(left, day).SequenceEqual(Lines(right, day))).Select(day => (int?)day).FirstOrDefault();
        page.Paragraph(
            parting is { } apart ? $"The two campaigns first differ on day {apart.ToString(CultureInfo.InvariantCulture)}." : "The two campaigns do not differ."
        );
        page.Gap();
        var columns = new TwoColumns(page, DayWidth);
        columns.Heads(first.Policy, second.Policy);
        foreach (var day in all)
        {
            var (a, b) = (Lines(left, day), Lines(right, day));
            for (var line = 0; line < Math.Max(a.Count, b.Count); line++)
            {
                columns.Row(line == 0 ? Day(day) : "", line < a.Count ? a[line] : "", line < b.Count ? b[line] : "");
            }
        }
    }

    private static string Total(History history)
    {
        var whole = history.Whole!;
        var totals = whole.Campaign!;
        return $"{history.Policy}: {Words.Of(totals.Incursions, "incursion")} of {Words.Of(totals.Opportunities, "opportunity", "opportunities")}, "
            + $"{Words.Mean(totals.AnybodyInside / 3600)} h with a convoy inside, {Words.Of(whole.VehiclesDestroyed + whole.VehiclesDamaged, "vehicle")} hit, "
            + $"{Words.Of(totals.Reactions.Skip(1).Sum(), "reaction")}.";
    }

    /// <summary>What is told of each day: the convoys that set off and what became of them, and what carries over, in order of time.</summary>
    private static Dictionary<int, IReadOnlyList<string>> Days(History history)
    {
        var convoys = history
            .Rows.Where(row => row.Kind == IncursionKind.Convoy)
            .Select(row => (row.Start, Text: $"{Time(row.Start)} {HistoryWords.Incursion(row)}, {row.Intent.Label()}: {HistoryWords.Verdict(row)}"));
        var told = CampaignDays
            .Of(history)
            .SelectMany(day => day.Told)
            .Select(one => (Start: one.Seconds, Text: $"{Time(one.Seconds)} {HistoryWords.Sentence(one, several: true)}"));
        return convoys
            .Concat(told)
            .GroupBy(one => CampaignDays.NumberOf(one.Start))
            .ToDictionary(day => day.Key, day => (IReadOnlyList<string>)[.. day.OrderBy(one => one.Start).Select(one => one.Text)]);
    }

    private static IReadOnlyList<string> Lines(Dictionary<int, IReadOnlyList<string>> days, int day) => days.GetValueOrDefault(day) ?? [];

    private static string Day(int number) => "day " + number.ToString(CultureInfo.InvariantCulture).PadLeft(2);

    private static string Time(double seconds) => HistoryWords.Clock(seconds % CampaignDays.Day);
}
