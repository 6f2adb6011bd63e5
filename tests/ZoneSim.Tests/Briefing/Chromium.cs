using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Briefing;

/// <summary>Debian's Chromium without a window, as all tests of pages start it.</summary>
internal sealed class Chromium : IAsyncDisposable
{
    private static readonly string[] s_flags =
    [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
    ];

    private static readonly float s_limit = (float)Patience.Limit.TotalMilliseconds;
    private readonly IPlaywright _playwright;
    private readonly IBrowser _browser;

    private Chromium(IPlaywright playwright, IBrowser browser) => (_playwright, _browser) = (playwright, browser);

    /// <summary>Starts it; skips the test where it is not on the machine, fails it where CI is true.</summary>
    public static async Task<Chromium> Start()
    {
        var path = Machine.Require("chromium");
        var playwright = await Playwright.CreateAsync();
        return new Chromium(
            playwright,
            await playwright.Chromium.LaunchAsync(
                new BrowserTypeLaunchOptions
                {
                    ExecutablePath = path,
                    Headless = true,
                    Args = s_flags,
                    Timeout = s_limit,
                }
            )
        );
    }

    public async ValueTask DisposeAsync()
    {
        await _browser.DisposeAsync();
        _playwright.Dispose();
    }

    /// <summary>Opens a page. What it says to the console, what it throws and what it asks for elsewhere is gathered.</summary>
    /// <param name="address">The page.</param>
    /// <param name="own">How addresses begin that it may ask for.</param>
    /// <param name="width">Of the window.</param>
    /// <param name="scheme">Light or dark.</param>
    /// <param name="isBypassed">Whether scripts of the test may run beside the page's own rule.</param>
    public async Task<(IPage Page, List<string> Seen)> Open(string address, string own, int width, ColorScheme scheme, bool isBypassed = false)
    {
        var context = await _browser.NewContextAsync(
            new BrowserNewContextOptions
            {
                ColorScheme = scheme,
                Offline = own == "file://",
                ViewportSize = new ViewportSize { Width = width, Height = 900 },
                BypassCSP = isBypassed,
            }
        );
        var page = await context.NewPageAsync();
        page.SetDefaultTimeout(s_limit);
        Assertions.SetDefaultExpectTimeout(s_limit);
        var seen = new List<string>();
        page.Console += (_, message) => seen.Add(message.Text);
        page.PageError += (_, error) => seen.Add(error);
        page.Request += (_, request) =>
        {
            if (!request.Url.StartsWith(own, StringComparison.Ordinal))
            {
                seen.Add(request.Url);
            }
        };
        await page.GotoAsync(address);
        return (page, seen);
    }

    /// <summary>Axe finds nothing serious on a page, and looked.</summary>
    /// <param name="page">The page.</param>
    /// <param name="skips">What on it is looked at elsewhere already, as a selector: on a report the parts of its many pictures, which are the same
    /// in light and dark.</param>
    public static async Task RequireAccessible(IPage page, string? skips = null)
    {
        var where = new AxeRunContext { Exclude = skips is null ? [] : [new AxeSelector(skips)] };
        var result = await page.RunAxe(where, new AxeRunOptions { ResultTypes = [ResultType.Violations] });
        var serious = result.Violations.Where(violation => violation.Impact is "serious" or "critical").ToList();
        Assert.True(
            serious.Count == 0,
            string.Join('\n', serious.Select(violation => $"{violation.Id}: {violation.Help}: {violation.Nodes.FirstOrDefault()?.Html}"))
        );
        Assert.NotEmpty(result.Passes);
    }
}
