using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Checks;

/// <summary>When a scenario starts by the clocks of its place, and what needs that.</summary>
internal static class LocalTimeChecks
{
    /// <summary>Checks it.</summary>
    public static void Check(Facts facts)
    {
        if (facts.IsBroken("local-time") || facts.IsBroken("local-time.date") || facts.IsBroken("local-time.hour") || facts.IsBroken("local-time.zone"))
        {
            return;
        }

        CheckNight(facts);
        if (facts.Scenario.LocalStart is not { } start)
        {
            return;
        }

        if (!LocalStart.IsZone(start.Zone))
        {
            facts.Add(
                "local-time.zone",
                $"the time zone '{PlainText.Quoted(start.Zone)}'",
                "a name of the IANA time zone database, such as Atlantic/Azores or UTC",
                Nearest.To(start.Zone, LocalStart.Zones)
            );
            return;
        }

        if (start.Date.Year is < 1900 or > 2200)
        {
            facts.Add("local-time.date", string.Create(CultureInfo.InvariantCulture, $"the year {start.Date.Year}"), "a year from 1900 to 2200");
        }
        else if (start.Reading == ClockReading.Skipped)
        {
            facts.Add(
                "local-time.hour",
                $"{Hour(start)} on {Date(start)}, which no clock in {start.Zone} shows",
                "an hour that is there: the clocks are put forward past this one"
            );
        }
        else if (start.Reading == ClockReading.Twice)
        {
            facts.Warn(
                "local-time.hour",
                $"{Hour(start)} on {Date(start)}, which the clocks in {start.Zone} show twice",
                "an hour that is there once; the earlier of the two is taken"
            );
        }

        if (facts.Scenario.Campaign is not null && !start.IsMidnight)
        {
            facts.Add(
                "local-time.hour",
                $"a campaign that starts at {Hour(start)}",
                "00:00: the days of a campaign, and the quarters of 'campaign.hours', run from midnight"
            );
        }
    }

    private static void CheckNight(Facts facts)
    {
        if (facts.Central("night.begins") is not { } begins || facts.Central("night.ends") is not { } ends)
        {
            return;
        }

        if (facts.Scenario.LocalStart is null)
        {
            facts.Add("night", "nights without a clock", "'local-time' with a date, an hour and a zone, by which it is night; or 'night: none'");
        }

        if (begins == ends)
        {
            facts.AddAtEither(
                "night.ends",
                "night.begins",
                $"a night that ends when it begins, {UnitText.Write(begins, Dimension.Duration)}",
                "another hour; for no nights leave 'night' out"
            );
        }
        else if (begins == 0 && ends == 86_400)
        {
            facts.Add("night.ends", "a night of 24 h", "an end before the next beginning; what holds all day belongs to the rates themselves");
        }
    }

    private static string Date(LocalStart start) => start.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Hour(LocalStart start) => start.Hour.ToString("HH:mm", CultureInfo.InvariantCulture);
}
