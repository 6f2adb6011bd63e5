using ZoneSim.Briefing.Html;
using ZoneSim.Briefing.Words;
using ZoneSim.Cli.Terminals;
using ZoneSim.Cli.Verbs;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Files;

/// <summary>The histories of a replay, played again under both policies.</summary>
internal static class ReplayNights
{
    private const string UsualPolicy = "deter-first";
    private const string UsualAgainst = "strike-first";
    private const string Asked = "Asked for";

    /// <summary>What to show; null where no history fits, which has been told.</summary>
    /// <exception cref="BadInputException">Something on the command line or in a file is wrong.</exception>
    public static ReplayInputs? Of(Shell shell, ReplayRequest order)
    {
        var report = Directory.Exists(order.Scenario) ? RunFolder.Open(order.Scenario) : null;
        var (first, second) = Policies(order, report);
        var source = TraceSource.Of(
            shell,
            new TraceRequest(order.Scenario, first, second, order.Where, order.Replication ?? 0, order.Search, order.Seed, order.Settings, All: false),
            TraceVerb.UsualSeed
        );
        if (source.Policy.Name == source.Against!.Name)
        {
            throw new BadInputException($"--against: {source.Policy.Name} is the policy on the left too; name another one.");
        }

        var models = (First: CompiledModel.Compile(source.Scenario, source.Policy), Second: CompiledModel.Compile(source.Scenario, source.Against));
        var isOfRun =
            report is not null && report.Manifest.Seed == source.Seed && report.Manifest.Policies.Contains(first) && report.Manifest.Policies.Contains(second);
        if (order.Day is { } wanted)
        {
            CampaignNights.Check(wanted, source.Scenario);
        }

        var isCampaign = source.Scenario.Campaign is not null;
        var chosen = isOfRun && !isCampaign ? Kinds(report!, (first, second)) : [];
        var isAsked = order.Replication is not null || order.Where is not null || (order.Differs && chosen.All(kind => kind.EndAlike)) || chosen.Count == 0;
        if (isAsked)
        {
            if (Find(shell, models, source.Seed, order) is not { } number)
            {
                return null;
            }

            chosen = [new ReplayKind(Asked, [number]), .. chosen];
        }

        var played = chosen.SelectMany(kind => kind.Replications.Select(number => Night(shell, models, source.Seed, number, kind.Words))).ToList();
        return new ReplayInputs(source.Scenario, source.Seed, isCampaign ? DaysOf(played[0], source.Scenario, order.Day) : played)
        {
            Run = isOfRun ? report!.Manifest.InputsHash[..8] : "",
            Warnings = isOfRun ? Disagreements(shell, report!, played) : [],
        };
    }

    /// <summary>Names of the two policies: as asked, or those of the run's first comparison, or the usual two.</summary>
    private static (string First, string Second) Policies(ReplayRequest order, RunReport? report)
    {
        var compared = report?.Summary.Comparisons.Count > 0 ? report.Summary.Comparisons[0] : null;
        var first = order.Policy ?? compared?.Reference ?? report?.Policies[0].Name ?? UsualPolicy;
        var second = order.Against
            ?? (report is null ? UsualAgainst : new[] { compared?.Other, compared?.Reference }.FirstOrDefault(name => name is not null && name != first));
        return (
            first,
            second
                ?? throw new BadInputException(
                    $"{order.Scenario}: the run has no other policy than {first}; "
                        + $"name one with --against, such as --against {(first == UsualAgainst ? UsualPolicy : UsualAgainst)}."
                )
        );
    }

    /// <summary>Kinds of difference of a run; none where an incursion has no row under a policy.</summary>
    private static IReadOnlyList<ReplayKind> Kinds(RunReport report, (string First, string Second) pair) =>
        ReplayKind.Of(report, pair, Findings.Subjects(report)[0].Name);

    private static long? Find(Shell shell, (CompiledModel First, CompiledModel Second) models, ulong seed, ReplayRequest order)
    {
        var start = order.Replication ?? 0;
        var found =
            order.Where is { } where ? HistorySearch.First(models.First, seed, start, order.Search, RowCondition.Of(where, models.First.Scenario), shell.Cancel)
            : order.Differs ? HistorySearch.FirstDiffering(models.First, models.Second, seed, start, order.Search, shell.Cancel)
            : start;
        if (found is null)
        {
            var sought = order.Where is { } text
                ? $"under {models.First.Policy.Name} has {text}"
                : $"ends differently under {models.First.Policy.Name} and {models.Second.Policy.Name}";
            shell.Error.WriteLine(
                $"No history from {start} to {HistorySearch.End(start, order.Search) - 1} "
                    + $"{sought}. "
                    + "It may be rarer (try more with --search), or not possible in this scenario."
            );
        }

        return found;
    }

    private static ReplayNight Night(Shell shell, (CompiledModel First, CompiledModel Second) models, ulong seed, long number, string kind)
    {
        shell.Cancel.ThrowIfCancellationRequested();
        return new ReplayNight(History.Play(models.First, seed, number), History.Play(models.Second, seed, number), kind);
    }

    /// <summary>The nights of one campaign: of the day asked for, or of each on which a convoy sets off under either policy.</summary>
    private static List<ReplayNight> DaysOf(ReplayNight whole, Scenario scenario, int? wanted)
    {
        const int Most = 36;
        List<History> both = [whole.First, whole.Second];
        List<int> days = wanted is { } day ? [day] : [.. CampaignNights.Days(both).Take(Most)];
        if (days.Count == 0)
        {
            throw new BadInputException(
                $"No convoy sets off in campaign {whole.First.Replication} under {whole.First.Policy} or {whole.Second.Policy}: "
                    + $"name another with --replication."
            );
        }

        return [.. days.Select(Of)];

        ReplayNight Of(int one)
        {
            var night = CampaignNights.Of(both, one, scenario, isFromFirst: true);
            return new ReplayNight(
                night[0],
                night[1],
                $"campaign {whole.First.Replication}, times from {HistoryWords.Clock(CampaignNights.First(both, one) % CampaignDays.Day)} on that day"
            )
            {
                Day = one,
            };
        }
    }

    /// <summary>Says on the page and on the terminal where this build plays another history than the ledger has.</summary>
    private static IReadOnlyList<string> Disagreements(Shell shell, RunReport report, List<ReplayNight> nights)
    {
        List<History> histories =
        [
            .. nights
                .SelectMany(night => new[] { night.First, night.Second })
                .Where(history => history.Replication < report.Manifest.KeptHistories)
                .DistinctBy(history => (history.Policy, history.Replication)),
        ];
        var wrong = LedgerAgreement.Of(report.Ledger, report.Scenario, histories);
        if (wrong.Count == 0)
        {
            return [];
        }

        var warning =
            $"This build of ZoneSim plays {Words.Of(wrong.DistinctBy(one => (one.Policy, one.Replication)).Count(), "history", "histories")} "
            + $"of {Words.Count(histories.Count)} otherwise than the run's ledger has them; "
            + $"the first is {wrong[0].Replication} under {wrong[0].Policy}, {wrong[0].Incursion}: {wrong[0].Column}. What is shown is this build's.";
        shell.Error.WriteLine(warning);
        return [warning];
    }
}
