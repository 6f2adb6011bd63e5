using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>What happened, given who says what, for a reader.</summary>
internal static class HappenedTables
{
    /// <summary>Writes it.</summary>
    public static void Write(AssessmentReport report, ConsoleReport page)
    {
        page.Heading("CLAIMS AND DENIALS: what happened, given who says what");
        page.Note(
            "Before: from the simulation alone, over the ranges of its assumptions. "
                + "After: the accounts are heard, each with the error rates of its kind of source, as ranges; "
                + "reports are taken as independent given what happened, "
                + "and an account that is silent of a matter tells nothing of it. Ranges: 5th to 95th percentile, run noise taken off. "
                + "At own values: every assumption at the scenarios' own values and every error rate at the middle of its range, for reading only."
        );
        WriteShares(report, page);
        foreach (var happened in report.Summary.Happened)
        {
            WriteReports(happened, report.Whom(happened), page);
            WriteOneByOne(happened, report.Whom(happened), page);
        }

        WriteRates(report, page);
    }

    /// <summary>The probabilities before and after the accounts are heard.</summary>
    public static void WriteShares(AssessmentReport report, ConsoleReport page)
    {
        foreach (var happened in report.Summary.Happened)
        {
            WriteShares(happened, report.Named.Count == 0 ? "" : happened.Subject, page);
        }
    }

    private static void WriteShares(HappenedResult happened, string head, ConsoleReport page)
    {
        page.Gap();
        var table = new TextTable([head, "before", "after", "at own values: before", "after"]);
        Posterior[] all = [happened.Struck, happened.Left, .. happened.Ends, .. happened.Vehicles];
        foreach (var one in all)
        {
            table.Add(
                Name(one, happened),
                AssessText.Shares(one.Prior),
                AssessText.Shares(one.After),
                AssessText.Whole(one.PriorMiddle),
                AssessText.Whole(one.Middle)
            );
        }

        page.Table(table);
    }

    private static string Name(Posterior one, HappenedResult happened) => happened.Ends.Contains(one) ? $"  end: {one.What}" : one.What;

    private static void WriteReports(HappenedResult happened, string whom, ConsoleReport page)
    {
        page.Gap();
        var table = new TextTable(["heard", "kind of source", happened.Struck.What + whom, "it left", "vehicles"], 1, 2, 3);
        foreach (var report in happened.Reports)
        {
            table.Add(
                report.Account,
                report.Kind ?? "no rates: not heard",
                Says(report.Struck),
                Says(report.Left),
                report.Vehicles is { } number ? Words.Count(number) : "silent"
            );
        }

        page.Table(table);
    }

    private static void WriteOneByOne(HappenedResult happened, string whom, ConsoleReport page)
    {
        page.Gap();
        page.Note(
            $"{WordForms.Capital(happened.Struck.What)}{whom} at own values: {AssessText.Whole(happened.Struck.Middle)}. "
                + $"Without one account: {string.Join(", ", happened.Without.Select(one => $"{one.Name} {AssessText.Whole(one.Share)}"))}. "
                + $"If one policy was in force: {string.Join(", ", happened.ByPolicy.Select(one => $"{one.Name} {AssessText.Whole(one.Share)}"))}."
        );
    }

    private static void WriteRates(AssessmentReport report, ConsoleReport page)
    {
        page.Heading("HOW MUCH EACH ERROR RATE MATTERS (assumptions at own values, other rates at the middle of their ranges)");
        var table = new TextTable(["kind of source", "on", "rate", "its range", "moves", "from", "to"], 1, 2, 4);
        foreach (
            var (rate, happened) in report
                .Summary.Happened.SelectMany(one => one.Rates.Select(rate => (rate, one)))
                .OrderByDescending(pair => Math.Abs(pair.rate.AtHigh - pair.rate.AtLow))
        )
        {
            table.Add(
                rate.Kind,
                rate.Topic,
                rate.Rate,
                $"{AssessText.Whole(rate.Low)} to {AssessText.Whole(rate.High)}",
                report.Named.Count == 0 ? rate.What : $"{rate.What} ({happened.Subject})",
                AssessText.Whole(rate.AtLow),
                AssessText.Whole(rate.AtHigh)
            );
        }

        page.Table(table);
        page.Gap();
        page.Note(
            $"Error rates: {report.Kinds.Title} ({report.Kinds.Name}, {report.Kinds.Basis.ToString().ToLowerInvariant()}). "
                + $"sees: could know of it; misses: denies what happened; invents: asserts what did not; wrong: gives another number. "
                + $"--kinds names another file."
        );
    }

    private static string Says(bool? said) =>
        said switch
        {
            true => "says so",
            false => "denies",
            _ => "silent",
        };
}
