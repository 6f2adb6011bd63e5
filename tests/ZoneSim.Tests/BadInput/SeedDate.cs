namespace ZoneSim.Tests.BadInput;

/// <summary>A date is not one.</summary>
public sealed class SeedDate
{
    [Fact]
    public void Year_month_day() =>
        Bad.Seed(
            """
            incident: bad
            title: Bad
            date: 5 October 2017
            used_in_defaults: perhaps
            accounts: {}

            """,
            "3:7: error: found '5 October 2017', expected a date such as 2017-10-05",
            "4:19: error: found 'perhaps', expected true or false",
            "5:11: error: found nothing, expected at least one: The accounts, each one source's version."
        );
}
