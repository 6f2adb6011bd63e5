using System.CommandLine;
using ZoneSim.Briefing.Words;
using ZoneSim.Cli.Files;
using ZoneSim.Cli.Reports;
using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim trace SCENARIO</c>: one history, minute by minute.</summary>
internal static class TraceVerb
{
    /// <summary>The seed of studies where none is given; the same histories are told.</summary>
    public const ulong UsualSeed = 20171005;

    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var scenario = new Argument<string>("SCENARIO")
        {
            Description = "A scenario file, the name of a shipped one, or a run folder (its scenario, policies and seed are then taken).",
        };
        var replication = OptionKit.Replication("Number of the history, from 0; with --where, the first one tried. [default: 0]");
        var policy = new Option<string?>("--policy") { Description = "The policy. [default: deter-first, or the run's first]", HelpName = "NAME" };
        var against = new Option<string?>("--against") { Description = "Tell the same history under this policy too, side by side.", HelpName = "NAME" };
        var where = new Option<string?>("--where")
        {
            Description =
                "Tell the first history in which an incursion satisfies this: COLUMN = VALUE, with = != < <= > >= and has, joined by 'and'. "
                + "'zonesim list columns' lists the columns.",
            HelpName = "CONDITION",
        };
        var search = OptionKit.Whole("--search", 10_000, 1, 100_000_000, "Histories that --where tries at most.");
        var seed = OptionKit.Seed("Master seed. [default: 20171005, or the run's]");
        var settings = OptionKit.Settings();
        var day = OptionKit.Day("Of a campaign: tell what happened on this day, from 1, minute by minute. [default: the whole campaign, day by day]");
        var all = OptionKit.Switch("--all", "Tell every sighting and report, not only those with news.");
        var verb = new Verb(
            "trace",
            "Tells one history minute by minute, with the reason for each rung of the ladder; a campaign day by day, and with --day one of its nights.",
            "zonesim trace at-tanf-2017-10-05 --replication 17",
            "zonesim trace at-tanf-2017-10-05 --replication 17 --against strike-first",
            "zonesim trace at-tanf-2017-10-05 --where 'outcome = reached-garrison'",
            "zonesim trace at-tanf-2017-10-05 --policy strike-first --where 'hit_after_turning = true and time_in_zone_min > 60'",
            "zonesim trace runs/at-tanf-2017-10-05-0123abcd --where 'felt has warning-shots'",
            "zonesim trace at-tanf-2017-autumn --against strike-first",
            "zonesim trace at-tanf-2017-autumn --day 5"
        )
        {
            scenario,
            replication,
            policy,
            against,
            day,
            where,
            search,
            seed,
            settings,
            all,
        };
        verb.SetAction(parsed =>
        {
            OptionKit.RefuseIdle(parsed, "without --where", parsed.GetValue(where) is null ? [search] : []);
            return Tell(
                shell,
                new TraceRequest(
                    parsed.GetValue(scenario)!,
                    parsed.GetValue(policy),
                    parsed.GetValue(against),
                    parsed.GetValue(where),
                    parsed.GetValue(replication) ?? 0,
                    parsed.GetValue(search),
                    parsed.GetValue(seed),
                    parsed.GetValue(settings) ?? [],
                    parsed.GetValue(all),
                    parsed.GetValue(day)
                )
            );
        });
        return verb;
    }

    private static int Tell(Shell shell, TraceRequest order)
    {
        var source = TraceSource.Of(shell, order, UsualSeed);
        var condition = order.Where is null ? null : RowCondition.Of(order.Where, source.Scenario);
        var model = CompiledModel.Compile(source.Scenario, source.Policy);
        var other = source.Against is null ? null : CompiledModel.Compile(source.Scenario, source.Against);
        if ((condition is null ? order.Replication : Find(shell, model, source.Seed, condition, order)) is not { } number)
        {
            return ExitCode.Failed;
        }

        var isWhole = source.Scenario.Campaign is not null && order.Day is null;
        List<History> played = [.. new[] { model, other }.OfType<CompiledModel>().Select(one => History.Play(one, source.Seed, number))];
        var nights = order.Day is { } day ? CampaignNights.Of(played, day, source.Scenario) : played;
        List<ToldHistory> told =
        [
            .. nights.Select(history => new ToldHistory(history, order.All ? history.Events : history.News())
            {
                Start = source.Scenario.Campaign is null ? source.Scenario.LocalStart : null,
            }),
        ];
        var page = new ConsoleReport(shell.Out, shell.Width);
        page.Paragraph(source.Scenario.Title);
        page.Paragraph(
            $"{(source.Scenario.Campaign is null ? "History" : "Campaign")} {number} under "
                + $"{source.Policy.Name}{(source.Against is null ? "" : $" and under {source.Against.Name}")}; seed {source.Seed}"
                + $"{(condition is null ? "" : $"; the first with {order.Where}")}. {Clock(order, source.Scenario)}"
        );
        page.Paragraph(source.Scenario.Given);
        if (isWhole)
        {
            CampaignPage.Write(played, page);
        }
        else if (told is [var first, var second])
        {
            TraceConsole.WriteBeside(first, second, page);
        }
        else
        {
            TraceConsole.Write(told[0], page);
        }

        return ExitCode.Done;
    }

    private static string Clock(TraceRequest order, Scenario scenario) =>
        scenario.Campaign is null ? HistoryWords.HowTold(scenario.LocalStart)
        : order.Day is { } day ? FormattableString.Invariant($"Day {day}: times are hours:minutes from its beginning, and go on beyond 24:00.")
        : "Times are hours:minutes of the day; --day N tells one day minute by minute.";

    private static long? Find(Shell shell, CompiledModel model, ulong seed, RowCondition condition, TraceRequest order)
    {
        if (HistorySearch.First(model, seed, order.Replication, order.Search, condition, shell.Cancel) is { } number)
        {
            return number;
        }

        shell.Error.WriteLine(
            $"No history from {order.Replication} to {HistorySearch.End(order.Replication, order.Search) - 1} under {model.Policy.Name} has {order.Where}. "
                + "It may be rarer (try more with --search), or not possible in this scenario."
        );
        return null;
    }
}

/// <summary>What to tell.</summary>
internal sealed record TraceRequest(
    string Scenario,
    string? Policy,
    string? Against,
    string? Where,
    long Replication,
    int Search,
    ulong? Seed,
    IReadOnlyList<string> Settings,
    bool All,
    int? Day = null
);
