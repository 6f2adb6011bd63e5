namespace ZoneSim.Tests.Cli;

public sealed class CheckVerbTests
{
    [Fact]
    public void A_file_with_five_different_mistakes_reports_five()
    {
        using var desk = new Desk();
        var file = desk.Write(
            "five.yaml",
            """
            scenario: five
            title: Five mistakes
            extends: at-tanf-base.yaml
            line:
              answerd: { value: 0.5, range: [0.2, 0.9], basis: assumed, tag: epistemic }
              relayed: { value: 1.4, range: [0.2, 0.9], basis: assumed, tag: epistemic }
              relay-delay: { value: 25, range: [8 min, 60 min], basis: assumed, tag: epistemic }
              talk: { value: 5 km, range: [2 min, 9 min], basis: assumed, tag: epistemic }
              holding: { value: 4 min, basis: assumed, tag: epistemic }
            """
        );

        var said = Desk.Run("check", file);

        Assert.Equal(2, said.Code);
        var lines = said.Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(5, lines.Length);
        Assert.Equal(
            [5, 6, 7, 8, 9],
            lines.Select(line => int.Parse(line[(file.Length + 1)..].Split(':')[0], System.Globalization.CultureInfo.InvariantCulture))
        );
        Assert.All(lines, line => Assert.Matches(@":\d+:\d+: error: found .+, expected .+", line));
        Assert.Contains("'answered'", lines[0], StringComparison.Ordinal);
        Assert.Contains("5 errors in 1 file", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void All_files_are_read_although_one_is_missing()
    {
        using var desk = new Desk();
        var sound = desk.Write("sound.yaml", "scenario: sound\ntitle: Sound\nextends: at-tanf-base.yaml\n");

        var said = Desk.Run("check", desk.In("missing.yaml"), sound, "deter-first", "2017-10-05");

        Assert.Equal(2, said.Code);
        Assert.Contains("missing.yaml: there is no such file", said.Out, StringComparison.Ordinal);
        Assert.Contains("a sound scenario", said.Out, StringComparison.Ordinal);
        Assert.Contains("a sound policy", said.Out, StringComparison.Ordinal);
        Assert.Contains("a sound seed", said.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_warning_is_printed_and_does_no_harm()
    {
        var said = Desk.Run("check", "observe-only");

        Assert.Equal(0, said.Code);
        Assert.Contains("a sound policy", said.Out, StringComparison.Ordinal);
    }

    /// <summary>A policy is checked against the scenario that is named; without a policy the name has no effect.</summary>
    [Fact]
    public void A_policy_is_checked_against_a_scenario()
    {
        Assert.Equal(0, Desk.Run("check", "deter-first", "--scenario", "at-tanf-2017-10-05").Code);
        var said = Desk.Run("check", "at-tanf-2017-10-05", "--scenario", "at-tanf-2017-10-05");
        Assert.Equal(2, said.Code);
        Assert.Contains("--scenario has no effect without a policy", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_folder_stands_for_its_files()
    {
        using var desk = new Desk();
        desk.Write("sound.yaml", "scenario: sound\ntitle: Sound\nextends: at-tanf-base.yaml\n");
        desk.Write("broken.yaml", "scenario: broken\ntitle: Broken\nextends: at-tanf-base.yaml\nlien: {}\n");

        var said = Desk.Run("check", desk.In("."));

        Assert.Equal(2, said.Code);
        Assert.Contains("broken.yaml:4:1", said.Out, StringComparison.Ordinal);
        Assert.Contains("sound.yaml", said.Out, StringComparison.Ordinal);
    }
}
