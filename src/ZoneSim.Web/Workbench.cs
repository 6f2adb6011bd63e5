using System.Net;
using System.Net.ServerSentEvents;
using System.Runtime.CompilerServices;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace ZoneSim.Web;

/// <summary>
/// The workbench in a browser of this machine: it listens on 127.0.0.1 at a port that the system chooses, and to whoever holds its key.
/// Nothing leaves the machine.
/// </summary>
public sealed class Workbench : IAsyncDisposable
{
    /// <summary>Bytes of a request's body at most.</summary>
    internal const int MostBytes = 64 * 1024;

    private static readonly (string Path, string Resource, string Type)[] s_files =
        [("/", "index.html", "text/html; charset=utf-8"), ("/app.js", "app.js", "text/javascript; charset=utf-8"), ("/app.css", "app.css", "text/css; charset=utf-8")];

    private readonly WebApplication _app;
    private readonly Asker _asker;
    private readonly Gate _gate;

    private Workbench(WebApplication app, Asker asker, Gate gate) => (_app, _asker, _gate) = (app, asker, gate);

    /// <summary>The address to open, with its key: it serves once.</summary>
    public Uri Address => _gate.Address;

    /// <summary>Starts listening.</summary>
    /// <param name="inputs">What it works with.</param>
    /// <param name="cancel">Stops the start.</param>
    public static async Task<Workbench> StartAsync(WorkbenchInputs inputs, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore();
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.Listen(IPAddress.Loopback, 0);
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = MostBytes;
            options.Limits.MaxConcurrentConnections = 64;
        });
        builder.Services.AddRoutingCore();
        builder.Services.AddSingleton<IHostLifetime, CallersLifetime>();
        builder.Services.Configure<HostOptions>(options => options.ShutdownTimeout = TimeSpan.FromSeconds(2));
        var app = builder.Build();
        Gate? gate = null;
        app.Use((context, next) => gate is { } open ? open.Check(context, next) : Gate.Refuse(context, StatusCodes.Status503ServiceUnavailable, "The workbench is not ready."));
        app.UseRouting();
        var asker = new Asker(inputs);
        Map(app, inputs, asker, app.Lifetime.ApplicationStopping);
        await app.StartAsync(cancel).ConfigureAwait(false);
        gate = new Gate(new Uri(app.Urls.First()).Port);
        asker.Ask(new Ask(inputs.Chosen, []));
        return new Workbench(app, asker, gate);
    }

    /// <summary>Ends it: streams are closed, what plays stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _asker.Dispose();
        await _app.DisposeAsync().ConfigureAwait(false);
    }

    private static void Map(WebApplication app, WorkbenchInputs inputs, Asker asker, CancellationToken stopping)
    {
        foreach (var (path, resource, type) in s_files)
        {
            app.MapGet(path, () => Results.Stream(typeof(Workbench).Assembly.GetManifestResourceStream(resource)!, type));
        }

        var nights = new NightPages(inputs, asker);
        var runs = new RunPages(inputs);
        app.MapGet("/state", () => Results.Json(StateView.Of(inputs)));
        app.MapPost("/ask", (Func<HttpContext, Task<IResult>>)(context => Asked(context, asker)));
        app.MapGet("/stream", (HttpContext context) => Stream(context, asker, stopping));
        app.MapGet("/nights", (int question, string policy, string end, CancellationToken cancel) => nights.List(question, policy, end, cancel));
        app.MapGet("/nights/replay", (HttpContext context, int question, string policy, string against, long replication) => nights.Replay(context, question, policy, against, replication));
        app.MapGet("/runs", () => Results.Json(runs.List()));
        app.MapGet("/runs/{id}/replay", (HttpContext context, string id) => runs.Replay(context, id));
        app.MapGet("/runs/{id}/report", (HttpContext context, string id) => runs.Report(context, id));
        app.MapFallback(context => Gate.Refuse(context, StatusCodes.Status404NotFound, "There is no such page."));
    }

    private static async Task<IResult> Asked(HttpContext context, Asker asker)
    {
        if (!context.Request.HasJsonContentType())
        {
            return Results.Text("A question is JSON.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            var ask = await context.Request.ReadFromJsonAsync<Ask>(context.RequestAborted).ConfigureAwait(false);
            var (number, wrong) = ask is null ? (0, "The question is empty.") : asker.Ask(ask);
            return wrong.Length == 0 ? Results.Json(new { question = number }) : Results.Text(wrong, statusCode: StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return Results.Text("The question cannot be read.", statusCode: StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException refused)
        {
            return Results.Text("The question is too long.", statusCode: refused.StatusCode);
        }
    }

    private static IResult Stream(HttpContext context, Asker asker, CancellationToken stopping) => asker.Listen() is { } reader
        ? TypedResults.ServerSentEvents(Frames(asker, reader, stopping, context.RequestAborted))
        : Results.Text("Too many pages listen; close one.", statusCode: StatusCodes.Status503ServiceUnavailable);

    private static async IAsyncEnumerable<SseItem<Shown>> Frames(Asker asker, ChannelReader<Shown> reader, CancellationToken stopping, [EnumeratorCancellation] CancellationToken gone)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, gone);
        try
        {
            while (await Waited(reader, either.Token).ConfigureAwait(false))
            {
                while (reader.TryRead(out var shown))
                {
                    yield return new SseItem<Shown>(shown, "frame");
                }
            }
        }
        finally
        {
            asker.Leave(reader);
        }
    }

    /// <summary>Whether there is something to read; false at the end and where the page has gone.</summary>
    private static async Task<bool> Waited(ChannelReader<Shown> reader, CancellationToken cancel)
    {
        try
        {
            return await reader.WaitToReadAsync(cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    /// <summary>The caller starts and ends the workbench; signals are its business.</summary>
    private sealed class CallersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
