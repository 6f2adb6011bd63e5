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
using ZoneSim.Briefing.Documents;

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
    [
        ("/", "index.html", "text/html; charset=utf-8"),
        ("/app.css", "app.css", "text/css; charset=utf-8"),
        .. new[] { "app", "dom", "numbers", "assumptions", "ladder", "runs" }.Select(name => ($"/{name}.js", name + ".js", "text/javascript; charset=utf-8")),
    ];

    private readonly WebApplication _app;
    private readonly Asker _asker;
    private readonly RunPages _runs;
    private readonly Gate _gate;

    private Workbench(WebApplication app, Asker asker, RunPages runs, Gate gate) => (_app, _asker, _runs, _gate) = (app, asker, runs, gate);

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
        app.Use(
            (context, next) =>
                gate is { } open ? open.Check(context, next) : Gate.Refuse(context, StatusCodes.Status503ServiceUnavailable, "The workbench is not ready.")
        );
        app.Use((context, next) => Told(inputs, context, next));
        app.UseRouting();
        var shelf = new PolicyShelf(inputs);
        var asker = new Asker(inputs, shelf);
        var runs = new RunPages(inputs, shelf, asker);
        Map(app, new Room(inputs, shelf, asker, runs), app.Lifetime.ApplicationStopping);
        await app.StartAsync(cancel).ConfigureAwait(false);
        gate = new Gate(new Uri(app.Urls.First()).Port);
        asker.Ask(new Ask(inputs.Chosen, []));
        return new Workbench(app, asker, runs, gate);
    }

    /// <summary>Ends it: streams are closed, what plays stops.</summary>
    public async ValueTask DisposeAsync()
    {
        _asker.Dispose();
        await _app.StopAsync().ConfigureAwait(false);
        await _app.DisposeAsync().ConfigureAwait(false);
        _runs.Dispose();
    }

    private static void Map(WebApplication app, Room room, CancellationToken stopping)
    {
        foreach (var (path, resource, type) in s_files)
        {
            app.MapGet(path, () => Results.Stream(typeof(Workbench).Assembly.GetManifestResourceStream(resource)!, type));
        }

        var (nights, ladders, runs, asker) = (new NightPages(room.Inputs, room.Asker), new LadderPages(room.Inputs, room.Shelf), room.Runs, room.Asker);
        app.MapGet("/state", () => Results.Json(StateView.Of(room.Inputs, room.Shelf)));
        app.MapPost("/ask", Sent<Ask>(ask => Taken(asker.Ask(ask))));
        app.MapGet("/stream", (HttpContext context) => Stream(context, asker, stopping));
        app.MapGet("/nights", (int question, string policy, string? against, string end, CancellationToken cancel) =>
            nights.List(question, policy, against, end, cancel)
        );
        app.MapGet("/nights/replay", (HttpContext context, int question, string policy, string against, long replication) =>
            nights.Replay(context, question, policy, against, replication)
        );
        app.MapGet("/ladder", (string policy) => ladders.Start(policy));
        app.MapPost("/ladder", Sent<LadderEdit>(ladders.Edit));
        app.MapPost("/ladder/save", Sent<LadderEdit>(ladders.Save));
        app.MapGet("/runs", () => Results.Json(runs.List()));
        app.MapPost("/runs", async (HttpContext context, int question) =>
        {
            using var either = CancellationTokenSource.CreateLinkedTokenSource(stopping, context.RequestAborted);
            return await runs.Save(question, either.Token).ConfigureAwait(false);
        });
        app.MapGet("/runs/changes", (string before, string after) => runs.Changes(before, after));
        app.MapGet("/runs/{id}", (string id) => runs.Card(id));
        app.MapGet("/runs/{id}/replay", (HttpContext context, string id) => runs.Replay(context, id));
        app.MapGet("/runs/{id}/report", (HttpContext context, string id) => runs.Report(context, id));
        app.MapGet("/runs/{id}/report.pdf", (HttpContext context, string id) => runs.Briefing(context, id, BriefFormat.Pdf));
        app.MapGet("/runs/{id}/slides.pptx", (HttpContext context, string id) => runs.Briefing(context, id, BriefFormat.Pptx));
        app.MapGet("/runs/{id}/file", (string id, string name) => runs.File(id, name));
        app.MapFallback(context => Gate.Refuse(context, StatusCodes.Status404NotFound, "There is no such page."));
    }

    /// <summary>A fault behind a page is told to whoever asked; the workbench goes on.</summary>
    private static async Task Told(WorkbenchInputs inputs, HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context).ConfigureAwait(false);
        }
        catch (Exception fault)
            when (fault is not (OperationCanceledException or BadHttpRequestException or IOException or OutOfMemoryException) && !context.Response.HasStarted)
        {
            await Gate.Refuse(context, StatusCodes.Status500InternalServerError, inputs.Desk.Said(fault)).ConfigureAwait(false);
        }
    }

    private static IResult Taken((int Number, string Wrong) ask) =>
        ask.Wrong.Length == 0 ? Results.Json(new { question = ask.Number }) : Results.Text(ask.Wrong, statusCode: StatusCodes.Status400BadRequest);

    /// <summary>A handler of what a page sends. A lambda of this shape in its place is taken for one that answers by itself, and its result is lost.</summary>
    private static Func<HttpContext, Task<IResult>> Sent<T>(Func<T, IResult> serve)
        where T : class => context => Read(context, serve);

    private static async Task<IResult> Read<T>(HttpContext context, Func<T, IResult> serve)
        where T : class
    {
        if (!context.Request.HasJsonContentType())
        {
            return Results.Text("What is sent here is JSON.", statusCode: StatusCodes.Status415UnsupportedMediaType);
        }

        try
        {
            return await context.Request.ReadFromJsonAsync<T>(context.RequestAborted).ConfigureAwait(false) is { } sent
                ? serve(sent)
                : Results.Text("What was sent is empty.", statusCode: StatusCodes.Status400BadRequest);
        }
        catch (JsonException)
        {
            return Results.Text("What was sent cannot be read.", statusCode: StatusCodes.Status400BadRequest);
        }
        catch (BadHttpRequestException refused)
        {
            return Results.Text("What was sent is too long.", statusCode: refused.StatusCode);
        }
    }

    private static IResult Stream(HttpContext context, Asker asker, CancellationToken stopping) =>
        asker.Listen() is { } reader
            ? TypedResults.ServerSentEvents(Frames(asker, reader, stopping, context.RequestAborted))
            : Results.Text("Too many pages listen; close one.", statusCode: StatusCodes.Status503ServiceUnavailable);

    private static async IAsyncEnumerable<SseItem<Shown>> Frames(
        Asker asker,
        ChannelReader<Shown> reader,
        CancellationToken stopping,
        [EnumeratorCancellation] CancellationToken gone
    )
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

    /// <summary>What the pages are served from.</summary>
    private sealed record Room(WorkbenchInputs Inputs, PolicyShelf Shelf, Asker Asker, RunPages Runs);

    /// <summary>The caller starts and ends the workbench; signals are its business.</summary>
    private sealed class CallersLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
