using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>The scenario's own measures under each policy: one small chart each, drawn as costs are; eight a picture.</summary>
internal static class MeasuresChart
{
    private const int Most = 8;

    public static ChartKind<RunReport> Kind { get; } =
        SubjectCharts.Of("measures", "What do the scenario's own measures come to, by policy?", Page, missing: report =>
            report.Scenario.Measures.Count == 0 ? "the scenario defines no measures of its own (section 'measures')." : null
        );

    private static SubjectPage Page(RunReport report, Subject subject)
    {
        var all = Costs.Own(report, subject.Group, subject.Incursion);
        Cost[] shown = [.. all.Take(Most)];
        var definitions = report.Scenario.Measures.Take(Most).Select(measure => $"{Numbers.Words(measure.Column.Name)}: {measure.Definition}").ToList();
        return new SubjectPage(
            all.Count > Most ? $"Own measures, the first {Most} of {all.Count}, by policy" : "Own measures, by policy",
            "t and Wilson",
            sheet => CostChart.Draw(sheet, subject.Group, shown, Lines(definitions), report.Summary.Confidence),
            () => ChartTables.OfCosts(subject.Group, all, report.Summary.Confidence)
        );
    }

    /// <summary>The definitions, four on a line each, more on two lines as far as they fit; the scenario has all.</summary>
    private static List<string> Lines(List<string> definitions) =>
        definitions.Count <= 4
            ? definitions
            : [string.Join("; ", definitions.Take((definitions.Count + 1) / 2)), string.Join("; ", definitions.Skip((definitions.Count + 1) / 2))];
}
