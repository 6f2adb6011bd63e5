using System.Net;
using System.Text.Json;
using ZoneSim.Tests.Briefing;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Web;

namespace ZoneSim.Tests.Cli;

/// <summary>The workbench as a process: it says its address, answers, and ends with Ctrl-C.</summary>
[Trait("Speed", "Slow")]
public sealed class OpenVerbTests
{
    [Fact]
    public async Task It_says_its_address_shows_its_runs_and_ends_with_Ctrl_C()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Ctrl-C is sent by 'kill'.");
        using var desk = new Desk();
        Desk.Run(["compare", "at-tanf-2017-10-05", "--out", desk.In("runs", "mine"), .. Desk.Small]);
        using var process = desk.Start("open", desk.In("runs", "mine"), "--no-browser");
        try
        {
            var address = new Uri((await process.StandardOutput.ReadLineAsync(Bench.Cancel))!);
            using var client = Bench.NewClient();
            using var entered = await client.GetAsync(address, Bench.Cancel);
            Assert.Equal(HttpStatusCode.RedirectMethod, entered.StatusCode);
            var root = new Uri(address.GetLeftPart(UriPartial.Authority));
            using var runs = JsonDocument.Parse(await client.GetStringAsync(new Uri(root, "/runs"), Bench.Cancel));
            Assert.Equal("mine", runs.RootElement.EnumerateArray().Single().GetProperty("name").GetString());
            var id = runs.RootElement[0].GetProperty("id").GetString();
            Assert.Contains("of 20 histories", await client.GetStringAsync(new Uri(root, $"/runs/{id}/replay"), Bench.Cancel), StringComparison.Ordinal);
            Assert.Contains(
                "What differs between the policies",
                await client.GetStringAsync(new Uri(root, $"/runs/{id}/report"), Bench.Cancel),
                StringComparison.Ordinal
            );
            Machine.Run("kill", "-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.True(process.WaitForExit(Patience.Limit));
            Assert.Equal(0, process.ExitCode);
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    [Theory]
    [InlineData("no-such-thing", "no-such-thing")]
    [InlineData("at-tanf-2017-10-05 --policies nobody", "nobody")]
    public void What_cannot_be_opened_is_told(string words, string expected)
    {
        var said = Desk.Run(["open", .. words.Split(' '), "--no-browser"]);
        Assert.Equal(2, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_scenario_with_mistakes_is_told_by_place_and_nothing_listens()
    {
        using var desk = new Desk();
        var file = desk.Write("bad.yaml", "scenario: bad\ntitle: One line\nextends: at-tanf-base.yaml\nline:\n  relayed: 4 km\n  anwered: 0.4\n");
        var said = Desk.Run("open", file, "--no-browser");
        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains($"{file}:5:", said.Error, StringComparison.Ordinal);
        Assert.Contains($"{file}:6:", said.Error, StringComparison.Ordinal);
        Assert.Equal([file], Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    [Fact]
    public void A_damaged_run_is_told_and_nothing_listens()
    {
        using var desk = new Desk();
        Desk.Run(["compare", "at-tanf-2017-10-05", "--out", desk.In("R"), .. Desk.Small]);
        File.AppendAllText(desk.In("R", "summary.json"), " ");
        var said = Desk.Run("open", desk.In("R"), "--no-browser");
        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains("summary.json", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_of_another_version_is_told_and_nothing_listens()
    {
        using var desk = new Desk();
        Desk.Run(["compare", "at-tanf-2017-10-05", "--out", desk.In("R"), .. Desk.Small]);
        var manifest = desk.In("R", "manifest.json");
        File.WriteAllText(manifest, File.ReadAllText(manifest).Replace("\"format\": ", "\"format\": 9", StringComparison.Ordinal));
        var said = Desk.Run("open", desk.In("R"), "--no-browser");
        Assert.Equal((2, ""), (said.Code, said.Out));
        Assert.Contains("folder format 9", said.Error, StringComparison.Ordinal);
        Assert.Contains(
            "Run its command again: zonesim compare at-tanf-2017-10-05",
            string.Join(' ', said.Error.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries)),
            StringComparison.Ordinal
        );
    }

    /// <summary>A campaign has no single nights to ask about: the refusal has the commands that show it.</summary>
    [Fact]
    public void A_campaign_is_refused_with_what_to_type_instead()
    {
        var said = Desk.Run("open", "at-tanf-2017-autumn", "--no-browser");
        Assert.Equal((2, ""), (said.Code, said.Out));
        var flat = string.Join(' ', said.Error.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("'zonesim compare at-tanf-2017-autumn --out runs/at-tanf-2017-autumn'", flat, StringComparison.Ordinal);
        Assert.Contains("'zonesim brief runs/at-tanf-2017-autumn'", flat, StringComparison.Ordinal);
    }
}
