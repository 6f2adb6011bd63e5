using System.IO.Compression;
using System.Text.RegularExpressions;
using ZoneSim.Studies;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Cli;

/// <summary>A place of one's own from the first file to the briefing, with nothing of another place left in it.</summary>
[Trait("Speed", "Slow")]
public sealed partial class NewPlaceTests : IDisposable
{
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void A_new_place_goes_the_whole_way_and_names_no_other()
    {
        var file = _desk.In("highpass.yaml");
        var run = _desk.In("R");
        var said = string.Concat(
            Done("new", "highpass", "--place", "47.2,11.4", "--radius", "12km", "--out", file),
            Done("check", file),
            Done("compare", file, "--replications", "12", "--range-points", "3", "--range-replications", "4", "--out", run),
            Done("brief", run, "--format", "pptx", "--format", "html"),
            Done("trace", run, "--replication", "3")
        );
        Assert.DoesNotMatch(Elsewhere(), said.Replace("at-tanf-2017-10-05 --policies", "", StringComparison.Ordinal));
        var report = RunFolder.Open(run);
        Assert.Equal("highpass", report.Scenario.Name);
        Assert.DoesNotMatch(Elsewhere(), string.Join('\n', report.Traces.SelectMany(trace => trace.Events).Select(one => one.ToString())));
        var read = 0;
        foreach (var (name, text) in Texts(_desk.Folder))
        {
            read++;
            Assert.False(Elsewhere().Match(text) is { Success: true } match, $"{name} names another place.");
        }

        Assert.InRange(read, 30, int.MaxValue);
    }

    [Fact]
    public void A_scenario_written_out_whole_is_the_same_scenario()
    {
        var file = _desk.In("whole.yaml");
        Done("new", "at-tanf-2017-10-05", "--standalone", "at-tanf-2017-10-05", "--out", file);
        Assert.DoesNotContain("extends:", File.ReadAllText(file), StringComparison.Ordinal);
        Done(["run", file, "--out", _desk.In("A"), .. Desk.Small]);
        Done(["run", "at-tanf-2017-10-05", "--out", _desk.In("B"), .. Desk.Small]);
        Assert.Equal(File.ReadAllText(_desk.In("B", "scenario.yaml")).Split("\ninherited:\n")[0] + "\n", File.ReadAllText(_desk.In("A", "scenario.yaml")));
        Assert.Equal(File.ReadAllBytes(_desk.In("B", "ledger.parquet")), File.ReadAllBytes(_desk.In("A", "ledger.parquet")));
        Done("new", "at-tanf-2017-10-05", "--standalone", _desk.In("A"), "--out", _desk.In("again.yaml"));
        Assert.Equal(File.ReadAllText(file), File.ReadAllText(_desk.In("again.yaml")));
    }

    /// <summary>
    /// The invented places go through every verb; nothing of another place is in their files, charts, pages or decks, and each page says that it is
    /// invented.
    /// </summary>
    [Theory]
    [InlineData("invented-valley", "south-road")]
    [InlineData("invented-coast", "convoy")]
    public void An_invented_place_goes_through_every_verb_and_names_no_other(string scenario, string incursion)
    {
        string[] tiny = ["--replications", "6"],
            points = [.. tiny, "--base-points", "8"];
        var run = _desk.In("R");
        var said = string.Concat(
            Done("check", scenario),
            Done("check", "--explain", scenario),
            Done("assumptions", scenario),
            Done(["compare", scenario, .. tiny, "--range-points", "3", "--range-replications", "4", "--out", run]),
            Done(["run", scenario, "--policy", "deter-first", .. tiny, "--seed", "7", "--no-ranges", "--out", _desk.In("S")]),
            Done("diff", run, _desk.In("S")),
            Done("show", run, "full"),
            Done("trace", run, "--replication", "3"),
            Done("replay", run, "--out", _desk.In("replay.html")),
            Done("chart", run, "--format", "svg", "--only", "map,timeline,closest-approach"),
            Done(["sensitivity", scenario, .. points, "--quantities", "line.answered,line.relayed", "--out", _desk.In("sensitivity")]),
            Done(["discover", scenario, .. tiny, "--points", "40", "--out", _desk.In("discover")]),
            Done(["value", scenario, .. tiny, "--objective", "still-inside", "--points", "40", "--out", _desk.In("value")]),
            Done(["flip", scenario, .. tiny, "--x", "line.answered", "--y", "line.relayed", "--out", _desk.In("flip")]),
            Done(["select", run, "--objective", "still-inside,vehicles-hit"]),
            Done("regret", run, "--objective", "still-inside"),
            Done("brief", run, "--format", "pptx", "--format", "html", "--length", "full")
        );
        Assert.Contains(incursion, said, StringComparison.Ordinal);
        // The words of a file that was named, and of what the program says of its shipped files and examples of commands.
        var report = RunFolder.Open(run);
        Assert.Contains("invented", report.Scenario.Title, StringComparison.Ordinal);
        Assert.Contains(report.Scenario.NotRepresented, point => point.Contains("invented", StringComparison.Ordinal));
        Assert.DoesNotMatch(Elsewhere(), said);
        Assert.All(Texts(_desk.Folder), file => Assert.False(Elsewhere().IsMatch(file.Text), $"{file.Name} names another place."));
        Assert.Contains("invented", File.ReadAllText(Path.Combine(ShippedFiles.Root, "scenarios", scenario + ".md")), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--place 47.2,11.4", "--place needs --radius")]
    [InlineData("--radius 12km", "--radius is that of a place")]
    [InlineData("--place 47.2,11.4 --radius 12km --extends at-tanf-base", "--place makes a file that inherits nothing; it does not go with --extends")]
    [InlineData("--standalone at-tanf-base --account A", "--standalone makes a file that inherits nothing; it does not go with --account")]
    [InlineData("--place 47.2;11.4 --radius 12km", "--place: found")]
    [InlineData("--place 47.2,11.4 --radius 12", "--radius: found")]
    [InlineData("--standalone at-tanf-bse", "Did you mean 'at-tanf-base'?")]
    public void What_does_not_go_together_is_told(string options, string expected)
    {
        var said = Desk.Run(["new", "mine", .. options.Split(' '), "--out", _desk.In("mine.yaml")]);
        Assert.Equal(2, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_desk.Folder));
    }

    private static string Done(params string[] args)
    {
        var said = Desk.Run(args);
        Assert.True(said.Code == 0, $"{string.Join(' ', args)}: {said.Error}");
        return said.Out + said.Error;
    }

    /// <summary>Every text of a folder, those inside a deck among them.</summary>
    private static IEnumerable<(string Name, string Text)> Texts(string folder)
    {
        foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))
        {
            switch (Path.GetExtension(path))
            {
                case ".yaml" or ".json" or ".svg" or ".html":
                    yield return (path, File.ReadAllText(path));
                    break;
                case ".pptx":
                    using (var deck = ZipFile.OpenRead(path))
                    {
                        foreach (var part in deck.Entries.Where(part => part.Name.EndsWith(".xml", StringComparison.Ordinal)))
                        {
                            using var reader = new StreamReader(part.Open());
                            yield return ($"{path}: {part.FullName}", reader.ReadToEnd());
                        }
                    }

                    break;
            }
        }
    }

    [GeneratedRegex(@"Tanf|Syria|\bMaT\b", RegexOptions.None)]
    private static partial Regex Elsewhere();
}
