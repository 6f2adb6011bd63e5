using ZoneSim.Studies;

namespace ZoneSim.Cli.Reports;

/// <summary>The part of an answer that is <c>zonesim value</c>'s own.</summary>
internal static class ValueConsole
{
    private const int Shown = 8;

    /// <summary>Which fact would change the choice, and the choice without it.</summary>
    public static IReadOnlyList<string> Answer(PointStudyReport report)
    {
        var result = report.Summary.Value!;
        return
        [
            result.Verdict,
            $"The aim is {(result.IsMoreWanted ? "more" : "less")} of it. "
                + $"Over the ranges {result.Choice} has the {(result.IsMoreWanted ? "highest" : "lowest")} mean: "
                + string.Join("; ", report.Policies.Select((policy, index) => $"{policy.Name} {Level(report, result.Means[index])}"))
                + ".",
        ];
    }

    /// <summary>Writes how the values were made.</summary>
    public static void WriteFurther(PointStudyReport report, ConsoleReport page)
    {
        var result = report.Summary.Value!;
        page.Heading("HOW THE VALUES WERE MADE");
        page.Note($"Over {result.Source}." + (report.Policies.Count == 2 ? " Between two policies the values are the same for either aim." : ""));
        page.Note(
            "value: how much closer to the aim the output would be, on average, if the fact were known before choosing; "
                + "no single fact is worth more than everything. by chance: what the same "
                + "calculation gives where there is nothing to know, for the greatest of the facts. "
                + "A fact changes the choice where its interval leaves out 0 and its value is above that."
        );
    }

    /// <summary>Writes the facts.</summary>
    public static void Write(PointStudyReport report, ConsoleReport page)
    {
        var result = report.Summary.Value!;
        page.Heading($"WHICH FACT WOULD CHANGE THE CHOICE, if the beliefs over the ranges held{Unit(report)}");
        var table = new TextTable(["", "value", $"{PointConsole.Level(report)} interval", "by chance", "changes it"], 4);
        Add(report, table, result.Everything with { Quantity = "knowing everything (EVPI)" });
        table.AddGap();
        foreach (var fact in result.Facts.Take(Math.Max(Shown, result.Facts.Count(fact => fact.ChangesChoice))))
        {
            Add(report, table, fact);
        }

        page.Table(table);
        var further = result.Facts.Count - Math.Max(Shown, result.Facts.Count(fact => fact.ChangesChoice));
        if (further > 0)
        {
            page.Note($"{Words.Of(further, "further quantity is", "further quantities are")} worth no more.");
        }

        page.Note(
            "value: what knowing the fact before choosing is worth on average; by chance: what the same calculation gives where there is nothing to know."
        );
    }

    private static void Add(PointStudyReport report, TextTable table, FactValue fact) =>
        table.Add(
            fact.Quantity,
            Size(report, fact.Value.Value),
            $"{Size(report, fact.Value.Low)} to {Size(report, fact.Value.High)}",
            Size(report, fact.ByChance),
            fact.ChangesChoice ? "yes"
                : report.Summary.Value!.Answer == ValueAnswer.Nothing ? "no"
                : "not told"
        );

    private static string Size(PointStudyReport report, double value) => Words.Size(report.Summary.Output.IsShare ? value * 100 : value);

    private static string Unit(PointStudyReport report) =>
        report.Summary.Output.IsShare ? ", percentage points"
        : report.Summary.Output.Unit is { Length: > 0 } unit ? ", " + unit
        : "";

    private static string Level(PointStudyReport report, double value) =>
        report.Summary.Output.IsShare
            ? Words.Percent(value)
            : $"{Words.Mean(value)}{(report.Summary.Output.Unit.Length > 0 ? " " + report.Summary.Output.Unit : "")}";
}
