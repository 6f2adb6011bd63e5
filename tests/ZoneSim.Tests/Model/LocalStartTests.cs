using ZoneSim.Model;

namespace ZoneSim.Tests.Model;

/// <summary>Clocks of a place: midnight, and the two days of a year on which the clocks are moved.</summary>
public sealed class LocalStartTests
{
    private const double Hour = 3600;

    /// <summary>
    /// In the Azores the clocks went from 01:00 back to 00:00 on 27 October 2024 and from 00:00 forward to 01:00 on 31 March 2024 (both at 01:00
    /// UTC).
    /// </summary>
    private static readonly LocalStart s_autumn = new(new DateOnly(2024, 10, 26), new TimeOnly(22, 0), "Atlantic/Azores");

    private static readonly LocalStart s_spring = new(new DateOnly(2024, 3, 30), new TimeOnly(22, 0), "Atlantic/Azores");

    [Theory]
    [InlineData(0, "Sat 22:00")]
    [InlineData(1.999, "Sat 23:59")]
    [InlineData(2, "Sun 00:00 UTC+00")]
    [InlineData(2.5, "Sun 00:30 UTC+00")]
    [InlineData(3, "Sun 00:00 UTC-01")]
    [InlineData(3.5, "Sun 00:30 UTC-01")]
    [InlineData(4, "Sun 01:00")]
    [InlineData(27, "Mon 00:00")]
    public void When_the_clocks_are_put_back_an_hour_comes_twice_and_is_told_apart(double hours, string clock) =>
        Assert.Equal(clock, s_autumn.Clock(hours * Hour));

    [Theory]
    [InlineData(1.999, "Sat 23:59")]
    [InlineData(2, "Sun 01:00")]
    [InlineData(3, "Sun 02:00")]
    [InlineData(25, "Mon 00:00")]
    public void When_they_are_put_forward_an_hour_is_left_out(double hours, string clock) => Assert.Equal(clock, s_spring.Clock(hours * Hour));

    [Theory]
    [InlineData("2024-03-31", "00:30", "Atlantic/Azores", ClockReading.Skipped)]
    [InlineData("2024-10-27", "00:30", "Atlantic/Azores", ClockReading.Twice)]
    [InlineData("2024-10-27", "01:00", "Atlantic/Azores", ClockReading.Once)]
    [InlineData("2024-10-27", "00:30", "UTC", ClockReading.Once)]
    public void It_is_known_how_often_a_clock_shows_an_hour(string date, string hour, string zone, ClockReading expected) =>
        Assert.Equal(expected, new LocalStart(DateOnly.Parse(date, null), TimeOnly.Parse(hour, null), zone).Reading);

    /// <summary>
    /// In every zone and at every start, the clock of a moment and the moment of a clock agree, and a night is as long as its clocks say but for what
    /// is done to them.
    /// </summary>
    [Fact]
    public void Nights_follow_the_clocks_in_every_zone()
    {
        foreach (var zone in LocalStart.Zones.Where((_, index) => index % 7 == 0))
        {
            foreach (
                var date in new[]
                {
                    new DateOnly(2024, 3, 9),
                    new DateOnly(2024, 3, 30),
                    new DateOnly(2024, 6, 1),
                    new DateOnly(2024, 10, 5),
                    new DateOnly(2024, 10, 26),
                    new DateOnly(2024, 11, 2),
                }
            )
            {
                var start = new LocalStart(date, new TimeOnly(13, 0), zone);
                var nights = new Nights(start, 19 * Hour, 6 * Hour);
                var at = 0.0;
                for (var change = 0; change < 8; change++)
                {
                    var (isDark, until) = (nights.IsDark(at), nights.Until(at));
                    Assert.True(until > at, $"{zone} {date}");
                    Assert.Equal(change % 2 == 1, isDark);
                    Assert.EndsWith(isDark ? "06:00" : "19:00", start.Clock(until), StringComparison.Ordinal);
                    Assert.Equal(isDark, nights.IsDark(until - 1));
                    Assert.InRange(until - at, isDark ? 10 * Hour : (change == 0 ? 5 : 12) * Hour, isDark ? 12 * Hour : 14 * Hour);
                    Assert.Equal(isDark ? change / 2 : -1, isDark ? nights.NumberAt(at) - nights.NumberAt(nights.Until(0)) : nights.NumberAt(at));
                    at = until;
                }
            }
        }
    }

    /// <summary>
    /// A night that begins in the hour that is left out begins with the change of the clocks; one that begins in the hour that comes twice, with its
    /// first coming.
    /// </summary>
    [Fact]
    public void A_night_at_the_change_of_clocks()
    {
        var spring = new Nights(s_spring, 0.5 * Hour, 5 * Hour);
        Assert.Equal((false, 2 * Hour, true, 6 * Hour), (spring.IsDark(0), spring.Until(0), spring.IsDark(2 * Hour), spring.Until(2 * Hour)));
        var autumn = new Nights(s_autumn, 0.5 * Hour, 5 * Hour);
        Assert.Equal((false, 2.5 * Hour, true, 8 * Hour), (autumn.IsDark(0), autumn.Until(0), autumn.IsDark(2.5 * Hour), autumn.Until(2.5 * Hour)));
        Assert.True(autumn.IsDark(3.2 * Hour), "it does not end when the hour comes again");
    }

    /// <summary>Far beyond the changes that are worked out beforehand, the same ones are found as from a start near by.</summary>
    [Fact]
    public void Nights_are_the_same_however_far_off()
    {
        var far = new Nights(new LocalStart(new DateOnly(2024, 1, 1), TimeOnly.MinValue, "Atlantic/Azores"), 19 * Hour, 7 * Hour);
        var near = new Nights(new LocalStart(new DateOnly(2024, 10, 20), TimeOnly.MinValue, "Atlantic/Azores"), 19 * Hour, 7 * Hour);
        var apart = (293 * 24 * Hour) - Hour; // Winter time at the start of the year, summer time in October.
        for (var hour = 0.5; hour < 400; hour++)
        {
            Assert.Equal(near.IsDark(hour * Hour), far.IsDark(apart + (hour * Hour)));
            Assert.Equal(near.Until(hour * Hour) + apart, far.Until(apart + (hour * Hour)), 6);
        }
    }
}
