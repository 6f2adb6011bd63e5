using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace ZoneSim.Web;

/// <summary>
/// Who may ask: only this machine's browser that was given the key at launch, under the workbench's own name, from its own pages. The key
/// serves once and becomes a cookie that no script reads and no other site sends.
/// </summary>
/// <param name="port">The port that is listened on.</param>
internal sealed class Gate(int port)
{
    private const string Cookie = "zonesim";
    private const string LaunchPath = "/launch";
    private readonly byte[] _session = NewKey();
    private byte[]? _launch = NewKey();

    /// <summary>The address to open: it serves once.</summary>
    public Uri Address => new($"http://127.0.0.1:{port}{LaunchPath}?key={Encoding.ASCII.GetString(_launch ?? [])}");

    /// <summary>Lets a request through, or answers it.</summary>
    public Task Check(HttpContext context, RequestDelegate next)
    {
        Headers(context.Response.Headers);
        var request = context.Request;
        if (!IsOwn(request.Headers.Host.ToString()))
        {
            return Refuse(context, StatusCodes.Status421MisdirectedRequest, "This workbench answers as 127.0.0.1 alone.");
        }

        if (PathAsSent(context).Contains("..", StringComparison.Ordinal))
        {
            return Refuse(context, StatusCodes.Status404NotFound, "There is no such page.");
        }

        if (
            (request.Headers.Origin.ToString() is { Length: > 0 } origin && origin != $"http://{request.Headers.Host}")
            || request.Headers["Sec-Fetch-Site"].ToString() is "cross-site" or "same-site"
        )
        {
            return Refuse(context, StatusCodes.Status403Forbidden, "Another site asks; only the workbench's own pages may.");
        }

        if (request.Path == LaunchPath && HttpMethods.IsGet(request.Method) && TryLaunch(request.Query["key"].ToString()))
        {
            context.Response.Cookies.Append(
                Cookie,
                Encoding.ASCII.GetString(_session),
                new CookieOptions
                {
                    HttpOnly = true,
                    SameSite = SameSiteMode.Strict,
                    Path = "/",
                    IsEssential = true,
                }
            );
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = "/";
            return Task.CompletedTask;
        }

        return IsSame(request.Cookies[Cookie] ?? "", _session)
            ? next(context)
            : Refuse(
                context,
                StatusCodes.Status401Unauthorized,
                "Open the address that 'zonesim open' printed; it serves once. Start it again for another one."
            );
    }

    /// <summary>Answers with one sentence.</summary>
    public static Task Refuse(HttpContext context, int status, string sentence)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = "text/plain; charset=utf-8";
        return context.Response.WriteAsync(sentence + "\n");
    }

    /// <summary>The path as it came over the wire, dots that were encoded as dots: the server has folded it by now.</summary>
    private static string PathAsSent(HttpContext context) =>
        (context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "").Split('?')[0].Replace("%2e", ".", StringComparison.OrdinalIgnoreCase);

    private bool IsOwn(string host) => host == $"127.0.0.1:{port}" || host == $"localhost:{port}";

    private bool TryLaunch(string key)
    {
        if (Interlocked.Exchange(ref _launch, null) is not { } launch)
        {
            return false;
        }

        if (IsSame(key, launch))
        {
            return true;
        }

        // A wrong key does not spend the right one.
        Interlocked.CompareExchange(ref _launch, launch, null);
        return false;
    }

    private static bool IsSame(string text, byte[] key) => CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(text), key);

    private static byte[] NewKey() => Encoding.ASCII.GetBytes(Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(32)));

    private static void Headers(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        headers.CacheControl = "no-store";
    }
}
