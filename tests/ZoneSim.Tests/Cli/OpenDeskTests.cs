using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;
using ZoneSim.Briefing.Documents;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Terminals;
using ZoneSim.Cli.Verbs;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Tests.Briefing;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Tests.Web;
using ZoneSim.Web;

namespace ZoneSim.Tests.Cli;

/// <summary>What the workbench does with files is what the command line does.</summary>
[Trait("Speed", "Slow")]
public sealed class OpenDeskTests
{
    private const string Scenario = "at-tanf-2017-10-05";
    private static readonly string[] s_both = ["strike-first", "deter-first"];
    private static readonly string[] s_line = ["line-only"];
    private static readonly string[] s_settings = ["line.relayed=0.4"];

    /// <summary>The command line that is shown makes the folder that is saved: the same files with the same bytes, charts and all.</summary>
    [Fact]
    public void A_saved_run_is_the_folder_that_its_command_makes()
    {
        using var desk = new Desk();
        var inputs = Inputs(desk);
        var saved = inputs.Desk.SaveRun(s_both, s_settings, TestContext.Current.CancellationToken);
        Assert.Equal($"zonesim compare {Scenario} --policies strike-first,deter-first --set line.relayed=0.4", inputs.Command(s_both, s_settings));
        Assert.Equal(0, desk.RunProcess("compare", Scenario, "--policies", "strike-first,deter-first", "--set", "line.relayed=0.4").Code);
        var made = desk.In("runs", Path.GetFileName(saved));
        Assert.Equal(Hashes(made), Hashes(saved));
        Assert.Contains(Hashes(saved), file => file.Name.EndsWith("ends.png", StringComparison.Ordinal));
        Assert.Equal(inputs.Command(s_both, s_settings), RunFolder.Open(saved).Manifest.Command);
        Assert.Equal(saved, inputs.Desk.SaveRun(s_both, s_settings, TestContext.Current.CancellationToken));
        Assert.Equal([saved], inputs.Runs());
    }

    /// <summary>Two workbenches on one folder: the second is told, the first is not disturbed; what is stopped can be taken up.</summary>
    [Fact]
    public async Task One_writes_to_a_run_folder_at_a_time_and_what_is_stopped_is_kept()
    {
        using var desk = new Desk();
        using var stop = new CancellationTokenSource();
        var (first, second) = (Inputs(desk), Inputs(desk));
        var saving = Task.Run(() => Assert.Throws<RunFolderException>(() => first.Desk.SaveRun(s_line, [], stop.Token)), TestContext.Current.CancellationToken);
        var partial = await Found(() =>
            Directory.Exists(desk.In("saved"))
                ? Directory
                    .EnumerateDirectories(desk.In("saved"), "*.partial")
                    .FirstOrDefault(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Skip(3).Any())
                : null
        );
        var told = Assert.Throws<RunFolderException>(() => second.Desk.SaveRun(s_line, [], TestContext.Current.CancellationToken)).Message;
        Assert.Contains(partial, told, StringComparison.Ordinal);
        await stop.CancelAsync();
        Assert.Contains("saving it again goes on from there", (await saving).Message, StringComparison.Ordinal);
        Assert.Equal([partial], Directory.EnumerateDirectories(desk.In("saved")));
        Assert.EndsWith(".partial", second.Desk.SaveRun(s_line, [], TestContext.Current.CancellationToken) + ".partial", StringComparison.Ordinal);
        Assert.False(Directory.Exists(partial));
    }

    [Fact]
    public void What_changed_is_what_diff_says()
    {
        using var desk = new Desk();
        Desk.Run(["compare", Scenario, "--out", desk.In("A"), .. Desk.Small]);
        Desk.Run(["compare", Scenario, "--set", "line.relayed=0.1", "--out", desk.In("B"), .. Desk.Small]);
        var changes = Inputs(desk).Desk.Changes(desk.In("A"), desk.In("B"));
        var said = Desk.Run(160, ["diff", desk.In("A"), desk.In("B")]).Out;
        var flat = string.Join(' ', said.Split((char[])[' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries));
        Assert.All(
            [changes.Answer, .. changes.Inputs, .. changes.Results.Select(one => OnTerminal(one.Heading)), .. changes.Results.Select(one => one.Note)],
            sentence => Assert.Contains(string.Join(' ', sentence.Split(' ', StringSplitOptions.RemoveEmptyEntries)), flat, StringComparison.Ordinal)
        );
        Assert.Equal($"zonesim diff {desk.In("A")} {desk.In("B")}", changes.Command);

        // A heading of a terminal begins with a word in capitals, that of a page does not.
        static string OnTerminal(string heading) => heading.Split(' ', 2) is [var first, var rest] ? $"{first.ToUpperInvariant()} {rest}" : heading;
    }

    /// <summary>
    /// As a process: a ladder becomes a file, never over one that was changed; Ctrl-C while a run is saved leaves it resumable and nothing running.
    /// </summary>
    [Fact]
    public async Task A_ladder_becomes_a_file_and_Ctrl_C_ends_all()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Ctrl-C is sent by 'kill'.");
        using var desk = new Desk();
        using var process = desk.Start("open", Scenario, "--no-browser");
        try
        {
            var address = new Uri((await process.StandardOutput.ReadLineAsync(Bench.Cancel))!);
            using var client = Bench.NewClient();
            using var entered = await client.GetAsync(address, Bench.Cancel);
            var root = new Uri(address.GetLeftPart(UriPartial.Authority));
            var text = PolicyWriter.Write(ShippedModels.Policies["strike-first"] with { Name = "mine" });
            async Task<HttpStatusCode> Save(string ladder)
            {
                using var answer = await client.PostAsJsonAsync(new Uri(root, "/ladder/save"), new { text = ladder }, Bench.Cancel);
                return answer.StatusCode;
            }

            Assert.Equal(HttpStatusCode.OK, await Save(text));
            Assert.Equal(text, await File.ReadAllTextAsync(desk.In("mine.yaml"), Bench.Cancel));
            Assert.Equal(HttpStatusCode.OK, await Save(text.Replace("tries: ", "tries:  ", StringComparison.Ordinal)));
            await File.AppendAllTextAsync(desk.In("mine.yaml"), "# by hand\n", Bench.Cancel);
            Assert.Equal(HttpStatusCode.Conflict, await Save(text));
            Assert.EndsWith("# by hand\n", await File.ReadAllTextAsync(desk.In("mine.yaml"), Bench.Cancel), StringComparison.Ordinal);

            var question = (await client.GetFromJsonAsync<JsonElement>(new Uri(root, "/state"), Bench.Cancel)).TryGetProperty("title", out _) ? 1 : 0;
            await Found(async () =>
                (await client.GetAsync(new Uri(root, $"/nights?question={question}&policy=deter-first&end=out"), Bench.Cancel)).IsSuccessStatusCode ? "" : null
            );
            var saving = client.PostAsJsonAsync(new Uri(root, $"/runs?question={question}"), new { }, Bench.Cancel);
            var partial = await Found(() =>
                Directory.Exists(desk.In("runs")) ? Directory.EnumerateDirectories(desk.In("runs"), "*.partial").FirstOrDefault() : null
            );
            Machine.Run("kill", "-INT", process.Id.ToString(System.Globalization.CultureInfo.InvariantCulture));
            Assert.True(process.WaitForExit(Patience.Limit));
            Assert.Equal(0, process.ExitCode);
            Assert.True(saving.IsCompleted || await Task.WhenAny(saving, Task.Delay(Patience.Limit, Bench.Cancel)) == saving);
            Assert.True(!Directory.Exists(partial) || File.Exists(Path.Combine(partial, "manifest.json")), "what is left can be taken up");
        }
        finally
        {
            process.Kill(entireProcessTree: true);
        }
    }

    private static WorkbenchInputs Inputs(Desk desk) =>
        OpenInputs.Of(
            new Shell
            {
                Out = TextWriter.Null,
                Error = TextWriter.Null,
                Command = new CommandLine(["open"]),
            },
            new OpenRequest(Scenario, [], null, desk.In("saved"))
        );

    private static List<(string Name, string Hash)> Hashes(string folder) =>
        [
            .. Directory
                .EnumerateFiles(folder, "*", SearchOption.AllDirectories)
                .Select(path => (Path.GetRelativePath(folder, path), Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(path)))))
                .Order(),
        ];

    private static Task<string> Found(Func<string?> look) => Found(() => Task.FromResult(look()));

    /// <summary>Looks until there is something.</summary>
    private static async Task<string> Found(Func<Task<string?>> look)
    {
        using var limit = new CancellationTokenSource(Patience.Limit);
        while (true)
        {
            if (await look() is { } found)
            {
                return found;
            }

            await Task.Delay(20, limit.Token);
        }
    }
}
