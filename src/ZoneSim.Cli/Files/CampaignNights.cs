using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Files;

/// <summary>One day of a campaign that was asked for.</summary>
internal static class CampaignNights
{
    /// <summary>That day of a campaign, under each policy that it was played under.</summary>
    /// <param name="played">The campaign, under one policy or two.</param>
    /// <param name="day">The day, from 1.</param>
    /// <param name="scenario">Its scenario.</param>
    /// <param name="isFromFirst">Whether times count from the last full hour before anything happens, not from the beginning of the day.</param>
    /// <exception cref="BadInputException">The scenario is one night, the day is none of the campaign's, or nothing happened on it.</exception>
    public static List<History> Of(IReadOnlyList<History> played, int day, Scenario scenario, bool isFromFirst = false)
    {
        Check(day, scenario);
        if (!played.Any(history => DaysOf(history).Contains(day)))
        {
            var days = Days(played);
            throw new BadInputException(
                $"--day: no convoy set off on day {N(day)} of campaign {played[0].Replication}; "
                    + $"{(days.Count == 0 ? "none set off at all." : $"convoys set off on the days {string.Join(", ", days.Select(N))}.")}"
            );
        }

        return [.. played.Select(history => CampaignDays.Night(history, day, isFromFirst ? First(played, day) : null))];
    }

    /// <summary>Refuses a day that the scenario does not have.</summary>
    public static void Check(int day, Scenario scenario)
    {
        if (scenario.Campaign is null)
        {
            throw new BadInputException($"--day is for campaigns, and {scenario.Name} is one night: leave it out.");
        }

        var last = DayPoints.Of(scenario)[^1];
        if (day < 1 || day > last)
        {
            throw new BadInputException($"--day: found {N(day)}, expected 1 to {N(last)}, the days of the campaign.");
        }
    }

    /// <summary>The days on which convoys set off under any policy, in order.</summary>
    public static IReadOnlyList<int> Days(IReadOnlyList<History> played) => [.. played.SelectMany(DaysOf).Distinct().Order()];

    /// <summary>The last full hour before the first convoy of a day sets off.</summary>
    public static double First(IReadOnlyList<History> played, int day) =>
        Math.Floor(played.SelectMany(history => history.Rows).Where(row => CampaignDays.NumberOf(row.Start) == day).Min(row => row.Start) / 3600) * 3600;

    private static IEnumerable<int> DaysOf(History history) => history.Rows.Select(row => CampaignDays.NumberOf(row.Start));

    private static string N(int number) => number.ToString(CultureInfo.InvariantCulture);
}
