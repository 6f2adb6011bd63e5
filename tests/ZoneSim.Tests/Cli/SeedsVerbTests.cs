using System.Text.Json;

namespace ZoneSim.Tests.Cli;

public sealed class SeedsVerbTests
{
    [Fact]
    public void Check_reads_every_shipped_seed()
    {
        var said = Desk.Run("seeds", "check");
        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.DoesNotContain("warning", said.Out, StringComparison.Ordinal);
        Assert.Contains("2017-10-05: a sound seed: 4 accounts, 17 claims, 17 graded", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Check_names_what_is_wrong_and_what_is_missing()
    {
        using var desk = new Desk();
        var bad = desk.Write("bad.yaml", "incident: bad\ntitle: Bad\nused_in_defaults: false\naccounts: {}\n");
        Assert.Equal(2, Desk.Run("seeds", "check", bad).Code);
        var bare = desk.Write("sixth.yaml", Sixth);
        var said = Desk.Run("seeds", "check", bare);
        Assert.Equal(0, said.Code);
        Assert.Contains("sixth/A/left has no grade", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Diff_marks_conflict_agreement_and_silence()
    {
        var said = Desk.Run("seeds", "diff", "2017-10-05");
        Assert.Equal(0, said.Code);
        Assert.Matches(@"strike\s+not used\s+used\s+used\s+–\s+CONFLICT, 1 silent", said.Out);
        Assert.Matches(@"entered\s+yes\s+–\s+–\s+yes\s+agreement, 2 silent", said.Out);
    }

    [Fact]
    public void Json_is_all_that_stands_on_standard_output()
    {
        foreach (var verb in new[] { "show", "diff" })
        {
            using var json = JsonDocument.Parse(Desk.Run("seeds", verb, "2017-10-05", "--json").Out);
            Assert.NotEqual(JsonValueKind.Null, json.RootElement.ValueKind);
        }

        using var one = JsonDocument.Parse(Desk.Run("seeds", "show", "2017-10-05", "--account", "B", "--json").Out);
        Assert.Equal(1, one.RootElement.GetProperty("accounts").GetArrayLength());
    }

    [Theory]
    [InlineData("seeds", "A verb is missing")]
    [InlineData("seeds dif", "Did you mean 'diff'?")]
    [InlineData("seeds show 2017-10-06", "there is no seed of that name")]
    [InlineData("seeds diff 2017-10-05 --account E", "has no account 'E'")]
    [InlineData("new --from 2017-10-05", "--from needs --account")]
    [InlineData("new", "NAME is missing")]
    public void A_wrong_command_says_how_to_mend_it(string command, string expected)
    {
        var said = Desk.Run(command.Split(' '));
        Assert.Equal(2, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_from_an_account_needs_no_name()
    {
        using var desk = new Desk();
        var said = desk.RunProcess("new", "--from", "2017-10-05", "--account", "B");
        Assert.True(said.Code == 0, said.Error);
        Assert.Contains("scenario: 2017-10-05-B", File.ReadAllText(desk.In("2017-10-05-B.yaml")), StringComparison.Ordinal);
        Assert.Equal(0, Desk.Run("check", desk.In("2017-10-05-B.yaml")).Code);
    }

    private const string AllOutcomes =
        "crossed, turned-by-line, turned-by-broadcast, turned-by-partner, turned-by-show-of-force, turned-by-warning-shots, "
        + "turned-by-strike, struck-and-left, left-unprompted, no-entry";

    internal const string Sixth = $"""
        incident: sixth
        title: A sixth incident
        date: 2018-01-01
        used_in_defaults: false
        accounts:
          A:
            title: Somebody
            source: Somebody
            medium: letter
            how: own-action
            party: true
            claims:
              left:
                subject: outcome
                says: It came and left.
                status: reported
                outcomes: [{AllOutcomes}]

        """;
}
