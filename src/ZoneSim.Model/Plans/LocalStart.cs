using System.Globalization;
using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace ZoneSim.Model;

/// <summary>Whether a date and an hour are there on the clocks of a time zone.</summary>
public enum ClockReading
{
    /// <summary>Once, as on most days.</summary>
    Once,

    /// <summary>Never: the clocks are put forward past it.</summary>
    Skipped,

    /// <summary>Twice: the clocks are put back over it. The earlier is meant.</summary>
    Twice,
}

/// <summary>
/// When a scenario starts, by the clocks of its place. Time zones are those of the IANA database (tz) in the version that NodaTime brings, so that
/// the same build reads the same clock on every machine.
/// </summary>
/// <param name="Date">The date at the start.</param>
/// <param name="Hour">Hour and minute at the start.</param>
/// <param name="Zone">Name of the time zone, such as Atlantic/Azores.</param>
public sealed record LocalStart(DateOnly Date, TimeOnly Hour, string Zone)
{
    private static readonly LocalDateTimePattern s_words = LocalDateTimePattern.CreateWithInvariantCulture("ddd HH:mm");
    private static readonly LocalDateTimePattern s_long = LocalDateTimePattern.CreateWithInvariantCulture("dddd d MMMM yyyy, HH:mm");
    private static readonly LocalDateTimePattern s_short = LocalDateTimePattern.CreateWithInvariantCulture("d MMM yyyy, HH:mm");
    private static readonly ZoneLocalMappingResolver s_resolver = Resolvers.CreateMappingResolver(
        Resolvers.ReturnEarlier,
        Resolvers.ReturnStartOfIntervalAfter
    );

    /// <summary>Names of all time zones.</summary>
    public static IReadOnlyList<string> Zones => DateTimeZoneProviders.Tzdb.Ids;

    /// <summary>Whether there is a time zone of that name.</summary>
    public static bool IsZone(string name) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(name) is not null;

    /// <summary>Whether the clocks of the zone show the start once, never or twice.</summary>
    public ClockReading Reading =>
        In.MapLocal(Local).Count switch
        {
            0 => ClockReading.Skipped,
            1 => ClockReading.Once,
            _ => ClockReading.Twice,
        };

    /// <summary>Whether it starts at midnight.</summary>
    public bool IsMidnight => Hour == TimeOnly.MinValue;

    /// <summary>The start in words: Saturday 26 October 2024, 17:00 (Atlantic/Azores).</summary>
    public string Words => $"{s_long.Format(Local)} ({Zone})";

    /// <summary>The same where room is short: 26 Oct 2024, 17:00 Atlantic/Azores.</summary>
    public string ShortWords => $"{s_short.Format(Local)} {Zone}";

    /// <summary>Day of the week and local clock: Sat 21:45; where the clocks show that hour twice, the offset from UTC behind it: Sun 00:30 UTC-01.</summary>
    /// <param name="seconds">Seconds from the start.</param>
    public string Clock(double seconds)
    {
        var at = At(seconds);
        var offset = In.MapLocal(at.LocalDateTime).Count > 1 ? " UTC" + at.Offset.ToString("g", CultureInfo.InvariantCulture) : "";
        return s_words.Format(at.LocalDateTime) + offset;
    }

    /// <summary>Seconds from the start to a clock reading; of one that is skipped to the change of clocks, of one that comes twice to the earlier.</summary>
    /// <param name="day">Days after the date of the start; negative before it.</param>
    /// <param name="hour">Seconds after midnight as the clocks show them, 0 up to 86,400.</param>
    internal double SecondsTo(int day, double hour)
    {
        var local = Local.Date.PlusDays(day).AtMidnight().PlusSeconds((long)Math.Round(hour));
        return (In.ResolveLocal(local, s_resolver).ToInstant() - Start).TotalSeconds;
    }

    private DateTimeZone In => DateTimeZoneProviders.Tzdb[Zone];

    private LocalDateTime Local => new(Date.Year, Date.Month, Date.Day, Hour.Hour, Hour.Minute);

    private Instant Start => In.ResolveLocal(Local, s_resolver).ToInstant();

    private ZonedDateTime At(double seconds) => (Start + Duration.FromSeconds(Math.Floor(seconds))).InZone(In);
}
