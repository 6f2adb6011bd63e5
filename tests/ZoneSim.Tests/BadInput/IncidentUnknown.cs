namespace ZoneSim.Tests.BadInput;

/// <summary>The incident or its account is not in the record.</summary>
public sealed class IncidentUnknown
{
    [Fact]
    public void Both_are_looked_up() =>
        Bad.Scenario(
            """
            incident: 2017-10-50

            """,
            "4:11: error: found the incident '2017-10-50', expected an incident with a file in seeds/"
        );

    [Fact]
    public void The_accounts_are_listed() =>
        Bad.Scenario(
            """
            incident: 2017-10-05
            account: Z

            """,
            "5:10: error: found the account 'Z', expected an account of 2017-10-05: A, B, C, D"
        );
}
