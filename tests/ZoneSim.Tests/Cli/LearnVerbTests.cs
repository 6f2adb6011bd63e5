namespace ZoneSim.Tests.Cli;

/// <summary><c>zonesim learn</c>, and studies that take what it leaves.</summary>
[Trait("Speed", "Slow")]
public sealed class LearnVerbTests
{
    private static readonly string[] s_tiny = ["--replications", "8", "--range-points", "2", "--range-replications", "4", "--calibrate", "0"];

    [Fact]
    public void What_is_learned_goes_into_a_comparison_and_into_the_record()
    {
        using var desk = new Desk();
        var said = desk.RunProcess(["learn", "2017-06-08", "2017-06-20", "--points", "60", "--replications", "4", "--out", "L"]);
        Assert.True(said.Code == 0, said.Error);
        Assert.Contains("WHICH POLICY WAS IN FORCE", said.Out, StringComparison.Ordinal);
        Assert.Equal(said.Out, desk.RunProcess("show", "L").Out);
        Assert.Contains("WHERE THE TRUTH IS KNOWN", desk.RunProcess("show", "L", "full").Out, StringComparison.Ordinal);
        Assert.True(File.Exists(desk.In("L", "charts", "in-force.png")));
        foreach (var command in new string[][]
        {
            ["check", "L/learned.yaml"],
            ["chart", "L", "--list"],
            ["compare", "at-tanf-base", "--belief", "L/learned.yaml", "--replications", "20", "--range-points", "3", "--range-replications", "5", "--no-charts", "--out", "R"],
            ["record", "2017-06-08", "2017-10-05", "--belief", "L/learned.yaml", .. s_tiny],
            ["sensitivity", "at-tanf-base", "--belief", "L/learned.yaml", "--quantities", "line.answered,line.relayed", "--base-points", "4", "--replications", "4", "--no-charts", "--out", "S"],
        })
        {
            var told = desk.RunProcess(command);
            Assert.True(told.Code == 0, $"{string.Join(' ', command)}: {told.Error}");
        }

        Assert.Contains("by what 2 incidents (2017-06-08 to 2017-06-20) teach", string.Join(' ', desk.RunProcess("show", "R").Out.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_no_belief_and_no_file_is_told_with_the_families()
    {
        using var desk = new Desk();
        var said = Desk.Run("compare", "at-tanf-2017-10-05", "--belief", "unifrm");
        Assert.Equal(2, said.Code);
        Assert.Contains("--belief: found 'unifrm', expected one of uniform, log-uniform, triangular, pert, log-pert, or a file of learned beliefs. Did you mean 'uniform'?", said.Error, StringComparison.Ordinal);
        var file = desk.Write("learned.yaml", "learned: Something\nincidents: []\n");
        Assert.Contains("learned.yaml:2:12: error:", Desk.Run("compare", "at-tanf-2017-10-05", "--belief", file).Error, StringComparison.Ordinal);
    }
}
