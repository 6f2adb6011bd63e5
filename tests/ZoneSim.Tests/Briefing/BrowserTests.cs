using Microsoft.Playwright;
using ZoneSim.Briefing.Html;

namespace ZoneSim.Tests.Briefing;

/// <summary>The report in a real browser without a window: offline, accessible, by keyboard, on paper.</summary>
[Trait("Speed", "Slow")]
public sealed class BrowserTests : IAsyncLifetime
{
    private readonly Machine.Folder _folder = new();
    private Chromium? _chromium;

    public async ValueTask InitializeAsync()
    {
        _chromium = await Chromium.Start();
        await File.WriteAllBytesAsync(
            _folder.In("report.html"),
            HtmlReport.Of(BriefDocumentTests.Of(new SampleReport { Policies = 4, Replications = 120 }) with { Classification = "UNCLASSIFIED" })
        );
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }

        _folder.Dispose();
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious(ColorScheme scheme)
    {
        var (page, _) = await Open(scheme);
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(one => one.open = true)");
        await Chromium.RequireAccessible(page, skips: scheme == ColorScheme.Dark ? "figure svg" : null);
    }

    [Fact]
    public async Task It_asks_for_nothing_and_says_nothing_to_the_console()
    {
        var (page, seen) = await Open(ColorScheme.Light);
        Assert.Empty(seen);
        Assert.True(await page.Locator("figure svg").CountAsync() >= 9);
        Assert.True(await page.EvaluateAsync<bool>("[...document.querySelectorAll('figure svg')].every(svg => svg.getBoundingClientRect().height > 100)"));
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
    }

    [Fact]
    public async Task The_keyboard_reaches_report_run_and_numbers()
    {
        var (page, _) = await Open(ColorScheme.Light);
        await page.Keyboard.PressAsync("Tab");
        Assert.Equal("Skip to the report", await Focused(page));
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal("main", await page.EvaluateAsync<string>("document.activeElement.id"));
        await page.Locator("details summary").First.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.True(await page.EvaluateAsync<bool>("document.querySelector('details').open"));
        await page.Locator("a.n").First.ClickAsync();
        Assert.EndsWith("#run-1a2b3c4d", page.Url, StringComparison.Ordinal);
        var stops = await page.EvaluateAsync<int>("[...document.querySelectorAll('a, summary, [tabindex]')].filter(one => one.tabIndex >= 0).length");
        Assert.InRange(stops, 15, 90);
    }

    [Fact]
    public async Task It_prints_within_the_paper()
    {
        Machine.Require("pdftotext");
        var (page, _) = await Open(ColorScheme.Dark);
        await page.PdfAsync(new PagePdfOptions { Path = _folder.In("print.pdf"), PreferCSSPageSize = true });
        var text = Machine.Run("pdftotext", "-layout", _folder.In("print.pdf"), "-");
        Assert.InRange(text.Count(letter => letter == '\f'), 8, 60);
        Assert.Contains("What was assumed, and what is not represented", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Numbers behind this picture", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task On_a_narrow_screen_nothing_is_cut_off()
    {
        var (page, _) = await Open(ColorScheme.Light, 390);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth + 1"));
    }

    private static Task<string> Focused(IPage page) => page.EvaluateAsync<string>("document.activeElement.textContent");

    private Task<(IPage Page, List<string> Seen)> Open(ColorScheme scheme, int width = 1280) =>
        _chromium!.Open("file://" + _folder.In("report.html"), "file://", width, scheme, isBypassed: true);
}
