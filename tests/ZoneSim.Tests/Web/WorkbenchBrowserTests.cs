using Microsoft.Playwright;
using ZoneSim.Tests.Briefing;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Web;

/// <summary>The workbench in a real browser.</summary>
[Trait("Speed", "Slow")]
public sealed class WorkbenchBrowserTests : IAsyncLifetime
{
    private Chromium? _chromium;

    public async ValueTask InitializeAsync()
    {
        _chromium = await Chromium.Start();
    }

    public async ValueTask DisposeAsync()
    {
        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }
    }

    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1024, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    public async Task It_fits_says_nothing_to_the_console_and_asks_for_nothing_outside(int width, ColorScheme scheme)
    {
        await using var bench = await Bench.Start(enter: false, runs: ["/somewhere/R-0123abcd"]);
        var (page, seen) = await Open(bench, width, scheme);
        await Expect(page.Locator("#ends tbody tr")).ToHaveCountAsync(5);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        Assert.Equal(0, await page.Locator("[style]").CountAsync());
        await page.Locator("#to-runs").ClickAsync();
        await Expect(page.Locator("#runs-list li")).ToHaveCountAsync(1);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        Assert.Empty(seen);
        await page.Locator("#to-ask").ClickAsync();
        await Shoot(page, $"ask-{width}");
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious(ColorScheme scheme)
    {
        await using var bench = await Bench.Start(enter: false);
        var (page, _) = await Open(bench, 1280, scheme, bypass: true);
        await Expect(page.Locator("#differences tbody tr")).ToHaveCountAsync(5);
        await Chromium.RequireAccessible(page);
    }

    /// <summary>While an assumption is moved pictures come, and the last is of the last place; back is the scenario again.</summary>
    [Fact]
    public async Task During_a_drag_pictures_come_and_the_last_is_of_the_last_place()
    {
        await using var bench = await Bench.Start(enter: false);
        var (page, seen) = await Open(bench, 1280, ColorScheme.Light);
        await Expect(page.Locator("#ends tbody tr")).ToHaveCountAsync(5);
        var before = await page.EvaluateAsync<int>("Number(document.body.dataset.frames)");
        var row = page.Locator(".quantity[data-name='line.relayed']");
        for (var i = 0; i < 20; i++)
        {
            await row.Locator("input").EvaluateAsync("(one, share) => { one.value = share; one.dispatchEvent(new Event('input')); }", i / 20.0);
            await Task.Delay(30, Bench.Cancel);
        }

        await Expect(page.Locator("#command")).ToContainTextAsync("line.relayed=");
        await Expect(page.Locator("#status")).ToContainTextAsync("2,000 of 2,000");
        Assert.True(await page.EvaluateAsync<int>("Number(document.body.dataset.frames)") - before > 1);
        var value = await row.Locator(".value").TextContentAsync();
        await Expect(page.Locator("#command")).ToContainTextAsync($"line.relayed={value}");
        await row.Locator("button").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#command")).Not.ToContainTextAsync("line.relayed=");
        Assert.Empty(seen);
    }

    [Fact]
    public async Task A_number_leads_to_its_nights_and_to_their_replay_by_keyboard()
    {
        await using var bench = await Bench.Start(enter: false);
        var (page, seen) = await Open(bench, 1280, ColorScheme.Light);
        await Expect(page.Locator("#ends tbody tr")).ToHaveCountAsync(5);
        await page.Locator("#ends button[data-key='reached/deter-first']").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#nights-list a").First).ToHaveTextAsync("beside strike-first");
        var replay = await page.RunAndWaitForPopupAsync(() => page.Locator("#nights-list a").First.ClickAsync());
        await Expect(replay.Locator("#clock")).ToHaveTextAsync("0:00");
        await replay.Keyboard.PressAsync("ArrowRight");
        await Expect(replay.Locator("#clock")).ToHaveTextAsync("0:01");
        Assert.Empty(seen);
        await Shoot(page, "nights");
    }

    [Fact]
    public async Task The_search_and_the_policies_change_what_is_shown()
    {
        await using var bench = await Bench.Start(enter: false);
        var (page, _) = await Open(bench, 1280, ColorScheme.Light);
        await page.Locator("#search").FillAsync("line.rel");
        await Expect(page.Locator(".quantity:visible")).Not.ToHaveCountAsync(0);
        Assert.All(await page.Locator(".quantity:visible .name").AllTextContentsAsync(), name => Assert.Contains("line.rel", name, StringComparison.Ordinal));
        await page.Locator("#policies input[value='line-only']").CheckAsync();
        await Expect(page.Locator("#ends thead th")).ToHaveCountAsync(3);
        foreach (var policy in new[] { "deter-first", "strike-first", "line-only" })
        {
            await page.Locator($"#policies input[value='{policy}']").UncheckAsync();
        }

        await Expect(page.Locator("#wrong")).ToContainTextAsync("Choose 1 to 8 policies");
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    /// <summary>A picture for whoever looks: where ZONESIM_PICTURES names a folder.</summary>
    private static async Task Shoot(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("ZONESIM_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        }
    }

    private Task<(IPage Page, List<string> Seen)> Open(Bench bench, int width, ColorScheme scheme, bool bypass = false) =>
        _chromium!.Open(bench.Launch.ToString(), bench.Root.ToString(), width, scheme, bypass);
}
