using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.Cli;

/// <summary><c>zonesim learn</c>, and studies that take what it leaves.</summary>
[Trait("Speed", "Slow")]
[Collection(nameof(WorkingFolder))]
public sealed class LearnVerbTests
{
    private static readonly string[] s_tiny = ["--replications", "8", "--range-points", "2", "--range-replications", "4", "--calibrate", "0"];

    [Fact]
    public void What_is_learned_goes_into_a_comparison_and_into_the_record()
    {
        using var desk = new Desk();
        var said = desk.RunHere(["learn", "2017-06-08", "2017-06-20", "--points", "60", "--replications", "4", "--out", "L"]);
        Assert.True(said.Code == 0, said.Error);
        Assert.Contains("WHICH POLICY WAS IN FORCE", said.Out, StringComparison.Ordinal);
        Assert.Equal(said.Out, desk.RunHere("show", "L").Out);
        Assert.Contains("WHERE THE TRUTH IS KNOWN", desk.RunHere("show", "L", "full").Out, StringComparison.Ordinal);
        Assert.True(File.Exists(desk.In("L", "charts", "in-force.png")));
        foreach (
            var command in new string[][]
            {
                ["check", "L/learned.yaml"],
                ["chart", "L", "--list"],
                [
                    "compare",
                    "at-tanf-base",
                    "--belief",
                    "L/learned.yaml",
                    "--replications",
                    "20",
                    "--range-points",
                    "3",
                    "--range-replications",
                    "5",
                    "--no-charts",
                    "--out",
                    "R",
                ],
                ["record", "2017-06-08", "2017-10-05", "--belief", "L/learned.yaml", .. s_tiny],
                [
                    "sensitivity",
                    "at-tanf-base",
                    "--belief",
                    "L/learned.yaml",
                    "--quantities",
                    "line.answered,line.relayed",
                    "--base-points",
                    "4",
                    "--replications",
                    "4",
                    "--no-charts",
                    "--out",
                    "S",
                ],
            }
        )
        {
            var told = desk.RunHere(command);
            Assert.True(told.Code == 0, $"{string.Join(' ', command)}: {told.Error}");
        }

        Assert.Contains(
            "by what 2 incidents (2017-06-08 to 2017-06-20) teach",
            string.Join(' ', desk.RunHere("show", "R").Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    /// <summary>
    /// Incidents of one's own, in a folder 'seeds', that were neither learned from nor used for the defaults are scored with what was learned and
    /// without.
    /// </summary>
    [Fact]
    public void Incidents_of_one_s_own_are_scored_with_what_was_learned_and_without()
    {
        using var desk = new Desk();
        Directory.CreateDirectory(desk.In("seeds"));
        foreach (var (name, source) in new[] { ("2018-10-04", "2017-10-04"), ("2018-06-20", "2017-06-20") })
        {
            File.WriteAllText(
                desk.In("seeds", name + ".yaml"),
                Shipped
                    .Text($"seeds/{source}.yaml")
                    .Text.Replace(source, name, StringComparison.Ordinal)
                    .Replace("at-tanf-" + name, "at-tanf-" + source, StringComparison.Ordinal)
                    .Replace("used_in_defaults: true", "used_in_defaults: false", StringComparison.Ordinal)
            );
        }

        Assert.Equal(0, desk.RunHere("learn", "2017-10-04", "2017-06-20", "--points", "60", "--replications", "4", "--no-charts", "--out", "L").Code);
        var said = desk.RunHere(["record", "2018-10-04", "2018-06-20", "2017-10-04", "--belief", "L/learned.yaml", .. s_tiny]);
        Assert.True(said.Code == 0, said.Error);
        Assert.Contains("n = 2 incidents, with what was learned. Brier ", said.Out, StringComparison.Ordinal);
        Assert.Contains("Without it, on the same incidents: Brier ", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_belief_and_no_file_is_told_with_the_families()
    {
        using var desk = new Desk();
        var said = Desk.Run("compare", "at-tanf-2017-10-05", "--belief", "unifrm");
        Assert.Equal(2, said.Code);
        Assert.Contains(
            "--belief: found 'unifrm', expected one of uniform, log-uniform, triangular, pert, log-pert, or a file of learned beliefs. Did you mean 'uniform'?",
            said.Error,
            StringComparison.Ordinal
        );
        var file = desk.Write("learned.yaml", "learned: Something\nincidents: []\n");
        Assert.Contains("learned.yaml:2:12: error:", Desk.Run("compare", "at-tanf-2017-10-05", "--belief", file).Error, StringComparison.Ordinal);
    }
}
