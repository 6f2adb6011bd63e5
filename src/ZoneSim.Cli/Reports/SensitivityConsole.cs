using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>The part of an answer that is <c>zonesim sensitivity</c>'s own.</summary>
internal static class SensitivityConsole
{
    private const int Screened = 15;

    /// <summary>What drives it, and whether that is converged.</summary>
    public static IReadOnlyList<string> Answer(PointStudyReport report)
    {
        var result = report.Summary.Sensitivity!;
        var told = result.Indices.Where(index => !double.IsNaN(index.Share.Value)).OrderByDescending(index => index.Share.Value).Take(2).ToList();
        var screened = result.Screening.Where(one => one.IsAboveNoise).OrderByDescending(one => one.MuStar.Value).Take(2).Select(one => one.Quantity).ToList();
        var isAllTold = result.Indices.Count > 0 && told.Count > 0 && result.Indices.All(index => !double.IsNaN(index.Share.Value));
        return
        [
            isAllTold
                ? $"It hangs most on {told[0].Quantity}: {Share(told[0].Share.Value)} of the variance over the inputs "
                    + $"{(result.IsShapley ? "is its share" : "involves it")}"
                    + (told.Count > 1 ? $"; then on {told[1].Quantity} ({Share(told[1].Share.Value)})." : ".")
            : screened.Count > 0 ? $"By the screening it hangs most on {Words.And(screened)}; the shares are not all told."
            : "No assumption stands out from run noise.",
            result.Verdict,
        ];
    }

    /// <summary>Writes the indices.</summary>
    public static void Write(PointStudyReport report, ConsoleReport page)
    {
        var result = report.Summary.Sensitivity!;
        page.Heading(
            $"{(result.IsShapley ? "SHAPLEY EFFECTS" : "SOBOL' INDICES")}, shares of the variance over the inputs, {PointConsole.Level(report)} interval"
        );
        if (result.Indices.Count == 0)
        {
            page.Note("No quantity stands out, so that none has indices.");
            return;
        }

        var table = new TextTable(result.IsShapley ? ["", "effect", "low to high"] : ["", "total", "first", "low to high"]);
        foreach (var index in result.Indices)
        {
            table.Add([
                index.Quantity,
                Index(index.Share),
                .. result.IsShapley ? Array.Empty<string>() : [Index(index.First)],
                PointConsole.Change(report, index.Slope),
            ]);
        }

        page.Table(table);
        page.Note(
            (
                result.IsShapley
                    ? "effect: the quantity's share of the variance, with its part of what it does together with others, "
                        + "and of what hangs together; the effects add up to 1. Sobol' indices would not, since these move together: "
                        + string.Join(
                            "; ",
                            result
                                .Indices.Where(index => index.With is not null)
                                .Select(index => index.With!.Append(index.Quantity).Order(StringComparer.Ordinal))
                                .Select(group => string.Join(", ", group))
                                .Distinct()
                        )
                        + "."
                    : "first: the share of the variance that would go if this one were known; total: the share that would stay if all the others were."
            )
                + $" low to high: change of the number from the lower to the upper end of the "
                + $"range{Unit(report)}{(result.IsShapley ? ", with what moves along" : "")}."
        );
    }

    /// <summary>Writes how much of it is chance, and the screening.</summary>
    public static void WriteFurther(PointStudyReport report, ConsoleReport page)
    {
        WriteQuantities(report, page);
        WriteVariance(report.Summary.Sensitivity!, page);
        WriteScreening(report, report.Summary.Sensitivity!, page);
    }

    private static void WriteQuantities(PointStudyReport report, ConsoleReport page)
    {
        page.Heading("THE QUANTITIES WITH INDICES");
        var table = new TextTable(["", "range", "tag"], 1, 2);
        foreach (var index in report.Summary.Sensitivity!.Indices)
        {
            var quantity = report.Summary.Quantities.First(one => one.Name == index.Quantity);
            table.Add(index.Quantity, PointConsole.Range(quantity), PointConsole.Tag(quantity));
        }

        page.Table(table);
        page.Note("Tag: epistemic is one unknown value; aleatory varies from history to history; both is a distribution whose central value is unknown.");
    }

    private static void WriteVariance(SensitivityResult result, ConsoleReport page)
    {
        if (result.Indices.Count == 0 || double.IsNaN(result.InputVariance))
        {
            return;
        }

        page.Heading("WHAT THE INPUTS DO, AND WHAT CHANCE DOES");
        var of = result.InputVariance + result.HistoryVariance;
        var interactions = double.IsNaN(result.Interactions) ? "not converged" : Share(result.Interactions);
        var together = result.IsShapley ? "" : $"What the inputs do only together (interactions): {interactions}.";
        page.Note(
            $"Of the variance of one history's number, {Words.Percent(Math.Max(0, result.InputVariance) / of)} comes from these inputs and "
                + $"the rest from chance within a history, which no knowledge of the "
                + $"inputs removes. {together}"
        );
    }

    private static void WriteScreening(PointStudyReport report, SensitivityResult result, ConsoleReport page)
    {
        page.Heading(
            $"SCREENING (Morris) of {Words.Of(result.Screening.Count, "quantity", "quantities")}: change over the whole range{Unit(report)}, "
                + $"{Words.Of(result.Trajectories, "trajectory", "trajectories")}"
        );
        var table = new TextTable(["", "mu*", $"{PointConsole.Level(report)} interval", "mu", "sigma", ""], 5);
        foreach (
            var one in result
                .Screening.Where(one => one.IsKept)
                .Union(result.Screening.Where(one => one.IsAboveNoise).Take(Screened))
                .OrderByDescending(one => one.MuStar.Value)
        )
        {
            table.Add(
                one.Quantity,
                Size(report, one.MuStar.Value),
                $"{Size(report, Math.Max(0, one.MuStar.Low))} to {Size(report, one.MuStar.High)}",
                PointConsole.Change(report, one.Mu.Value),
                Size(report, one.Sigma),
                one.IsAboveNoise ? "" : "not above run noise"
            );
        }

        page.Table(table);
        var quiet = result.Screening.Count(one => !one.IsAboveNoise);
        page.Note(
            $"{Words.Of(quiet, "quantity is", "quantities are")} not above run noise in this screening. mu*: mean size of the change; "
                + $"mu: with its sign; sigma: how much it hangs on the others."
        );
    }

    private static string Share(double share) =>
        double.IsNaN(share) ? "–"
        : Words.Signed(share, 2) is var text && text.StartsWith('+') ? text[1..]
        : Words.Signed(share, 2);

    private static string Index(Estimate share) =>
        double.IsNaN(share.Value) ? "not converged" : Share(share.Value) + (double.IsNaN(share.Low) ? "" : $" [{Share(share.Low)}, {Share(share.High)}]");

    private static string Size(PointStudyReport report, double size) => PointConsole.Size(report, size);

    private static string Unit(PointStudyReport report) =>
        report.Summary.Output.IsShare ? ", percentage points"
        : report.Summary.Output.Unit is { Length: > 0 } unit ? ", " + unit
        : "";
}
