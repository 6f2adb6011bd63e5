using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using ZoneSim.Briefing;
using ZoneSim.Briefing.Documents;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Web;

/// <summary>Finished runs by names that say nothing of where they lie: a request can name only what the list has.</summary>
internal sealed class RunPages(WorkbenchInputs inputs, PolicyShelf shelf, Asker asker) : IDisposable
{
    private const int MostFiles = 500;
    private readonly SemaphoreSlim _saving = new(1);
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>The runs: a name for requests, and the folder's own name.</summary>
    public IReadOnlyList<RunEntry> List() =>
        [.. inputs.Runs().Select(folder => new RunEntry(IdOf(folder), Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))))];

    /// <summary>What a run says, in a few lines, and the files in its folder.</summary>
    public IResult Card(string id) => Of([id], folders => Results.Json(
                new
                {
                    folder = folders[0],
                    card = RunCard.Of(RunFolder.Open(folders[0])),
                    files = Files(folders[0]),
                }
            ));

    /// <summary>A file of a run, by a name of the list.</summary>
    public IResult File(string id, string name) => Of([id], folders => Files(folders[0]).Contains(name)
                ? name.EndsWith(".png", StringComparison.Ordinal)
                    ? Results.File(Path.GetFullPath(Path.Combine(folders[0], name)), "image/png")
                    : Results.File(Path.GetFullPath(Path.Combine(folders[0], name)), "application/octet-stream", Path.GetFileName(name))
                : Results.Text("There is no such file.", statusCode: StatusCodes.Status404NotFound));

    /// <summary>What changed from one run to another.</summary>
    public IResult Changes(string before, string after) => Of([before, after], folders => Results.Json(inputs.Desk.Changes(folders[0], folders[1])));

    /// <summary>The replay of a run.</summary>
    public IResult Replay(HttpContext context, string id) => Of([id], folders => Page(context, inputs.Desk.Replay(folders[0])));

    /// <summary>The report of a run.</summary>
    public IResult Report(HttpContext context, string id) => Of([id], folders =>
        {
            var report = RunFolder.Open(folders[0]);
            var inputs = new BriefInputs(report) { Replay = report.Summary.Comparisons.Count > 0 ? "replay" : "" };
            return Page(context, Brief.Render(inputs, [BriefFormat.Html], context.RequestAborted).Single().Bytes.ToArray());
        });

    /// <summary>The report for print, or the slides: a file to keep, as 'zonesim brief' makes it.</summary>
    public IResult Briefing(HttpContext context, string id, BriefFormat format) => Of([id], folders =>
        {
            var made = Brief.Render(new BriefInputs(RunFolder.Open(folders[0])), [format], context.RequestAborted).Single();
            return Results.Bytes(made.Bytes.ToArray(), "application/octet-stream", made.FileName);
        });

    /// <summary>Makes a run of the question that is shown: the folder that its command line makes. One at a time.</summary>
    public async Task<IResult> Save(int question, CancellationToken cancel)
    {
        if (asker.Current is not { } current || current.Number != question)
        {
            return Results.Text("Something else has been asked since; save that.", statusCode: StatusCodes.Status409Conflict);
        }

        var words = current.Policies.Select(shelf.WordOf).ToList();
        if (words.Contains(null))
        {
            return Results.Text("A ladder of it stands in no file yet: save the ladder first.", statusCode: StatusCodes.Status409Conflict);
        }

        if (!await _saving.WaitAsync(0, cancel).ConfigureAwait(false))
        {
            return Results.Text("A run is being saved; wait for it.", statusCode: StatusCodes.Status409Conflict);
        }

        try
        {
            return await Task.Run(
                    () => Judged(() => Results.Json(new { folder = inputs.Desk.SaveRun([.. words.Select(word => word!)], current.Settings, cancel) })),
                    CancellationToken.None
                )
                .ConfigureAwait(false);
        }
        finally
        {
            _saving.Release();
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _saving.Dispose();

    /// <summary>A page that stands by itself and says by a rule of its own what may run in it.</summary>
    public static IResult Page(HttpContext context, byte[] page)
    {
        context.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'; connect-src 'none'; object-src 'none'";
        return Results.Bytes(page, "text/html; charset=utf-8");
    }

    /// <summary>Files of a run folder by their paths in it; what is a link to elsewhere is left out.</summary>
    private static List<string> Files(string folder) =>
        [
            .. new DirectoryInfo(folder)
                .EnumerateFiles(
                    "*",
                    new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint | FileAttributes.Hidden }
                )
                .Select(file => Path.GetRelativePath(folder, file.FullName).Replace('\\', '/'))
                .Order(StringComparer.Ordinal)
                .Take(MostFiles),
        ];

    /// <summary>Finds runs by their names in requests, and does something with their folders.</summary>
    private IResult Of(string[] ids, Func<string[], IResult> act)
    {
        var all = inputs.Runs();
        var found = Array.ConvertAll(ids, id => all.FirstOrDefault(folder => IdOf(folder) == id));
        return found.Contains(null) ? Results.Text("There is no such run.", statusCode: StatusCodes.Status404NotFound) : Judged(() => act(found!));
    }

    private IResult Judged(Func<IResult> act)
    {
        try
        {
            return act();
        }
        catch (RefusalException refusal)
        {
            return Results.Text(inputs.Desk.Said(refusal), statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }

    private string IdOf(string folder) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(folder)))[..24];
}

/// <summary>A run in the list.</summary>
/// <param name="Id">Its name in requests; another one after each launch.</param>
/// <param name="Name">Its folder's name.</param>
internal sealed record RunEntry(string Id, string Name);
