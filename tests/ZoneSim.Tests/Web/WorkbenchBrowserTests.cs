using Microsoft.Playwright;
using ZoneSim.Tests.Briefing;
using ZoneSim.Tests.Fixtures;
using Folder = ZoneSim.Tests.Briefing.Machine.Folder;

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

    /// <summary>
    /// Every page fits, says nothing to the console, asks for nothing outside, and has no style of its own; a picture of each for whoever looks.
    /// </summary>
    [Theory]
    [InlineData(390, ColorScheme.Light)]
    [InlineData(768, ColorScheme.Light)]
    [InlineData(1024, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task It_fits_says_nothing_to_the_console_and_asks_for_nothing_outside(int width, ColorScheme scheme)
    {
        using var folder = new Folder();
        RunPair(folder);
        await using var bench = await Bench.Start(enter: false, runs: [folder.In("A"), folder.In("B")]);
        var (page, seen) = await Open(bench, width, scheme);
        async Task Fits(string state)
        {
            Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"), state);
            Assert.Equal(0, await page.Locator("[style]").CountAsync());
            await Shoot(page, $"{state}-{width}-{scheme}");
        }

        await Expect(page.Locator("#ends tbody tr")).ToHaveCountAsync(5);
        await Fits("playing");
        await Expect(page.Locator("#status")).ToContainTextAsync("first range");
        await page.Locator("#differences button").First.ClickAsync();
        await Expect(page.Locator("#nights-list h3")).ToHaveCountAsync(2);
        await Fits("ask");
        await page.Locator("#to-ladder").ClickAsync();
        await page.Locator("#ladder-start").ClickAsync();
        await Expect(page.Locator("#ladder-said")).ToContainTextAsync("my-deter-first");
        await Fits("form");
        await page.Locator("#show-text").ClickAsync();
        await page.Locator("#ladder-yaml")
            .FillAsync((await page.Locator("#ladder-yaml").InputValueAsync()).Replace("wait: 20 min", "wait: 20 mi", StringComparison.Ordinal));
        await Expect(page.Locator("#ladder-mistakes li")).Not.ToHaveCountAsync(0);
        await Fits("text");
        await page.Locator("#to-runs").ClickAsync();
        await Expect(page.Locator("#runs-list .run")).ToHaveCountAsync(2);
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "What it says: A" }).ClickAsync();
        await Expect(page.Locator(".findings li")).Not.ToHaveCountAsync(0);
        await page.Locator("#compare").ClickAsync();
        await Expect(page.Locator("#changes-said")).ToContainTextAsync("No run is compared here.");
        await Fits("runs");
        Assert.All(seen, one => Assert.Contains("422", one, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious(ColorScheme scheme)
    {
        await using var bench = await Bench.Start(enter: false);
        var (page, _) = await Open(bench, 1280, scheme, bypass: true);
        await Expect(page.Locator("#differences tbody tr")).ToHaveCountAsync(5);
        await Expect(page.Locator("#verdicts")).ToContainTextAsync("Too few histories: the range does not hold 0");
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

    /// <summary>A ladder is changed, played, mended and saved, all by keyboard.</summary>
    [Fact]
    public async Task A_ladder_is_written_as_form_and_text_and_its_numbers_follow()
    {
        await using var bench = await Bench.Start(enter: false);
        var (page, seen) = await Open(bench, 1280, ColorScheme.Light);
        await page.Locator("#to-ladder").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#ladder-start").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#ends thead th").Nth(1)).ToContainTextAsync("my-deter-first");
        await Expect(page.Locator("#command")).ToContainTextAsync("stands in no file yet");
        await Expect(page.Locator("#save")).ToBeDisabledAsync();

        // Without its first rungs it is another ladder; the text follows the form.
        await page.GetByRole(AriaRole.Button, new PageGetByRoleOptions { Name = "Remove: call", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Locator("#show-text").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#ladder-yaml")).Not.ToHaveValueAsync(new System.Text.RegularExpressions.Regex("name: call\n"));

        // A mistake has a place to go to; the numbers stay those of the last ladder without any.
        var sound = await page.Locator("#ladder-yaml").InputValueAsync();
        await page.Locator("#ladder-yaml").FillAsync(sound.Replace("wait: 20 min", "wait: 20 mi", StringComparison.Ordinal));
        var mistake = page.Locator("#ladder-mistakes button").First;
        await Expect(mistake).ToContainTextAsync("error: found ");
        await mistake.FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        Assert.Equal(
            "20 mi",
            await page.EvaluateAsync<string>(
                "(() => { const text = document.activeElement; return text.value.slice(text.selectionStart, text.selectionEnd); })()"
            )
        );
        await Expect(page.Locator("#ladder-save")).ToBeDisabledAsync();
        await page.Locator("#ladder-yaml").FillAsync(sound);
        await Expect(page.Locator("#ladder-mistakes li.error")).ToHaveCountAsync(0);
        await page.Locator("#ladder-save").FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("#ladder-said")).ToContainTextAsync("Saved as my-deter-first.yaml");
        await Expect(page.Locator("#command")).ToContainTextAsync("my-deter-first.yaml");
        Assert.Empty(seen);
    }

    /// <summary>What is written in the browser is there again when the page is loaded again.</summary>
    [Fact]
    public async Task A_ladder_that_is_not_saved_outlives_the_page()
    {
        await using var bench = await Bench.Start(enter: false);
        var (page, _) = await Open(bench, 1280, ColorScheme.Light);
        await page.Locator("#to-ladder").ClickAsync();
        await page.Locator("#ladder-start").ClickAsync();
        await Expect(page.Locator("#ladder-said")).ToContainTextAsync("my-deter-first");
        await page.GetByLabel("Name", new PageGetByLabelOptions { Exact = true }).FillAsync("kept");
        await Expect(page.Locator("#policies")).ToContainTextAsync("kept (not saved)");
        await page.ReloadAsync();
        await Expect(page.Locator("#ladder-said")).ToContainTextAsync("The numbers are those of kept.");
    }

    [Fact]
    public async Task Assumptions_stand_in_the_order_in_which_they_move_the_answer()
    {
        await using var bench = await Bench.Start(enter: false);
        var (page, _) = await Open(bench, 1280, ColorScheme.Light);
        await Expect(page.Locator("#order-said")).ToContainTextAsync("of the variance of 'Out: strike-first minus deter-first'");
        await Expect(page.Locator(".quantity").First.Locator(".moves")).ToContainTextAsync("% of the variance");
        var shares = (await page.Locator(".moves").AllTextContentsAsync())
            .TakeWhile(text => text.Contains('%', StringComparison.Ordinal))
            .Select(text => double.Parse(text.Split('%')[0], System.Globalization.CultureInfo.InvariantCulture))
            .ToList();
        Assert.True(shares.Count > 1);
        Assert.Equal(shares.OrderDescending(), shares);
        await page.Locator("#order").SelectOptionAsync("name");
        var names = await page.Locator(".quantity .name").AllTextContentsAsync();
        Assert.Equal(names.Order(StringComparer.Ordinal), names);
    }

    /// <summary>While a new range is worked out the place of the last one stays marked: nothing jumps.</summary>
    [Fact]
    public async Task A_range_that_is_old_keeps_its_place_as_an_outline()
    {
        await using var bench = await Bench.Start(enter: false);
        var (page, _) = await Open(bench, 1280, ColorScheme.Light);
        var bar = page.Locator("#ends button[data-key='out/deter-first'] svg");
        await Expect(bar.Locator(".range")).ToHaveCountAsync(1);
        var place = await bar.Locator(".range").GetAttributeAsync("x");
        await page.EvaluateAsync(
            "(() => { window.places = new Set(); new MutationObserver(() => { for (const one of document.querySelectorAll(\"#ends "
                + "button[data-key='out/deter-first'] .unknown\")) places.add(one.getAttribute('x')); "
                + "}).observe(document.querySelector('#ends'), { childList: true, subtree: true }); })()"
        );
        var slider = page.Locator(".quantity[data-name='line.relayed'] input");
        await slider.FocusAsync();
        for (var i = 0; i < 5; i++)
        {
            await page.Keyboard.PressAsync("ArrowRight");
        }

        await Expect(page.Locator("#command")).ToContainTextAsync("line.relayed=");
        await Expect(bar.Locator(".range")).ToHaveCountAsync(1);
        Assert.Contains(place, await page.EvaluateAsync<string[]>("[...places]"));
        Assert.Single(await page.EvaluateAsync<string[]>("[...places]"));
    }

    /// <summary>Two small runs, A and B.</summary>
    private static void RunPair(Folder folder)
    {
        foreach (var (name, setting) in new[] { ("A", "0.5"), ("B", "0.1") })
        {
            var said = ZoneSim.Tests.Cli.Desk.Run([
                "compare",
                "at-tanf-2017-10-05",
                "--set",
                $"line.relayed={setting}",
                "--out",
                folder.In(name),
                .. ZoneSim.Tests.Cli.Desk.Small,
            ]);
            Assert.Equal("", said.Error);
        }
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    /// <summary>A picture for whoever looks: where ZONESIM_PICTURES names a folder.</summary>
    private static async Task Shoot(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("ZONESIM_PICTURES") is { Length: > 0 } folder)
        {
            await page.ScreenshotAsync(
                new PageScreenshotOptions
                {
                    Path = Path.Combine(folder, name + ".png"),
                    FullPage = true,
                    Caret = ScreenshotCaret.Initial,
                }
            );
        }
    }

    private Task<(IPage Page, List<string> Seen)> Open(Bench bench, int width, ColorScheme scheme, bool bypass = false) =>
        _chromium!.Open(bench.Launch.ToString(), bench.Root.ToString(), width, scheme, bypass);
}
