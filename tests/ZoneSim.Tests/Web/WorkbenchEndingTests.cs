using Microsoft.Playwright;
using ZoneSim.Tests.Briefing;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Web;

namespace ZoneSim.Tests.Web;

/// <summary>What goes when its page or its question goes, in a real browser.</summary>
[Trait("Speed", "Slow")]
public sealed class WorkbenchEndingTests : IAsyncLifetime
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

    /// <summary>A page that is closed while a run is saved stops the saving; nothing goes on, and the next page can save again.</summary>
    [Fact]
    public async Task A_page_closed_while_a_run_is_saved_stops_it()
    {
        var desk = new SlowDesk();
        await using var bench = await Bench.Start(enter: false, desk: desk);
        var (page, _) = await _chromium!.Open(bench.Launch.ToString(), bench.Root.ToString(), 1280, ColorScheme.Light);
        await Expect(page.Locator("#ends tbody tr")).ToHaveCountAsync(5);
        await page.Locator("#save").ClickAsync();
        await desk.Begun.WaitAsync(Patience.Limit, Bench.Cancel);
        var context = page.Context;
        await page.CloseAsync();
        await desk.Stopped.WaitAsync(Patience.Limit, Bench.Cancel);
        var next = await context.NewPageAsync();
        await next.GotoAsync(bench.Root.ToString());
        await Expect(next.Locator("#ends tbody tr")).ToHaveCountAsync(5);
        await next.Locator("#save").ClickAsync();
        await Expect(next.Locator("#save-said")).ToContainTextAsync("No run is made here.");
    }

    /// <summary>Another question takes the nights of the last one away: their links would lead to nothing.</summary>
    [Fact]
    public async Task Nights_of_a_question_go_with_it_and_a_search_without_a_find_says_so()
    {
        await using var bench = await Bench.Start(enter: false);
        var (page, _) = await _chromium!.Open(bench.Launch.ToString(), bench.Root.ToString(), 1280, ColorScheme.Light);
        await page.Locator("#ends button[data-key='out/deter-first']").ClickAsync();
        await Expect(page.Locator("#nights-list h3")).ToHaveTextAsync("Out under deter-first");
        await page.Locator("#policies input[value='line-only']").CheckAsync();
        await Expect(page.Locator("#costs thead th")).ToHaveCountAsync(3);
        await Expect(page.Locator("#nights")).ToBeHiddenAsync();
        await page.Locator("#search").FillAsync("no such thing");
        await Expect(page.Locator("#none-found")).ToBeVisibleAsync();
        await page.Locator("#search").FillAsync("");
        await Expect(page.Locator("#none-found")).ToBeHiddenAsync();
    }

    private static ILocatorAssertions Expect(ILocator locator) => Assertions.Expect(locator);

    /// <summary>Saves until it is stopped; the second time it refuses.</summary>
    private sealed class SlowDesk : IWorkbenchFiles
    {
        private readonly TaskCompletionSource _begun = new(),
            _stopped = new();

        public Task Begun => _begun.Task;

        public Task Stopped => _stopped.Task;

        public byte[] Replay(string folder) => [];

        public ZoneSim.Briefing.Documents.RunChanges Changes(string before, string after) => new([], "", [], []);

        public string Said(Exception thrown) => thrown.Message;

        public string SavePolicy(string name, string text) => name;

        public string SaveRun(IReadOnlyList<string> policies, IReadOnlyList<string> settings, CancellationToken cancel)
        {
            if (_begun.TrySetResult())
            {
                cancel.WaitHandle.WaitOne(Patience.Limit);
                if (cancel.IsCancellationRequested)
                {
                    _stopped.TrySetResult();
                }
            }

            throw new ZoneSim.Studies.RunFolderException("No run is made here.");
        }
    }
}
