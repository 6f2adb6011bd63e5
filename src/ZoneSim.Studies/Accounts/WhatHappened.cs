using ZoneSim.Model;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Accounts;

/// <summary>
/// What happened, given who says what (Bayes' rule over a finite set). What could have happened is a number of vehicles among those
/// that accounts give (equal prior weight), a policy-neutral end, and a strike or none; the prior of end and strike comes from the
/// simulation in the circumstances of the accounts that give the number, the policies of equal weight. Reports are independent given
/// what happened; an account that is silent of a matter tells nothing of it.
/// </summary>
internal sealed class WhatHappened
{
    private readonly Assessment _study;
    private readonly AccountTable _table;
    private readonly IReadOnlyList<SourceReport> _reports;
    private readonly (int? Number, int[] Accounts)[] _circumstances;
    private readonly ErrorRates _rates;

    private readonly int _subject;

    /// <summary>Makes it for one of the convoys and drones that the accounts speak of.</summary>
    public WhatHappened(Assessment study, AccountTable table, int subject)
    {
        (_study, _table, _subject) = (study, table, subject);
        _reports = SourceReports.Of(study.Accounts.Select(one => one.Account), study.Book.Subjects[subject], study.Plan.Kinds);
        _circumstances = Circumstances();
        _rates = ErrorRates.Of(_reports, study.Plan.Kinds);
    }

    /// <summary>The answer.</summary>
    public HappenedResult Answer()
    {
        var points = _table.Whole.Count;
        var places =
            points == 0 || _rates.All.Count == 0
                ? [.. Enumerable.Range(0, points).Select(_ => Array.Empty<double>())]
                : LatinHypercube.Sample(_study.Plan.Seed, [.. _rates.All.Select(rate => rate.Name)], points);
        var prior = _table.Whole.Select(point => Prior(point, null)).ToArray();
        var rates = Array.ConvertAll(places, place => _rates.At(place));
        var middle = Prior(_table.Central, null);
        var now = Update(middle, _rates, _reports);
        Posterior Of(string what, Func<Cell, bool> holds) =>
            new(
                what,
                Band(prior, holds, (_, _) => 1),
                Band(prior, holds, (cell, point) => Heard(cell, rates[point], _reports)),
                Share(middle, holds),
                Share(now, holds)
            );
        return new HappenedResult(
            _study.Book.Subjects[_subject],
            Kind,
            Of(Force, IsStruck),
            Of("it left", HasLeft),
            [.. Enum.GetValues<PolicyNeutralEnd>().Select(end => Of(end.Label(), cell => cell.End == end))],
            [.. _circumstances.Where(one => one.Number is not null).Select(one => Of($"{one.Number} vehicles", cell => cell.Number == one.Number))],
            _reports,
            [
                .. _study.Plan.Policies.Select(
                    (policy, index) => new NamedShare(policy.Name, Share(Update(Prior(_table.Central, index), _rates, _reports), IsStruck))
                ),
            ],
            [
                .. _reports
                    .Where(Speaks)
                    .Select(report => new NamedShare(report.Account, Share(Update(middle, _rates, [.. _reports.Where(other => other != report)]), IsStruck))),
            ],
            [.. _rates.All.Select((rate, index) => Sensitivity(rate, index, middle))]
        );
    }

    private IncursionKind Kind => _study.Accounts[0].Scenario.KindOf(_study.Book.Subjects[_subject]);

    private string Force => Kind.Flies() ? "a shoot-down" : "a strike";

    private static bool IsStruck(Cell cell) => cell.Struck;

    private static bool HasLeft(Cell cell) => cell.End is PolicyNeutralEnd.Out or PolicyNeutralEnd.Crossed;

    private static bool Speaks(SourceReport report) =>
        report.Kind is not null && (report.Struck ?? report.Left ?? (report.Vehicles is null ? null : true)) is not null;

    private RateSensitivity Sensitivity(ErrorRate rate, int index, List<Cell> prior)
    {
        var most = _circumstances.Max(one => one.Number);
        var (what, holds) = rate.Topic switch
        {
            "strike" => (Force, (Func<Cell, bool>)IsStruck),
            "expulsion" => ("it left", HasLeft),
            _ => ($"{most} vehicles", cell => cell.Number == most),
        };
        double At(double place) => Share(Update(prior, _rates.With(index, place), _reports), holds);
        return new RateSensitivity(rate.Kind, rate.Topic, rate.Rate, rate.Range.Low, rate.Range.High, what, At(0), At(1));
    }

    /// <summary>
    /// The numbers of vehicles that accounts give, with the accounts in whose circumstances each is played; one without a number where none gives
    /// one.
    /// </summary>
    private (int? Number, int[] Accounts)[] Circumstances()
    {
        var all = _reports.Select((report, index) => (report.Vehicles, index)).ToList();
        var told = all.Where(one => one.Vehicles is not null).GroupBy(one => one.Vehicles).OrderBy(group => group.Key).ToList();
        return told.Count == 0 ? [(null, [.. all.Select(one => one.index)])] : [.. told.Select(group => (group.Key, group.Select(one => one.index).ToArray()))];
    }

    /// <summary>The prior: from all policies, or from one.</summary>
    private List<Cell> Prior(JointOutcomeCounts[][] accounts, int? policy)
    {
        var cells = new List<Cell>();
        foreach (var (number, members) in _circumstances)
        {
            var counts = members.SelectMany(member => policy is { } one ? [accounts[member][one]] : accounts[member]).ToList();
            foreach (var end in Enum.GetValues<PolicyNeutralEnd>())
            {
                foreach (var struck in (bool[])[false, true])
                {
                    double[] shares =
                    [
                        .. counts.Select(one =>
                            one.Total == 0
                                ? 0
                                : (double)
                                    one.Count(pattern => StatementBook.EndOf(pattern, _subject) == end && StatementBook.IsStruck(pattern, _subject) == struck)
                                    / one.Total
                        ),
                    ];
                    cells.Add(new Cell(number, end, struck, shares.Average() / _circumstances.Length, shares, [.. counts.Select(one => one.Total)]));
                }
            }
        }

        return cells;
    }

    private List<Cell> Update(List<Cell> prior, ErrorRates rates, IReadOnlyList<SourceReport> reports)
    {
        var joint = prior.ConvertAll(cell => cell with { Share = cell.Share * Heard(cell, rates, reports) });
        var total = joint.Sum(cell => cell.Share);
        return joint.ConvertAll(cell => cell with { Share = cell.Share / total });
    }

    /// <summary>The chance of the reports in a case.</summary>
    private double Heard(Cell cell, ErrorRates rates, IReadOnlyList<SourceReport> reports) =>
        reports.Where(report => report.Kind is not null).Aggregate(1.0, (chance, report) => chance * Of(report, cell, rates));

    private double Of(SourceReport report, Cell cell, ErrorRates rates) =>
        (report.Struck is { } struck ? rates.OfReport(report.Kind!, "strike", struck, cell.Struck) : 1)
        * (report.Left is { } left ? rates.OfReport(report.Kind!, "expulsion", left, HasLeft(cell)) : 1)
        * (report.Vehicles is { } number ? rates.OfNumber(report.Kind!, number == cell.Number, _circumstances.Length) : 1);

    private static double Share(List<Cell> cells, Func<Cell, bool> holds) => cells.Where(holds).Sum(cell => cell.Share);

    /// <summary>Where a probability goes over the points, freed of run noise.</summary>
    /// <param name="points">The prior at each point.</param>
    /// <param name="holds">What it is the probability of.</param>
    /// <param name="chance">The chance of what was heard in a case at a point; 1 before anything is.</param>
    private static AssumptionBand? Band(List<Cell>[] points, Func<Cell, bool> holds, Func<Cell, int, double> chance)
    {
        var found = points.Select((cells, point) => Noisy(cells, holds, [.. cells.Select(cell => chance(cell, point))])).ToArray();
        return RangeBand.Over(Array.ConvertAll(found, one => one.Value), Array.ConvertAll(found, one => one.Variance)) is { } band
            ? band with
            {
                Low = Math.Clamp(band.Low, 0, 1),
                Median = Math.Clamp(band.Median, 0, 1),
                High = Math.Clamp(band.High, 0, 1),
            }
            : null;
    }

    /// <summary>
    /// A probability after Bayes' rule and the variance that the chance of the runs gives it, by the delta method: runs of each account
    /// under each policy are multinomial over the cases.
    /// </summary>
    private static (double Value, double Variance) Noisy(List<Cell> cells, Func<Cell, bool> holds, double[] chances)
    {
        var total = cells.Zip(chances, (cell, chance) => cell.Share * chance).Sum();
        var value = cells.Zip(chances, (cell, chance) => holds(cell) ? cell.Share * chance : 0).Sum() / total;
        var variance = 0.0;
        var circumstances = cells
            .Zip(chances, (cell, chance) => (Cell: cell, Pull: chance * ((holds(cell) ? 1 : 0) - value) / total))
            .GroupBy(one => one.Cell.Number)
            .ToList();
        foreach (var circumstance in circumstances)
        {
            var runs = circumstance.First().Cell.Runs;
            for (var run = 0; run < runs.Length; run++)
            {
                var mean = circumstance.Sum(one => one.Cell.Shares[run] * one.Pull);
                var square = circumstance.Sum(one => one.Cell.Shares[run] * one.Pull * one.Pull);
                variance +=
                    Math.Max(0, square - (mean * mean)) / Math.Max(1, runs[run]) / (runs.Length * circumstances.Count) / (runs.Length * circumstances.Count);
            }
        }

        return (value, variance);
    }

    /// <summary>A case: its prior or posterior share, and its share of the runs of each account and policy with how many there were.</summary>
    private sealed record Cell(int? Number, PolicyNeutralEnd End, bool Struck, double Share, double[] Shares, int[] Runs);
}
