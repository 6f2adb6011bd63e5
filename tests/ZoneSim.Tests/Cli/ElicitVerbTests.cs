using System.Text.Json;

namespace ZoneSim.Tests.Cli;

/// <summary><c>zonesim elicit</c>.</summary>
public sealed class ElicitVerbTests
{
    [Fact]
    public void A_belief_is_told_in_plain_numbers_with_charts_and_as_JSON()
    {
        using var desk = new Desk();
        string[] asked =
        [
            "elicit",
            "at-tanf-2017-10-05",
            "line.relay-delay",
            "--expert",
            "Ames: { 5%: 10 min, 50%: 20 min, 95%: 45 min }",
            "--expert",
            "Bell: { 45%: 9 min, 55%: 58 min }",
        ];
        var said = Desk.Run([.. asked, "--charts", desk.In("charts")]);
        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Contains("one chance in twenty below 10 min", said.Out, StringComparison.Ordinal);
        Assert.Contains("Bell: no family fits.", said.Out, StringComparison.Ordinal);
        Assert.Contains("relay-delay: { …, belief: { 5%: ", said.Out, StringComparison.Ordinal);
        Assert.True(File.Exists(desk.In("charts", "beliefs.png")));
        using var json = JsonDocument.Parse(Desk.Run([.. asked, "--json"]).Out);
        Assert.Equal(4, json.RootElement.GetProperty("held").GetArrayLength());
    }

    [Theory]
    [InlineData("line.relay-dely", "QUANTITY:1:1: error: found the unknown quantity 'line.relay-dely'")]
    [InlineData("zone.radius", "which has no range")]
    public void What_has_no_belief_is_told(string quantity, string expected)
    {
        var said = Desk.Run("elicit", "at-tanf-2017-10-05", quantity);
        Assert.Equal(2, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
    }
}
