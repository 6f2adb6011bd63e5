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

    public WhatHappened(Assessment study, AccountTable table)
    {
        (_study, _table) = (study, table);
        _reports = SourceReports.Of(study.Accounts.Select(one => one.Account), study.Plan.Kinds);
        _circumstances = Circumstances();
        _rates = ErrorRates.Of(_reports, study.Plan.Kinds);
    }

    /// <summary>The answer.</summary>
    public HappenedResult Answer()
    {
        var points = _table.Whole.Count;
        var places = points == 0 || _rates.All.Count == 0
            ? [.. Enumerable.Range(0, points).Select(_ => Array.Empty<double>())]
            : LatinHypercube.Sample(_study.Plan.Seed, [.. _rates.All.Select(rate => rate.Name)], points);
        var prior = _table.Whole.Select(point => Prior(point, null)).ToArray();
        var after = prior.Select((cells, point) => Update(cells, _rates.At(places[point]), _reports)).ToArray();
        var middle = Prior(_table.Central, null);
        var now = Update(middle, _rates, _reports);
        Posterior Of(string what, Func<Cell, bool> holds) => new(what, Band(prior, holds), Band(after, holds), Share(middle, holds), Share(now, holds));
        return new HappenedResult(
            Of(Force, IsStruck),
            Of("it left", HasLeft),
            [.. Enum.GetValues<PolicyNeutralEnd>().Select(end => Of(end.Label(), cell => cell.End == end))],
            [.. _circumstances.Where(one => one.Number is not null).Select(one => Of($"{one.Number} vehicles", cell => cell.Number == one.Number))],
            _reports,
            [.. _study.Plan.Policies.Select((policy, index) => new NamedShare(policy.Name, Share(Update(Prior(_table.Central, index), _rates, _reports), IsStruck)))],
            [.. _reports.Where(Speaks).Select(report => new NamedShare(report.Account, Share(Update(middle, _rates, [.. _reports.Where(other => other != report)]), IsStruck)))],
            [.. _rates.All.Select((rate, index) => Sensitivity(rate, index, middle))]);
    }

    private string Force => _study.Accounts[0].Scenario.Drones.Count > 0 ? "a shoot-down" : "a strike";

    private static bool IsStruck(Cell cell) => cell.Struck;

    private static bool HasLeft(Cell cell) => cell.End is PolicyNeutralEnd.Out or PolicyNeutralEnd.Crossed;

    private static bool Speaks(SourceReport report) => report.Kind is not null && (report.Struck ?? report.Left ?? (report.Vehicles is null ? null : true)) is not null;

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

    /// <summary>The numbers of vehicles that accounts give, with the accounts in whose circumstances each is played; one without a number where none gives one.</summary>
    private (int? Number, int[] Accounts)[] Circumstances()
    {
        var all = _reports.Select((report, index) => (report.Vehicles, index)).ToList();
        var told = all.Where(one => one.Vehicles is not null).GroupBy(one => one.Vehicles).OrderBy(group => group.Key).ToList();
        return told.Count == 0
            ? [(null, [.. all.Select(one => one.index)])]
            : [.. told.Select(group => (group.Key, group.Select(one => one.index).ToArray()))];
    }

    /// <summary>The prior: from all policies, or from one.</summary>
    private List<Cell> Prior(PatternCounts[][] accounts, int? policy)
    {
        var cells = new List<Cell>();
        foreach (var (number, members) in _circumstances)
        {
            var counts = members.SelectMany(member => policy is { } one ? [accounts[member][one]] : accounts[member]).ToList();
            foreach (var end in Enum.GetValues<PolicyNeutralEnd>())
            {
                foreach (var struck in (bool[])[false, true])
                {
                    var share = counts.Average(one => one.Total == 0 ? 0 : (double)one.Count(pattern => StatementBook.EndOf(pattern) == end && StatementBook.IsStruck(pattern) == struck) / one.Total);
                    cells.Add(new Cell(number, end, struck, share / _circumstances.Length));
                }
            }
        }

        return cells;
    }

    private List<Cell> Update(List<Cell> prior, ErrorRates rates, IReadOnlyList<SourceReport> reports)
    {
        var joint = prior.ConvertAll(cell => cell with
        {
            Share = reports.Where(report => report.Kind is not null).Aggregate(cell.Share, (share, report) => share * Of(report, cell, rates)),
        });
        var total = joint.Sum(cell => cell.Share);
        return joint.ConvertAll(cell => cell with { Share = cell.Share / total });
    }

    private double Of(SourceReport report, Cell cell, ErrorRates rates) =>
        (report.Struck is { } struck ? rates.OfReport(report.Kind!, "strike", struck, cell.Struck) : 1)
        * (report.Left is { } left ? rates.OfReport(report.Kind!, "expulsion", left, HasLeft(cell)) : 1)
        * (report.Vehicles is { } number ? rates.OfNumber(report.Kind!, number == cell.Number, _circumstances.Length) : 1);

    private static double Share(List<Cell> cells, Func<Cell, bool> holds) => cells.Where(holds).Sum(cell => cell.Share);

    private static AssumptionBand? Band(List<Cell>[] points, Func<Cell, bool> holds)
    {
        var sorted = points.Select(cells => Share(cells, holds)).Where(double.IsFinite).Order().ToArray();
        return sorted.Length == 0 ? null : new AssumptionBand(Percentile.OfSorted(sorted, 0.05), Percentile.OfSorted(sorted, 0.5), Percentile.OfSorted(sorted, 0.95), sorted.Length);
    }

    private sealed record Cell(int? Number, PolicyNeutralEnd End, bool Struck, double Share);
}
