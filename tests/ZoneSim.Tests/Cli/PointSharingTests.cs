using ZoneSim.Tests.Studies;

namespace ZoneSim.Tests.Cli;

/// <summary>Studies of points whose stages are played by several processes: the same bytes, and clear words on what comes next.</summary>
[Trait("Speed", "Slow")]
public sealed class PointSharingTests
{
    private static readonly string[] s_study =
    [
        "sensitivity",
        "at-tanf-2017-10-05",
        "--quantities",
        "line.decision,strength.strike",
        "--trajectories",
        "20",
        "--screening-replications",
        "170",
        "--base-points",
        "64",
        "--replications",
        "40",
        "--no-charts",
    ];

    [Fact]
    public void Stage_after_stage_played_apart_is_the_study_of_one_process()
    {
        using var desk = new Desk();
        string[] command = [.. s_study, "--out", "S", "--on", "other"];
        void Next(string stage)
        {
            var said = desk.RunProcess(command);
            Assert.Equal((0, ""), (said.Code, said.Error));
            Assert.Contains($"units of the stage '{stage}'", said.Out, StringComparison.Ordinal);
            Assert.Contains($"zonesim work {desk.In("S")} --part K/N", said.Out, StringComparison.Ordinal);
            Assert.Contains("sensitivity at-tanf-2017-10-05", said.Out, StringComparison.Ordinal);
        }

        Next("screening");
        Assert.Equal(0, desk.RunProcess("work", "S", "--part", "0/2").Code);
        Next("screening");
        var assembled = desk.RunProcess("assemble", "S");
        Assert.Equal(
            (2, true),
            (
                assembled.Code,
                assembled.Error.Contains(
                    "a study of points goes on, stage by stage, by its own command. Type it again with --on other: zonesim sensitivity",
                    StringComparison.Ordinal
                )
            )
        );

        Assert.Equal(0, desk.RunProcess("work", "S.partial", "--part", "1/2", "--threads", "2").Code);
        Next("indices");

        var torn = Directory.GetFiles(desk.In("S.partial", "pieces"), "screening-*").Order(StringComparer.Ordinal).First();
        File.WriteAllBytes(torn, File.ReadAllBytes(torn)[..^9]);
        Next("screening");
        Assert.Equal(0, desk.RunProcess("work", "S").Code);
        Next("indices");
        Assert.Equal(0, desk.RunProcess("work", "S", "--threads", "2").Code);

        var done = desk.RunProcess(command);
        Assert.Equal((0, ""), (done.Code, done.Error));
        Assert.False(Directory.Exists(desk.In("S.partial")));
        Assert.Equal(0, desk.RunProcess([.. s_study, "--out", "T"]).Code);
        SharingTests.RequireSameFiles(desk.In("T"), desk.In("S"));
    }

    [Fact]
    public void Scenario_or_policies_that_were_changed_meanwhile_are_refused()
    {
        using var desk = new Desk();
        Assert.Equal(0, desk.RunProcess([.. s_study, "--out", "S", "--on", "other"]).Code);
        var scenario = desk.In("S.partial", "scenario.yaml");
        File.WriteAllText(scenario, File.ReadAllText(scenario) + "# another\n");
        var said = desk.RunProcess("work", "S");
        Assert.Equal(2, said.Code);
        Assert.Contains("scenario.yaml", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_finished_run_whose_points_are_as_they_are_is_played_nowhere()
    {
        using var desk = new Desk();
        Assert.Equal(0, desk.RunProcess(["compare", .. SharingTests.Study, "--out", "R"]).Code);
        var said = desk.RunProcess("discover", "R", "--on", "other");
        Assert.Equal(2, said.Code);
        Assert.Contains("--on has no effect with R", said.Error, StringComparison.Ordinal);
    }
}
