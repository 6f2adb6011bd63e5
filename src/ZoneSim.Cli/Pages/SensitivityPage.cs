using ZoneSim.Studies;

namespace ZoneSim.Cli.Pages;

/// <summary>The part of an answer that is <c>zonesim sensitivity</c>'s own.</summary>
internal static class SensitivityPage
{
    private const int Screened = 15;

    /// <summary>Writes it.</summary>
    public static void Write(PointStudyReport report, Page page)
    {
        var result = report.Summary.Sensitivity!;
        WriteIndices(report, result, page);
        WriteVariance(result, page);
        WriteScreening(report, result, page);
    }

    private static void WriteIndices(PointStudyReport report, SensitivityResult result, Page page)
    {
        page.Heading($"SOBOL' INDICES, shares of the variance over the inputs, {PointPage.Level(report)} interval");
        if (result.Indices.Count == 0)
        {
            page.Note(result.Verdict);
            return;
        }

        var table = new TextTable(["", "total", "", "first", "", "low to high", "range", "tag"], 6, 7);
        foreach (var index in result.Indices)
        {
            var quantity = report.Summary.Quantities.First(one => one.Name == index.Quantity);
            table.Add(
                index.Quantity, Index(index.Total.Value), Interval(index.Total), Index(index.First.Value), Interval(index.First),
                PointPage.Change(report, index.Slope), PointPage.Range(quantity), PointPage.Tag(quantity));
        }

        page.Table(table);
        page.Note("first: the share of the variance that would go if this one were known; total: the share that would stay if all the others were. "
            + $"low to high: change of the number from the lower to the upper end of the range{Unit(report)}. "
            + "Tag: epistemic is one unknown value; aleatory varies from history to history; both is a distribution whose central value is unknown.");
        page.Note(result.Verdict);
    }

    private static void WriteVariance(SensitivityResult result, Page page)
    {
        if (result.Indices.Count == 0)
        {
            return;
        }

        if (double.IsNaN(result.InputVariance))
        {
            return;
        }

        var of = result.InputVariance + result.HistoryVariance;
        page.Note($"Of the variance of one history's number, {Words.Percent(Math.Max(0, result.InputVariance) / of)} comes from these inputs and the rest from chance within a history, which no knowledge of the "
            + $"inputs removes. What the inputs do only together (interactions): {(double.IsNaN(result.Interactions) ? "not converged" : Share(result.Interactions))}.");
    }

    private static void WriteScreening(PointStudyReport report, SensitivityResult result, Page page)
    {
        page.Heading($"SCREENING (Morris) of {Words.Of(result.Screening.Count, "quantity", "quantities")}: change over the whole range{Unit(report)}, {Words.Of(result.Trajectories, "trajectory", "trajectories")}");
        var table = new TextTable(["", "mu*", $"{PointPage.Level(report)} interval", "mu", "sigma", ""], 5);
        foreach (var one in result.Screening.Where(one => one.IsKept).Union(result.Screening.Where(one => one.IsAboveNoise).Take(Screened)).OrderByDescending(one => one.MuStar.Value))
        {
            table.Add(
                one.Quantity, Size(report, one.MuStar.Value), $"{Size(report, Math.Max(0, one.MuStar.Low))} to {Size(report, one.MuStar.High)}",
                PointPage.Change(report, one.Mu.Value), Size(report, one.Sigma), one.IsAboveNoise ? "" : "not above run noise");
        }

        page.Table(table);
        var quiet = result.Screening.Count(one => !one.IsAboveNoise);
        page.Note($"{Words.Of(quiet, "quantity is", "quantities are")} not above run noise in this screening. mu*: mean size of the change; mu: with its sign; sigma: how much it hangs on the others.");
    }

    private static string Share(double share) => double.IsNaN(share) ? "–" : Words.Signed(share, 2) is var text && text.StartsWith('+') ? text[1..] : Words.Signed(share, 2);

    private static string Index(double share) => double.IsNaN(share) ? "not converged" : Share(share);

    private static string Interval(Estimate estimate) => double.IsNaN(estimate.Low) ? "" : $"[{Share(estimate.Low)}, {Share(estimate.High)}]";

    private static string Size(PointStudyReport report, double size) => PointPage.Size(report, size);

    private static string Unit(PointStudyReport report) =>
        report.Summary.Output.IsShare ? ", percentage points" : report.Summary.Output.Unit is { Length: > 0 } unit ? ", " + unit : "";
}
