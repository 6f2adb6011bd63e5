using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ZoneSim.Briefing.Html;
using ZoneSim.Scenarios;
using ZoneSim.Studies;
using ZoneSim.Tests.Fixtures;
using ZoneSim.Web;

namespace ZoneSim.Tests.Web;

/// <summary>What is asked is what a study says, the latest question wins, and answers never go back in time.</summary>
[Trait("Speed", "Slow")]
public sealed class AskTests
{
    private static readonly string[] s_both = ["strike-first", "deter-first"];
    private static readonly string[] s_deter = ["deter-first"];
    private static readonly string[] s_line = ["line-only"];

    /// <summary>
    /// An answer has the counts and the intervals of the run that 'compare' makes with these settings, and bands of as many histories at a point as
    /// its stage says.
    /// </summary>
    [Fact]
    public async Task An_answer_is_the_run_that_its_command_makes()
    {
        await using var bench = await Bench.Start();
        using var asked = await bench.Ask(new { policies = s_both, changes = new[] { new { name = "line.relayed", share = 0.25 } } });
        var number = (await asked.Content.ReadFromJsonAsync<JsonElement>(Bench.Cancel)).GetProperty("question").GetInt32();
        var frames = await bench.Frames(shown => shown.Question == number && shown.Stage == 1);
        var last = frames[^1];
        var setting = Assert.Single(last.Settings);
        Assert.EndsWith($"--policies strike-first,deter-first --set '{setting}'", last.Command, StringComparison.Ordinal);

        var scenario = Settings.Apply(ShippedModels.Scenarios["at-tanf-2017-10-05"], setting).Value!;
        var report = Study.Run(
            new StudyPlan
            {
                Scenario = scenario,
                Policies = [ShippedModels.Policies["strike-first"], ShippedModels.Policies["deter-first"]],
                RangePoints = 200,
                RangeReplications = 50,
                Origin = new StudyOrigin("compare", ""),
            },
            cancel: Bench.Cancel
        );
        for (var policy = 0; policy < 2; policy++)
        {
            var ends = report.Summary.Policies[policy].Incursions[0].Ends;
            Assert.Equal(
                ends.Select(end =>
                    (
                        end.Proportion.Value,
                        end.Proportion.Low,
                        end.Proportion.High,
                        end.Band!.IsMostlyNoise() ? null : (double?)end.Band.Low,
                        end.Band.IsMostlyNoise() ? null : (double?)end.Band.High
                    )
                ),
                last.View!.Ends.Select(row => row.Cells[policy]).Select(cell => (cell.Value, cell.Low, cell.High, cell.BandLow, cell.BandHigh))
            );
        }

        var movers = last.View!.Movers!;
        Assert.Equal(
            scenario.Quantities.Where(one => one.VariesAcrossStudies).Select(one => one.Name).Order(),
            movers.Quantities.Select(one => one.Name).Order()
        );
        Assert.DoesNotContain(movers.Quantities, one => one.Name == "line.relayed");
        Assert.EndsWith("% of the variance", movers.Quantities[0].Words, StringComparison.Ordinal);
        Assert.All(frames.Where(frame => frame.Stage == 0), frame =>
            Assert.All(frame.View!.Ends.SelectMany(row => row.Cells), cell => Assert.Null(cell.BandLow))
        );
    }

    [Fact]
    public async Task A_thousand_questions_leave_one_answer_and_none_goes_back_in_time()
    {
        await using var bench = await Bench.Start();
        var listening = bench.Frames(shown => shown.Question >= 1_000 && shown.Stage >= 1);
        for (var i = 0; i < 1_000; i++)
        {
            using var answer = await bench.Ask(new { policies = s_deter, changes = new[] { new { name = "line.relayed", share = i / 1_000.0 } } });
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        var frames = await listening;
        Assert.Equal(frames.Select(frame => frame.Question).Order(), frames.Select(frame => frame.Question));
        Assert.Equal(1_001, frames[^1].Question);
    }

    [Fact]
    public async Task A_question_that_cannot_be_played_says_why_and_the_next_one_is_answered()
    {
        await using var bench = await Bench.Start();
        using var wrong = await bench.Ask(new { policies = s_deter, changes = new[] { new { name = "line.relayed", text = "40 km" } } });
        Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        Assert.Contains("--set:1:", await wrong.Content.ReadAsStringAsync(Bench.Cancel), StringComparison.Ordinal);
        using var right = await bench.Ask(new { policies = s_line });
        Assert.Equal(HttpStatusCode.OK, right.StatusCode);
        var frames = await bench.Frames(shown => shown.View?.Policies is ["line-only"]);
        Assert.Empty(frames[^1].View!.Differences);
    }

    [Fact]
    public async Task The_nights_behind_a_number_end_so_and_can_be_replayed()
    {
        await using var bench = await Bench.Start();
        var last = (await bench.Frames(shown => shown.Stage >= 1))[^1];
        var found = await bench.Client.GetFromJsonAsync<JsonElement>(
            new Uri(bench.Root, $"/nights?question={last.Question}&policy=deter-first&end=reached"),
            Bench.Cancel
        );
        var numbers = found.GetProperty("replications").EnumerateArray().Select(one => one.GetInt64()).ToList();
        var model = ShippedModels.Model("at-tanf-2017-10-05", "deter-first");
        var expected = Enumerable
            .Range(0, 2_000)
            .Where(number => model.NewReplicator().Run(Bench.Seed, number).Any(row => row.Ordinal == 1 && row.End == ZoneSim.Model.PolicyNeutralEnd.Reached))
            .Select(number => (long)number)
            .Take(24);
        Assert.Equal(expected, numbers);
        var page = await bench.Client.GetStringAsync(
            new Uri(bench.Root, $"/nights/replay?question={last.Question}&policy=deter-first&against=strike-first&replication={numbers[0]}"),
            Bench.Cancel
        );
        Assert.Contains($"History {numbers[0]}<", page, StringComparison.Ordinal);
        var parting = await bench.Client.GetFromJsonAsync<JsonElement>(
            new Uri(bench.Root, $"/nights?question={last.Question}&policy=strike-first&against=deter-first&end=out"),
            Bench.Cancel
        );
        var night = parting.GetProperty("replications")[0].GetInt64();
        Assert.Equal(
            (true, false),
            (
                model.NewReplicator().Run(Bench.Seed, night)[0].End != ZoneSim.Model.PolicyNeutralEnd.Out,
                ShippedModels.Model("at-tanf-2017-10-05", "strike-first").NewReplicator().Run(Bench.Seed, night)[0].End != ZoneSim.Model.PolicyNeutralEnd.Out
            )
        );
        Assert.Equal(
            HttpStatusCode.NotFound,
            await bench.Status(HttpMethod.Get, $"/nights?question={last.Question}&policy=strike-first&against=strike-first&end=out")
        );
        Assert.Equal(HttpStatusCode.Conflict, await bench.Status(HttpMethod.Get, "/nights?question=99&policy=deter-first&end=reached"));
        Assert.Equal(HttpStatusCode.NotFound, await bench.Status(HttpMethod.Get, $"/nights?question={last.Question}&policy=deter-first&end=nowhere"));
        Assert.Equal(
            HttpStatusCode.NotFound,
            await bench.Status(HttpMethod.Get, $"/nights/replay?question={last.Question}&policy=deter-first&against=deter-first&replication=1")
        );
    }

    [Fact]
    public async Task A_damaged_run_is_told_and_the_workbench_goes_on()
    {
        using var folder = new ZoneSim.Tests.Briefing.Machine.Folder();
        await File.WriteAllTextAsync(folder.In("manifest.json"), "{}", Bench.Cancel);
        await using var bench = await Bench.Start(runs: [folder.Path]);
        var id = (await bench.Client.GetFromJsonAsync<JsonElement>(new Uri(bench.Root, "/runs"), Bench.Cancel))[0].GetProperty("id").GetString();
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await bench.Status(HttpMethod.Get, $"/runs/{id}/report"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await bench.Status(HttpMethod.Get, $"/runs/{id}/replay"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await bench.Status(HttpMethod.Get, $"/runs/{id}"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await bench.Status(HttpMethod.Get, $"/runs/changes?before={id}&after={id}"));
        Assert.Equal(HttpStatusCode.NotFound, await bench.Status(HttpMethod.Get, $"/runs/changes?before={id}&after=0"));
        Assert.Equal(HttpStatusCode.OK, await bench.Status(HttpMethod.Get, "/state"));
    }

    [Fact]
    public async Task A_run_of_another_version_is_told_with_the_command_that_makes_it_again()
    {
        using var folder = new ZoneSim.Tests.Briefing.Machine.Folder();
        ZoneSim.Tests.Cli.Desk.Run(["compare", "at-tanf-2017-10-05", "--out", folder.In("R"), .. ZoneSim.Tests.Cli.Desk.Small]);
        var manifest = folder.In("R/manifest.json");
        await File.WriteAllTextAsync(
            manifest,
            (await File.ReadAllTextAsync(manifest, Bench.Cancel)).Replace("\"ledgerFormat\": ", "\"ledgerFormat\": 9", StringComparison.Ordinal),
            Bench.Cancel
        );
        await using var bench = await Bench.Start(runs: [folder.In("R")]);
        var id = (await bench.Client.GetFromJsonAsync<JsonElement>(new Uri(bench.Root, "/runs"), Bench.Cancel))[0].GetProperty("id").GetString();
        foreach (var page in new[] { "", "/report", "/report.pdf", "/slides.pptx" })
        {
            using var answer = await bench.Client.GetAsync(new Uri(bench.Root, $"/runs/{id}{page}"), Bench.Cancel);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
            Assert.Contains("ledger format 9", await answer.Content.ReadAsStringAsync(Bench.Cancel), StringComparison.Ordinal);
            Assert.Contains(
                "Run its command again: zonesim compare at-tanf-2017-10-05",
                await answer.Content.ReadAsStringAsync(Bench.Cancel),
                StringComparison.Ordinal
            );
        }
    }

    /// <summary>A run's files are those of its folder, byte for byte; the report for print and the slides are those of 'zonesim brief'.</summary>
    [Fact]
    public async Task The_files_of_a_run_can_be_taken_and_no_others()
    {
        using var folder = new ZoneSim.Tests.Briefing.Machine.Folder();
        ZoneSim.Tests.Cli.Desk.Run(["compare", "at-tanf-2017-10-05", "--out", folder.In("R"), .. ZoneSim.Tests.Cli.Desk.Small]);
        await File.WriteAllTextAsync(folder.In("outside.txt"), "outside", Bench.Cancel);
        if (!OperatingSystem.IsWindows())
        {
            File.CreateSymbolicLink(folder.In("R/link.txt"), folder.In("outside.txt"));
        }

        await using var bench = await Bench.Start(runs: [folder.In("R")]);
        var id = (await bench.Client.GetFromJsonAsync<JsonElement>(new Uri(bench.Root, "/runs"), Bench.Cancel))[0].GetProperty("id").GetString();
        var card = await bench.Client.GetFromJsonAsync<JsonElement>(new Uri(bench.Root, $"/runs/{id}"), Bench.Cancel);
        Assert.Equal(folder.In("R"), card.GetProperty("folder").GetString());
        var files = card.GetProperty("files").EnumerateArray().Select(one => one.GetString()!).ToList();
        Assert.Contains("summary.json", files);
        Assert.Contains("policies/deter-first.yaml", files);
        Assert.DoesNotContain("link.txt", files);
        foreach (var file in files)
        {
            Assert.Equal(
                await File.ReadAllBytesAsync(folder.In("R/" + file), Bench.Cancel),
                await bench.Client.GetByteArrayAsync(new Uri(bench.Root, $"/runs/{id}/file?name={Uri.EscapeDataString(file)}"), Bench.Cancel)
            );
        }

        foreach (var name in new[] { "", "..", "../outside.txt", "link.txt", "no-such", folder.In("outside.txt"), folder.In("R/summary.json"), "policies" })
        {
            Assert.Equal(HttpStatusCode.NotFound, await bench.Status(HttpMethod.Get, $"/runs/{id}/file?name={Uri.EscapeDataString(name)}"));
        }

        Assert.Equal("%PDF-"u8.ToArray(), (await bench.Client.GetByteArrayAsync(new Uri(bench.Root, $"/runs/{id}/report.pdf"), Bench.Cancel))[..5]);
        Assert.Equal("PK"u8.ToArray(), (await bench.Client.GetByteArrayAsync(new Uri(bench.Root, $"/runs/{id}/slides.pptx"), Bench.Cancel))[..2]);
    }

    /// <summary>Beside the ends stand the means of the ledger's columns, as the study has them.</summary>
    [Fact]
    public async Task What_it_costs_is_what_the_study_says()
    {
        await using var bench = await Bench.Start();
        var last = await bench.AskFor(s_both, 1);
        var report = Study.Run(
            new StudyPlan
            {
                Scenario = ShippedModels.Scenarios["at-tanf-2017-10-05"],
                Policies = [ShippedModels.Policies["strike-first"], ShippedModels.Policies["deter-first"]],
                RangePoints = 0,
                Origin = new StudyOrigin("compare", ""),
            },
            cancel: Bench.Cancel
        );
        Assert.Equal(["vehicles_hit", "hit_after_turning", "reacted", "partner_casualties", "time_in_zone_min"], last.View!.Costs.Select(row => row.Label));
        for (var policy = 0; policy < 2; policy++)
        {
            var means = report.Summary.Policies[policy].Incursions[0].Means.ToDictionary(mean => mean.Column, mean => mean.Mean);
            Assert.All(last.View.Costs, row =>
                Assert.Equal(
                    (means[row.Label].Value, means[row.Label].Low, means[row.Label].High),
                    (row.Cells[policy].Value, row.Cells[policy].Low, row.Cells[policy].High)
                )
            );
        }

        Assert.Contains(last.View.Differences, row => row.Verdict is "tells apart" or "does not tell" or "too few histories");
        Assert.All(last.View.Differences, row => Assert.Equal(row.Cells[0].BandLow is null, row.Verdict.Length == 0));
    }

    /// <summary>A browser that is closed in the middle of an answer leaves its place to others, and the answer goes on to its end.</summary>
    [Fact]
    public async Task A_browser_that_is_closed_in_the_middle_leaves_nothing_and_loses_nothing()
    {
        await using var bench = await Bench.Start();
        for (var i = 0; i < 3 * Asker.MostListeners; i++)
        {
            using var asked = await bench.Ask(new { policies = s_line, changes = new[] { new { name = "line.relayed", share = i / 100.0 } } });
            await Open(bench);
        }

        var last = (await bench.Frames(shown => shown.Question == 1 + (3 * Asker.MostListeners) && shown.Stage == 2))[^1];
        Assert.Equal(0.23, double.Parse(last.Settings[0].Split('=')[1], System.Globalization.CultureInfo.InvariantCulture), 0.3);
        Assert.StartsWith("2,000 of 2,000", last.View!.Played, StringComparison.Ordinal);
    }

    /// <summary>Opens a stream and closes it after the first picture; the server may learn of a closed one a little later.</summary>
    private static async Task Open(Bench bench)
    {
        using var limit = new CancellationTokenSource(ZoneSim.Tests.Fixtures.Patience.Limit);
        while (true)
        {
            using var stream = await bench.Client.GetAsync(new Uri(bench.Root, "/stream"), HttpCompletionOption.ResponseHeadersRead, limit.Token);
            if (stream.StatusCode == HttpStatusCode.OK)
            {
                return;
            }

            Assert.Equal(HttpStatusCode.ServiceUnavailable, stream.StatusCode);
            await Task.Delay(20, limit.Token);
        }
    }
}
