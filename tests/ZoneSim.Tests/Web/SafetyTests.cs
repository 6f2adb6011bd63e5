using System.Net;
using System.Net.Sockets;
using System.Text;

namespace ZoneSim.Tests.Web;

/// <summary>Who is let in, and what can be asked for: each line of the rule over HTTP.</summary>
[Trait("Speed", "Slow")]
public sealed class SafetyTests
{
    [Fact]
    public async Task Without_the_cookie_nothing_is_told()
    {
        await using var bench = await Bench.Start(enter: false);
        foreach (
            var path in new[]
            {
                "/",
                "/app.js",
                "/state",
                "/stream",
                "/runs",
                "/nights?question=1&policy=deter-first&end=out",
                "/ladder?policy=deter-first",
                "/runs/0",
                "/runs/changes?before=0&after=0",
                "/nowhere",
            }
        )
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await bench.Status(HttpMethod.Get, path));
        }

        foreach (var path in new[] { "/ask", "/ladder", "/ladder/save", "/runs?question=1" })
        {
            Assert.Equal(HttpStatusCode.Unauthorized, await bench.Status(HttpMethod.Post, path));
        }

        Assert.Equal(HttpStatusCode.Unauthorized, await bench.Status(HttpMethod.Get, "/state", ("Cookie", "zonesim=" + new string('0', 64))));
    }

    [Fact]
    public async Task The_key_serves_once_and_a_wrong_one_spends_nothing()
    {
        await using var bench = await Bench.Start(enter: false);
        Assert.Equal(HttpStatusCode.Unauthorized, await bench.Status(HttpMethod.Get, "/launch?key=wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, await bench.Status(HttpMethod.Post, bench.Launch.PathAndQuery));
        using var entered = await bench.Client.GetAsync(bench.Launch, Bench.Cancel);
        Assert.Equal(HttpStatusCode.RedirectMethod, entered.StatusCode);
        var cookie = Assert.Single(entered.Headers.GetValues("Set-Cookie"));
        Assert.Contains("httponly", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Contains("samesite=strict", cookie, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(HttpStatusCode.OK, await bench.Status(HttpMethod.Get, "/"));
        using var other = Bench.NewClient();
        using var again = await other.GetAsync(bench.Launch, Bench.Cancel);
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("zonesim.localhost")]
    [InlineData("[::1]")]
    public async Task Another_name_of_the_host_is_misdirected(string host)
    {
        await using var bench = await Bench.Start();
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await bench.Status(HttpMethod.Get, "/", ("Host", host)));
        Assert.Equal(HttpStatusCode.OK, await bench.Status(HttpMethod.Get, "/", ("Host", $"127.0.0.1:{bench.Root.Port}")));
    }

    [Fact]
    public async Task Another_site_or_port_is_forbidden()
    {
        await using var bench = await Bench.Start();
        foreach (
            var origin in new[]
            {
                "http://evil.example",
                "null",
                $"http://127.0.0.1:{bench.Root.Port + 1}",
                $"http://localhost:{bench.Root.Port}",
                $"https://127.0.0.1:{bench.Root.Port}",
            }
        )
        {
            Assert.Equal(HttpStatusCode.Forbidden, await bench.Status(HttpMethod.Get, "/state", ("Origin", origin)));
        }

        foreach (var site in new[] { "cross-site", "same-site" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await bench.Status(HttpMethod.Get, "/state", ("Sec-Fetch-Site", site)));
        }

        Assert.Equal(
            HttpStatusCode.OK,
            await bench.Status(HttpMethod.Get, "/state", ("Origin", bench.Root.GetLeftPart(UriPartial.Authority)), ("Sec-Fetch-Site", "same-origin"))
        );
    }

    /// <summary>Paths are sent as they stand: a client of the library would tidy them up.</summary>
    [Theory]
    [InlineData("/../manifest.json")]
    [InlineData("/%2e%2e/%2e%2e/etc/passwd")]
    [InlineData("/..%2f..%2fetc%2fpasswd")]
    [InlineData("//etc/passwd")]
    [InlineData("/etc/passwd")]
    [InlineData("/runs/..%2f..%2fetc/report")]
    [InlineData("/runs/%2e%2e/report")]
    [InlineData("/runs/%2e%2e")]
    [InlineData("/runs/changes?before=..%2f..&after=%2Fetc")]
    [InlineData("/ladder?policy=..%2f..%2fetc%2fpasswd")]
    [InlineData("/runs/%2Fetc/replay")]
    [InlineData("/runs/0123456789abcdef01234567/report")]
    [InlineData("/index.html")]
    [InlineData("/nights/../../x")]
    public async Task A_path_out_of_the_list_is_not_found(string path)
    {
        await using var bench = await Bench.Start(runs: ["/etc"]);
        using var socket = new TcpClient();
        await socket.ConnectAsync(IPAddress.Loopback, bench.Root.Port, Bench.Cancel);
        var wire = socket.GetStream();
        await wire.WriteAsync(
            Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1:{bench.Root.Port}\r\nCookie: {bench.Session}\r\nConnection: close\r\n\r\n"),
            Bench.Cancel
        );
        using var reader = new StreamReader(wire);
        var answer = await reader.ReadToEndAsync(Bench.Cancel);
        Assert.Matches("^HTTP/1.1 404 ", answer);
        Assert.DoesNotContain("root:", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Runs_have_names_that_say_nothing_of_their_folder()
    {
        await using var bench = await Bench.Start(runs: ["/secret/place/mine"]);
        var list = await bench.Client.GetStringAsync(new Uri(bench.Root, "/runs"), Bench.Cancel);
        Assert.Contains("\"name\":\"mine\"", list, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", list, StringComparison.Ordinal);
        await using var other = await Bench.Start(runs: ["/secret/place/mine"]);
        Assert.NotEqual(list, await other.Client.GetStringAsync(new Uri(other.Root, "/runs"), Bench.Cancel));
    }

    [Theory]
    [InlineData("{\"policies\":[]}")]
    [InlineData("{}")]
    [InlineData("null")]
    [InlineData("[1]")]
    [InlineData("{\"policies\":[\"nobody\"]}")]
    [InlineData("{\"policies\":[\"deter-first\",\"deter-first\"]}")]
    [InlineData("{\"policies\":[\"deter-first\"],\"changes\":[null]}")]
    [InlineData("{\"policies\":[\"deter-first\"],\"changes\":[{\"name\":\"nothing\",\"text\":\"1\"}]}")]
    [InlineData("{\"policies\":[\"deter-first\"],\"changes\":[{\"name\":\"line.relayed\",\"text\":\"2\"}]}")]
    [InlineData("{\"policies\":[\"deter-first\"],\"changes\":[{\"name\":\"line.relayed\",\"share\":1.5}]}")]
    [InlineData("{\"policies\":[\"deter-first\"],\"changes\":[{\"name\":\"line.relayed\",\"share\":0.1},{\"name\":\"line.relayed\",\"share\":0.2}]}")]
    [InlineData("{\"policies\":[\"deter-first\"")]
    public async Task A_question_that_is_none_is_told_in_a_sentence(string body)
    {
        await using var bench = await Bench.Start();
        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        using var answer = await bench.Client.PostAsync(new Uri(bench.Root, "/ask"), content, Bench.Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var said = await answer.Content.ReadAsStringAsync(Bench.Cancel);
        Assert.Matches(@"^(What was sent|Choose|Change|There is no|--set:1:\d+: error: found) ?", said);
        Assert.DoesNotContain("Exception", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bodies_kinds_streams_and_policies_have_limits()
    {
        await using var bench = await Bench.Start();
        using var large = new StringContent("{\"policies\":[\"" + new string('x', 100_000) + "\"]}", Encoding.UTF8, "application/json");
        using var tooLarge = await bench.Client.PostAsync(new Uri(bench.Root, "/ask"), large, Bench.Cancel);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, tooLarge.StatusCode);
        using var form = new StringContent("policies=deter-first", Encoding.UTF8, "application/x-www-form-urlencoded");
        using var noJson = await bench.Client.PostAsync(new Uri(bench.Root, "/ask"), form, Bench.Cancel);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, noJson.StatusCode);
        using var many = await bench.Ask(new { policies = Enumerable.Range(0, 9).Select(i => $"p{i}") });
        Assert.Equal(HttpStatusCode.BadRequest, many.StatusCode);
        var streams = new List<HttpResponseMessage>();
        for (var i = 0; i < 9; i++)
        {
            streams.Add(await bench.Client.GetAsync(new Uri(bench.Root, "/stream"), HttpCompletionOption.ResponseHeadersRead, Bench.Cancel));
        }

        Assert.Equal([.. Enumerable.Repeat(HttpStatusCode.OK, 8), HttpStatusCode.ServiceUnavailable], streams.Select(stream => stream.StatusCode));
        streams.ForEach(stream => stream.Dispose());
    }

    [Fact]
    public async Task Every_answer_forbids_what_no_page_needs()
    {
        await using var bench = await Bench.Start();
        foreach (var path in new[] { "/", "/app.js", "/state", "/nowhere" })
        {
            using var answer = await bench.Client.GetAsync(new Uri(bench.Root, path), Bench.Cancel);
            Assert.StartsWith("default-src 'none'; script-src 'self'", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Equal("no-referrer", answer.Headers.GetValues("Referrer-Policy").Single());
            Assert.False(answer.Headers.Contains("Access-Control-Allow-Origin"));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }
}
