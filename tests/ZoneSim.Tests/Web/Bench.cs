using System.Net;
using System.Net.Http.Json;
using System.Net.ServerSentEvents;
using System.Text.Json;
using ZoneSim.Briefing.Documents;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Web;

namespace ZoneSim.Tests.Web;

/// <summary>A workbench on a shipped scenario, and a client that it let in.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public const ulong Seed = 20171005;

    private static readonly JsonSerializerOptions s_form = new(JsonSerializerDefaults.Web);

    private Bench(Workbench workbench, HttpClient client, Uri address) =>
        (Workbench, Client, Launch, Root) = (workbench, client, address, new Uri(address.GetLeftPart(UriPartial.Authority)));

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Workbench Workbench { get; }

    /// <summary>Has the cookie.</summary>
    public HttpClient Client { get; }

    /// <summary>The address with the key, spent where a client was let in.</summary>
    public Uri Launch { get; }

    public Uri Root { get; }

    /// <summary>The cookie as a header has it; empty where nobody was let in.</summary>
    public string Session { get; private set; } = "";

    public static WorkbenchInputs Inputs(IReadOnlyList<string>? runs = null, IWorkbenchFiles? desk = null, string scenario = "at-tanf-2017-10-05") =>
        new(
            ShippedModels.Scenarios[scenario],
            [.. ShippedModels.Policies.Values],
            ["deter-first", "strike-first"],
            Seed,
            (policies, settings) =>
                $"zonesim compare {scenario} --policies {string.Join(',', policies)}{string.Concat(settings.Select(setting => $" --set '{setting}'"))}",
            () => runs ?? [],
            desk ?? new Desk()
        );

    /// <summary>Does nothing with files: what needs them is tested on the command line's own desk.</summary>
    private sealed class Desk : IWorkbenchFiles
    {
        public byte[] Replay(string folder) => throw new RunFolderException($"{folder}: no replay here.");

        public string Said(Exception thrown) => thrown is RefusalException ? thrown.Message : $"A fault: {thrown.GetType().Name}: {thrown.Message}";

        public RunChanges Changes(string before, string after) => throw new RunFolderException("No run is compared here.");

        public string SaveRun(IReadOnlyList<string> policies, IReadOnlyList<string> settings, CancellationToken cancel) =>
            throw new RunFolderException("No run is made here.");

        public string SavePolicy(string name, string text) =>
            name switch
            {
                "not-here" => throw new RunFolderException("No file is written here."),
                "fault" => throw new InvalidTimeZoneException("planted"),
                _ => name + ".yaml",
            };
    }

    public static async Task<Bench> Start(
        bool enter = true,
        IReadOnlyList<string>? runs = null,
        IWorkbenchFiles? desk = null,
        string scenario = "at-tanf-2017-10-05"
    )
    {
        var workbench = await Workbench.StartAsync(Inputs(runs, desk, scenario), Cancel);
        var client = NewClient();
        var bench = new Bench(workbench, client, workbench.Address);
        if (enter)
        {
            using var entered = await client.GetAsync(bench.Launch, Cancel);
            Assert.Equal(HttpStatusCode.RedirectMethod, entered.StatusCode);
            bench.Session = entered.Headers.GetValues("Set-Cookie").Single().Split(';')[0];
        }

        return bench;
    }

    /// <summary>A client of its own: no cookie yet, redirects are not followed.</summary>
    public static HttpClient NewClient() =>
        new(
            new SocketsHttpHandler
            {
                AllowAutoRedirect = false,
                UseProxy = false,
                CookieContainer = new CookieContainer(),
            }
        )
        {
            Timeout = Patience.Limit,
        };

    public async Task<HttpStatusCode> Status(HttpMethod method, string path, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(method, new Uri(Root, path));
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var answer = await Client.SendAsync(request, Cancel);
        return answer.StatusCode;
    }

    public Task<HttpResponseMessage> Ask(object question) => Client.PostAsJsonAsync(new Uri(Root, "/ask"), question, Cancel);

    /// <summary>Asks about policies and waits for an answer of a stage or a later one.</summary>
    public async Task<Shown> AskFor(string[] policies, int stage)
    {
        using var asked = await Ask(new { policies });
        Assert.Equal(HttpStatusCode.OK, asked.StatusCode);
        var number = (await asked.Content.ReadFromJsonAsync<JsonElement>(Cancel)).GetProperty("question").GetInt32();
        return (await Frames(shown => shown.Question == number && shown.Stage >= stage))[^1];
    }

    /// <summary>What a page is shown up to the first that is wanted.</summary>
    public async Task<List<Shown>> Frames(Func<Shown, bool> isLast)
    {
        using var stream = await Stream();
        var frames = new List<Shown>();
        await foreach (var item in SseParser.Create(await stream.Content.ReadAsStreamAsync(Cancel)).EnumerateAsync(Cancel))
        {
            frames.Add(JsonSerializer.Deserialize<Shown>(item.Data, s_form)!);
            if (isLast(frames[^1]))
            {
                return frames;
            }
        }

        throw new InvalidOperationException("The stream ended before what was waited for.");
    }

    /// <summary>A stream; where as many are open as can be, once the server has learned of one that is closed.</summary>
    private async Task<HttpResponseMessage> Stream()
    {
        while (true)
        {
            var stream = await Client.GetAsync(new Uri(Root, "/stream"), HttpCompletionOption.ResponseHeadersRead, Cancel);
            if (stream.StatusCode != System.Net.HttpStatusCode.ServiceUnavailable)
            {
                return stream;
            }

            stream.Dispose();
            await Task.Delay(20, Cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Workbench.DisposeAsync();
    }
}
