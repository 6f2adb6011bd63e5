using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using ZoneSim.Briefing;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Web;

/// <summary>Finished runs by names that say nothing of where they lie: a request can name only what the list has.</summary>
internal sealed class RunPages(WorkbenchInputs inputs)
{
    private readonly byte[] _key = RandomNumberGenerator.GetBytes(32);

    /// <summary>The runs: a name for requests, and the folder's own name.</summary>
    public IReadOnlyList<RunEntry> List() => [.. inputs.Runs().Select(folder => new RunEntry(IdOf(folder), Path.GetFileName(Path.TrimEndingDirectorySeparator(folder))))];

    /// <summary>The replay of a run.</summary>
    public IResult Replay(HttpContext context, string id) => Shown(context, id, inputs.Replay);

    /// <summary>The report of a run.</summary>
    public IResult Report(HttpContext context, string id) => Shown(context, id, folder =>
        Brief.Render(new BriefInputs(RunFolder.Open(folder)), [BriefFormat.Html], context.RequestAborted).Single().Bytes.ToArray());

    /// <summary>A page that stands by itself and says by a rule of its own what may run in it.</summary>
    public static IResult Page(HttpContext context, byte[] page)
    {
        context.Response.Headers.ContentSecurityPolicy = "frame-ancestors 'none'; base-uri 'none'; form-action 'none'; connect-src 'none'; object-src 'none'";
        return Results.Bytes(page, "text/html; charset=utf-8");
    }

    private IResult Shown(HttpContext context, string id, Func<string, byte[]> make)
    {
        if (inputs.Runs().FirstOrDefault(folder => IdOf(folder) == id) is not { } found)
        {
            return Results.Text("There is no such run.", statusCode: StatusCodes.Status404NotFound);
        }

        try
        {
            return Page(context, make(found));
        }
        catch (Exception refusal) when (refusal is RunFolderException or RefusalException)
        {
            return Results.Text(refusal.Message, statusCode: StatusCodes.Status422UnprocessableEntity);
        }
    }

    private string IdOf(string folder) => Convert.ToHexStringLower(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes(folder)))[..24];
}

/// <summary>A run in the list.</summary>
/// <param name="Id">Its name in requests; another one after each launch.</param>
/// <param name="Name">Its folder's name.</param>
internal sealed record RunEntry(string Id, string Name);
