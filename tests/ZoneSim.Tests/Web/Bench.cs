using System.Net;
using System.Net.Http.Json;
using ZoneSim.Studies;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Web;

namespace ZoneSim.Tests.Web;

/// <summary>A workbench on a shipped scenario, and a client that it let in.</summary>
internal sealed class Bench : IAsyncDisposable
{
    public const ulong Seed = 20171005;

    private Bench(Workbench workbench, HttpClient client, Uri address) => (Workbench, Client, Launch, Root) = (workbench, client, address, new Uri(address.GetLeftPart(UriPartial.Authority)));

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public Workbench Workbench { get; }

    /// <summary>Has the cookie.</summary>
    public HttpClient Client { get; }

    /// <summary>The address with the key, spent where a client was let in.</summary>
    public Uri Launch { get; }

    public Uri Root { get; }

    /// <summary>The cookie as a header has it; empty where nobody was let in.</summary>
    public string Session { get; private set; } = "";

    public static WorkbenchInputs Inputs(IReadOnlyList<string>? runs = null) => new(
        ShippedModels.Scenarios["at-tanf-2017-10-05"], [.. ShippedModels.Policies.Values], ["deter-first", "strike-first"], Seed,
        (policies, settings) => $"zonesim compare at-tanf-2017-10-05 --policies {string.Join(',', policies)}{string.Concat(settings.Select(setting => $" --set '{setting}'"))}",
        () => runs ?? [], folder => throw new RunFolderException($"{folder}: no replay here."));

    public static async Task<Bench> Start(bool enter = true, IReadOnlyList<string>? runs = null)
    {
        var workbench = await Workbench.StartAsync(Inputs(runs), Cancel);
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
    public static HttpClient NewClient() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseProxy = false, CookieContainer = new CookieContainer() }) { Timeout = Patience.Limit };

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

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await Workbench.DisposeAsync();
    }
}
