using System.IO.Compression;
using System.Text;

namespace ZoneSim.Tests.Cli;

/// <summary>Whatever a reader sees of a scenario with a manned aircraft calls it so, and the word of another kind stands nowhere.</summary>
[Trait("Speed", "Slow")]
public sealed class MannedAircraftVerbTests : IDisposable
{
    private const string Scenario = "invented-valley-aircraft";

    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void No_page_picture_or_table_says_drone()
    {
        var run = _desk.In("run");
        List<(string What, string Text)> said =
        [
            ("compare", Done("compare", Scenario, "--replications", "60", "--range-points", "8", "--csv", "--out", run)),
            ("json", Done("compare", Scenario, "--replications", "60", "--range-points", "8", "--csv", "--out", run, "--json")),
            ("show", Done("show", run, "full")),
            ("trace", Done("trace", run, "--replication", "3", "--policy", "deter-first", "--against", "strike-first")),
            ("precision", Done("run", Scenario, "--policy", "deter-first", "--precision", "0.2", "--no-ranges", "--no-charts", "--out", _desk.In("precise"))),
            ("assumptions", Done("assumptions", Scenario, "--all", "--charts", _desk.In("register"))),
            (
                "sensitivity",
                Done(
                    "sensitivity",
                    Scenario,
                    "--policies",
                    "deter-first,strike-first",
                    "--quantities",
                    "flight.speed,flight.attack",
                    "--base-points",
                    "8",
                    "--replications",
                    "10",
                    "--out",
                    _desk.In("sensitivity")
                )
            ),
            ("select", Done("select", run, "--objective", "reacted")),
        ];
        Done("brief", run, "--length", "full", "--out", _desk.In("brief"));
        Done("export", run, "--format", "csv", "--out", _desk.In("export"));
        Done("replay", run, "--out", _desk.In("replay.html"));
        said.AddRange(Directory.GetFiles(_desk.Folder, "*", SearchOption.AllDirectories).Where(IsForReaders).SelectMany(Texts));
        Assert.True(said.Count > 60, $"{said.Count} texts");
        Assert.All(said, one => Assert.False(one.Text.Contains("drone", StringComparison.OrdinalIgnoreCase), $"{one.What}: …{Around(one.Text)}…"));
        Assert.All(new List<string> { "compare", "show", "trace", "replay.html", "ends.svg", "ladders.svg", "timeline.svg" }, what =>
            Assert.Contains(said, one =>
                one.What.EndsWith(what, StringComparison.Ordinal)
                && one.Text.ReplaceLineEndings(" ").Contains("manned aircraft", StringComparison.OrdinalIgnoreCase)
            )
        );
    }

    /// <summary>The texts of a drone are what they were.</summary>
    [Fact]
    public void A_drone_is_called_a_drone()
    {
        var page = Done("compare", "at-tanf-2017-06-20", "--replications", "40", "--no-ranges", "--no-charts", "--out", _desk.In("run"));
        Assert.Contains("Given that a drone comes; the drone does not learn.", page, StringComparison.Ordinal);
        Assert.Contains(
            " Reached: a munition was released.",
            page.ReplaceLineEndings(" ").Replace("  ", " ", StringComparison.Ordinal),
            StringComparison.Ordinal
        );
        Assert.Contains("Ladder against a drone:", Done("show", _desk.In("run"), "full"), StringComparison.Ordinal);
        Assert.Contains(
            "The drone approaches outpost north-east from 120 km",
            Done("trace", "at-tanf-2017-06-20", "--replication", "3", "--policy", "deter-first").ReplaceLineEndings(" "),
            StringComparison.Ordinal
        );
    }

    /// <summary>A policy's own file has its own words, and so has the file of a run from which it can be played again.</summary>
    private static bool IsForReaders(string path) =>
        !path.EndsWith(".png", StringComparison.Ordinal)
        && !path.Split(Path.DirectorySeparatorChar).Contains("policies")
        && !path.EndsWith(".parquet", StringComparison.Ordinal);

    private static IEnumerable<(string, string)> Texts(string path)
    {
        if (!path.EndsWith(".pptx", StringComparison.Ordinal))
        {
            return [(path, File.ReadAllText(path, Encoding.Latin1))];
        }

        using var deck = ZipFile.OpenRead(path);
        return
        [
            .. deck.Entries.Where(entry => entry.Name.EndsWith(".xml", StringComparison.Ordinal)).Select(entry => ($"{path}/{entry.FullName}", Text(entry))),
        ];
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    private static string Around(string text)
    {
        var at = Math.Max(0, text.IndexOf("drone", StringComparison.OrdinalIgnoreCase));
        return text[Math.Max(0, at - 60)..Math.Min(text.Length, at + 60)];
    }

    private static string Done(params string[] args)
    {
        var said = Desk.Run(args);
        Assert.True(said.Code == 0, string.Join(' ', args) + said.Error);
        return said.Out;
    }
}
