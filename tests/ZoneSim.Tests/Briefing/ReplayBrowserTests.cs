using System.Globalization;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using ZoneSim.Briefing.Html;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;
using ZoneSim.Tests.Cli;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Briefing;

/// <summary>The replay in a real browser: nothing is asked for outside, and what it shows at a time is what the library says.</summary>
[Trait("Speed", "Slow")]
public sealed class ReplayBrowserTests : IAsyncLifetime
{
    private static readonly int[] s_times = [0, 61, 1800, 5000, 6000, 7200, 9001, 12000];

    private readonly Machine.Folder _folder = new();
    private readonly ReplayInputs _inputs = ReplayPages.Of(ReplayPages.Scenario, 17, 20, 3);
    private Chromium? _chromium;

    public async ValueTask InitializeAsync()
    {
        _chromium = await Chromium.Start();
        await File.WriteAllBytesAsync(_folder.In("replay.html"), ReplayPage.Of(_inputs));
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
    [InlineData(390, ColorScheme.Light)]
    [InlineData(1024, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Light)]
    public async Task It_plays_asks_for_nothing_says_nothing_and_fits(int width, ColorScheme scheme)
    {
        var (page, seen) = await Open(width, scheme);
        Assert.False(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth > innerWidth"));
        await page.Locator("#speed").SelectOptionAsync("30");
        await page.Locator("#play").ClickAsync();
        await Assertions.Expect(page.Locator("#clock")).Not.ToHaveTextAsync(new Regex("^0:0"));
        await page.Locator("#play").ClickAsync();
        Assert.Equal("Play", await page.Locator("#play").TextContentAsync());
        await page.Keyboard.PressAsync("End");
        Assert.Equal(2, await page.Locator(".ends:not([hidden]) p").CountAsync());
        Assert.Empty(seen);
        Assert.Equal(0, await page.Locator("[style]").CountAsync());
    }

    [Theory]
    [InlineData(ColorScheme.Light)]
    [InlineData(ColorScheme.Dark)]
    public async Task Axe_finds_nothing_serious(ColorScheme scheme)
    {
        var (page, _) = await Open(1280, scheme, bypass: true);
        await Seek(page, 6000);
        await Chromium.RequireAccessible(page);
    }

    /// <summary>Where the library has a mover at a time, in the units of the map, there the page draws it; and nowhere else.</summary>
    [Fact]
    public async Task Every_mover_stands_where_the_library_has_it()
    {
        var (page, _) = await Open(1280, ColorScheme.Light);
        var ground = ReplayPage.Ground(_inputs);
        var looked = 0;
        for (var index = 0; index < _inputs.Nights.Count; index++)
        {
            var night = _inputs.Nights[index];
            await page.Locator("#night").SelectOptionAsync(index.ToString(CultureInfo.InvariantCulture));
            var last = await page.EvaluateAsync<double>("Number(document.getElementById('time').max)");
            foreach (var seconds in s_times.Where(seconds => seconds < last - 1))
            {
                await Seek(page, seconds);
                foreach (var (history, side) in new[] { (night.First, 0), (night.Second, 1) })
                {
                    var drawn = await page.EvaluateAsync<string[]>(
                        $"[...document.querySelectorAll('#side-{side} .movers .at')].map(one => one.getAttribute('display') === 'none' ? "
                            + $"'' : one.getAttribute('transform'))"
                    );
                    Assert.Equal(history.Tracks.Count, drawn.Length);
                    for (var i = 0; i < drawn.Length; i++)
                    {
                        AssertAt(ground, history.Tracks[i].PlaceAt(seconds), drawn[i]);
                        looked++;
                    }
                }
            }
        }

        Assert.True(looked > 30, $"Only {looked} places were looked at.");
    }

    /// <summary>The page parts where 'zonesim trace --against' parts, in the same words.</summary>
    [Fact]
    public async Task It_jumps_to_where_the_trace_parts()
    {
        var (page, _) = await Open(1280, ColorScheme.Light);
        var told = Desk.Run("trace", ReplayPages.Scenario, "--replication", "17", "--against", "strike-first");
        var line = Regex.Match(Regex.Replace(told.Out, @"\s+", " "), "first differ here: (.*?)\\.").Groups[1].Value;
        Assert.Equal($"The two histories first differ here: {line}.", await page.Locator("#parting").TextContentAsync());
        await page.Keyboard.PressAsync("d");
        var parting = _inputs.Nights[0].Parting;
        Assert.Equal(HistoryWords.Clock(parting.Seconds!.Value), await page.Locator("#clock").TextContentAsync());
        var first = parting.First!.Seconds <= parting.Second!.Seconds ? (Event: parting.First, Side: 0) : (Event: parting.Second, Side: 1);
        var now = await page.Locator($"#side-{first.Side} .now").TextContentAsync();
        var history = first.Side == 0 ? _inputs.Nights[0].First : _inputs.Nights[0].Second;
        Assert.EndsWith(HistoryWords.Sentence(history.News().Last(one => one.Seconds <= parting.Seconds), several: false), now, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Everything_can_be_done_by_keyboard()
    {
        var (page, _) = await Open(1280, ColorScheme.Light);
        await page.Keyboard.PressAsync("ArrowRight");
        Assert.Equal("0:01", await page.Locator("#clock").TextContentAsync());
        await page.Keyboard.PressAsync("Shift+ArrowRight");
        Assert.Equal("0:11", await page.Locator("#clock").TextContentAsync());
        await page.Keyboard.PressAsync("Home");
        await page.Keyboard.PressAsync("n");
        var second = _inputs.Nights[0].First.News().Concat(_inputs.Nights[0].Second.News()).Select(one => one.Seconds).Where(seconds => seconds > 0).Min();
        Assert.Equal(HistoryWords.Clock(second), await page.Locator("#clock").TextContentAsync());
        await page.Keyboard.PressAsync("p");
        Assert.Equal("0:00", await page.Locator("#clock").TextContentAsync());
        await page.Keyboard.PressAsync("Space");
        Assert.Equal("Pause", await page.Locator("#play").TextContentAsync());
        await page.Keyboard.PressAsync("Space");
        Assert.Equal("Play", await page.Locator("#play").TextContentAsync());
    }

    [Fact]
    public async Task An_address_names_a_history_and_a_minute()
    {
        var (page, _) = await Open(1280, ColorScheme.Light, at: "#history-20@99");
        Assert.Equal("1", await page.EvaluateAsync<string>("document.getElementById('night').value"));
        Assert.Equal("1:39", await page.Locator("#clock").TextContentAsync());
    }

    /// <summary>The page's own rule keeps out a script that somebody puts into it.</summary>
    [Fact]
    public async Task No_other_script_runs()
    {
        var (page, _) = await Open(1280, ColorScheme.Light);
        await page.EvaluateAsync("() => { const made = document.createElement('script'); made.textContent = 'window.got = 1'; document.body.append(made); }");
        Assert.False(await page.EvaluateAsync<bool>("'got' in window"));
    }

    private static void AssertAt(ReplayGround ground, ZoneSim.Model.Place? place, string drawn)
    {
        if (place is not { } at)
        {
            Assert.Equal("", drawn);
            return;
        }

        var numbers = Regex.Matches(drawn, @"-?[\d.]+(e-?\d+)?").Select(match => double.Parse(match.Value, CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(2, numbers.Count);
        Assert.InRange(numbers[0], ground.X(at.X) - 1e-6, ground.X(at.X) + 1e-6);
        Assert.InRange(numbers[1], ground.Y(at.Y) - 1e-6, ground.Y(at.Y) + 1e-6);
    }

    private static async Task Seek(IPage page, double seconds) =>
        await page.EvaluateAsync("t => { const time = document.getElementById('time'); time.value = t; time.dispatchEvent(new Event('input')); }", seconds);

    private Task<(IPage Page, List<string> Seen)> Open(int width, ColorScheme scheme, bool bypass = false, string at = "") =>
        _chromium!.Open("file://" + _folder.In("replay.html") + at, "file://", width, scheme, bypass);
}
