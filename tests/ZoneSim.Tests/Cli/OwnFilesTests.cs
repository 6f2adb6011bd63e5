using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.Cli;

/// <summary>A user's own files, in folders of their own, work through every verb as the shipped ones do.</summary>
[Trait("Speed", "Slow")]
[Collection(nameof(WorkingFolder))]
public sealed class OwnFilesTests
{
    private static readonly string[] s_tiny = ["--replications", "8", "--range-points", "2", "--range-replications", "4", "--calibrate", "0"];

    private const string Incident = """
        incident: own-2018
        title: An incident of one's own
        date: 2018-01-01
        used_in_defaults: false
        scenario: own-base
        accounts:
          A:
            title: Somebody
            source: Somebody
            medium: letter
            how: own-action
            claims:
              vehicles:
                subject: vehicles
                says: Seven of them.
                status: reported
                quantity: convoys.*.vehicles.*
                value: 7
                grade: { source: C, information: 3, reason: "Told by themselves." }
              entered:
                subject: place
                says: They came in.
                status: reported
                ledger: { entered: true }
                grade: { source: C, information: 3, reason: "Told by themselves." }

        """;

    private const string Base = """
        scenario: own-base
        title: A base of one's own
        extends: at-tanf-base.yaml
        incident: own-2018
        convoys:
          convoy:
            vehicles:
              pickup: { value: 7, basis: reported, claim: own-2018/A/vehicles }

        """;

    public static TheoryData<string, string, string> Layouts =>
        new()
        {
            { ".", ".", "." },
            { "seeds", "scenarios", "scenarios/policies" },
            { "project/seeds", "project", "project/policies" },
        };

    [Theory]
    [MemberData(nameof(Layouts))]
    public void Every_verb_finds_them(string seeds, string scenarios, string policies)
    {
        using var desk = new Desk();
        var seed = Put(desk, seeds, "own-2018.yaml", Incident);
        var scenario = Put(desk, scenarios, "own-base.yaml", Base);
        Put(
            desk,
            policies,
            "own-policy.yaml",
            File.ReadAllText(Path.Combine(Shipped.Root, "scenarios", "policies", "line-only.yaml"))
                .Replace("policy: line-only", "policy: own-policy", StringComparison.Ordinal)
        );
        var fromA = Path.Combine(scenarios, "from-a.yaml");
        foreach (
            var command in new string[][]
            {
                ["check", scenario, seed],
                ["seeds", "check", seed],
                ["seeds", "show", seed],
                ["seeds", "diff", seed],
                ["new", "--from", seed, "--account", "A", "--out", fromA],
                ["check", fromA],
                ["assess", seed, .. s_tiny, "--no-charts", "--out", "assessed"],
                ["record", seed, .. s_tiny],
                ["compare", scenario, "--policies", "own-policy,deter-first", "--out", "R", .. Desk.Small],
                ["brief", "R", "--format", "html"],
            }
        )
        {
            var said = desk.RunHere(command);
            Assert.True(said.Code == 0, $"{string.Join(' ', command)}: {said.Code}{Environment.NewLine}{said.Out}{said.Error}");
        }

        Assert.Contains(
            "An incident of one\u0027s own",
            System.Net.WebUtility.HtmlDecode(File.ReadAllText(Directory.GetFiles(desk.In("R", "briefing"), "*.html").Single())),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_bare_record_takes_those_of_the_folder_seeds()
    {
        using var desk = new Desk();
        Put(desk, "seeds", "own-2018.yaml", Incident);
        Put(desk, "scenarios", "own-base.yaml", Base);
        var said = desk.RunHere(["record", .. s_tiny]);
        Assert.True(said.Code == 0, said.Error);
        Assert.Contains("own-2018 An incident of one\u0027s own", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_briefing_far_from_the_record_is_told_its_file()
    {
        using var desk = new Desk();
        var seed = Put(desk, "far/away/seeds", "own-2018.yaml", Incident);
        var scenario = Put(desk, "far/away/scenarios", "own-base.yaml", Base);
        Assert.Equal(0, desk.RunHere(["run", scenario, "--out", "runs/R", .. Desk.Small]).Code);
        Assert.Contains("--incident", desk.RunHere("brief", "runs/R", "--format", "html").Error, StringComparison.Ordinal);
        var said = desk.RunHere("brief", "runs/R", "--format", "html", "--incident", seed);
        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Equal(2, desk.RunHere("brief", "runs/R", "--format", "html", "--incident", "2017-10-05").Code);
    }

    /// <summary>A value that no scenario could take is told at its place in the seed's file by every verb that reads it, with code 2.</summary>
    [Theory]
    [InlineData("value: 6.5", "own-2018.yaml:18:16: error: found '6.5'")]
    [InlineData("value: -6", "own-2018.yaml:18:16: error: found '-6'")]
    [InlineData("value: 10001", "own-2018.yaml:18:16: error: found '10001'")]
    [InlineData("value: 1e308", "own-2018.yaml:18:16: error: found '1E+308'")]
    [InlineData("value: NaN", "own-2018.yaml:18:16: error: found 'NaN'")]
    [InlineData("", "own-2018.yaml:17:19: error: found the quantity 'convoys.*.vehicles.*' without a value")]
    public void A_value_out_of_place_is_told_by_every_verb(string value, string expected)
    {
        using var desk = new Desk();
        var seed = desk.Write("own-2018.yaml", Incident.Replace("value: 7", value, StringComparison.Ordinal));
        var scenario = desk.Write("own-base.yaml", Base);
        foreach (
            var command in new string[][]
            {
                ["check", seed],
                ["check", scenario],
                ["seeds", "check", seed],
                ["seeds", "show", seed],
                ["new", "--from", seed, "--account", "A", "--out", desk.In("new.yaml")],
                ["assess", seed],
                ["record", seed],
                ["run", scenario],
            }
        )
        {
            var said = Desk.Run(command);
            Assert.Equal(2, said.Code);
            Assert.Contains(expected, said.Out + said.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_drone_s_incident_without_a_scenario_is_not_played_with_a_convoy()
    {
        using var desk = new Desk();
        var seed = desk.Write(
            "2017-06-08.yaml",
            File.ReadAllText(Path.Combine(Shipped.Root, "seeds", "2017-06-08.yaml")).Replace("scenario: at-tanf-2017-06-08\n", "", StringComparison.Ordinal)
        );
        Assert.Contains(": warning: found a claim that tells of a drone", Desk.Run("seeds", "check", seed).Out, StringComparison.Ordinal);
        foreach (
            var command in new string[][]
            {
                ["assess", seed],
                ["record", seed],
                ["new", "--from", seed, "--account", "coalition", "--out", desk.In("new.yaml")],
            }
        )
        {
            var said = Desk.Run(command);
            Assert.Equal(2, said.Code);
            Assert.Contains("2017-06-08.yaml:33:9: error: found a claim that tells of a drone", said.Error, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void A_new_scenario_is_not_written_where_its_incident_is_not_found()
    {
        using var desk = new Desk();
        var seed = Put(desk, "far/away/seeds", "own-2018.yaml", Incident);
        Put(desk, "far/away/scenarios", "own-base.yaml", Base);
        var said = desk.RunHere("new", "--from", seed, "--account", "A", "--out", "here.yaml");
        Assert.Equal(2, said.Code);
        Assert.Contains("the incident own-2018 is not found from there", said.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(desk.In("here.yaml")));
    }

    [Fact]
    public void Two_files_of_one_name_are_told()
    {
        using var desk = new Desk();
        Put(desk, "seeds", "own-2018.yaml", Incident);
        Put(desk, "scenarios", "own-base.yaml", Base);
        Put(desk, ".", "own-2018.yaml", Incident.Replace("Seven", "Eight", StringComparison.Ordinal));
        var said = desk.RunHere("seeds", "show", "own-2018");
        Assert.Equal(0, said.Code);
        Assert.Contains("there is another in " + Path.Combine("seeds", "own-2018.yaml"), said.Error, StringComparison.Ordinal);
        Assert.Contains("Eight of them", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_called_as_its_incident_is_not_taken_for_it()
    {
        using var desk = new Desk();
        Put(desk, "seeds", "own-2018.yaml", Incident);
        var scenario = Put(desk, ".", "own-2018.yaml", Base.Replace("scenario: own-base", "scenario: own-2018", StringComparison.Ordinal));
        var said = desk.RunHere("check", scenario);
        Assert.True(said.Code == 0, said.Out);
    }

    [Fact]
    public void Shipped_folders_are_sound()
    {
        var said = Desk.Run("check", Path.Combine(Shipped.Root, "scenarios"), Path.Combine(Shipped.Root, "seeds"));
        Assert.Equal((0, ""), (said.Code, said.Error));
        Assert.Contains("a sound file of source kinds", said.Out, StringComparison.Ordinal);
    }

    private static string Put(Desk desk, string folder, string name, string text)
    {
        Directory.CreateDirectory(desk.In(folder));
        File.WriteAllText(desk.In(folder, name), text);
        return folder == "." ? name : $"{folder}/{name}";
    }
}
