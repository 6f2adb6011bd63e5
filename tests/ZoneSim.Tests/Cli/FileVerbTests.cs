using System.Text.Json;

namespace ZoneSim.Tests.Cli;

public sealed class FileVerbTests
{
    [Theory]
    [InlineData("scenario")]
    [InlineData("policy")]
    [InlineData("seed")]
    public void Schema_prints_json(string kind)
    {
        var said = Desk.Run("schema", kind);

        Assert.Equal(0, said.Code);
        using var json = JsonDocument.Parse(said.Out);
        Assert.True(json.RootElement.TryGetProperty("$schema", out _));
    }

    [Theory]
    [InlineData("scenarios", "at-tanf-2017-10-05")]
    [InlineData("policies", "warn-then-strike")]
    [InlineData("seeds", "2017-06-08")]
    [InlineData("columns", "time_in_zone_min")]
    [InlineData("quantities", "line.relayed")]
    [InlineData("charts", "closest-approach")]
    public void List_names_what_there_is(string what, string name)
    {
        var said = Desk.Run("list", what);

        Assert.Equal(0, said.Code);
        Assert.Contains("  " + name + " ", said.Out.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public void List_quantities_of_a_scenario_says_what_each_rests_on() =>
        Assert.Matches(@"line\.relayed\s+0\.7; assumed, 0\.3 to 0\.9", Desk.Run("list", "quantities", "at-tanf-2017-10-05").Out);

    [Fact]
    public void List_quantities_of_a_run_shows_what_was_set()
    {
        using var desk = new Desk();
        Desk.Run(["run", "at-tanf-2017-10-05", "--set", "line.relayed=0.4", "--out", desk.In("R"), .. Desk.Small]);
        Assert.Matches(@"line\.relayed\s+0\.4; assumed", Desk.Run("list", "quantities", desk.In("R")).Out);
    }

    [Fact]
    public void A_new_file_is_sound_and_never_overwrites()
    {
        using var desk = new Desk();
        foreach (
            var (file, args) in new (string, string[])[]
            {
                ("mine.yaml", ["new", "mine"]),
                ("my-policy.yaml", ["new", "my-policy", "--policy"]),
                ("october.yaml", ["new", "october", "--from", "2017-10-05", "--account", "A"]),
            }
        )
        {
            string[] command = [.. args, "--out", desk.In(file)];
            Assert.Equal(0, Desk.Run(command).Code);
            Assert.Equal(0, Desk.Run("check", desk.In(file)).Code);
            File.AppendAllText(desk.In(file), "# mine\n");
            var again = Desk.Run(command);
            Assert.Equal(2, again.Code);
            Assert.Contains("--force", again.Error, StringComparison.Ordinal);
            Assert.EndsWith("# mine\n", File.ReadAllText(desk.In(file)), StringComparison.Ordinal);
            Assert.Equal(0, Desk.Run([.. command, "--force"]).Code);
        }
    }
}
