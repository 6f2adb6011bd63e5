using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>What a chart of a run found, as its title: made like every finding, of the numbers that the chart draws, and held by the same lint.</summary>
/// <param name="report">The run.</param>
internal sealed class ChartTitles(RunReport report)
{
    private readonly FindingWords _words = new(report, Findings.Subjects(report).Count > 1);

    /// <summary>The title of a chart of one incursion: of the forms it draws the first that is told, else the first.</summary>
    /// <param name="subject">The incursion and the policies drawn.</param>
    /// <param name="chart">The chart.</param>
    /// <param name="otherwise">The title where nothing of the kind was counted.</param>
    public string Of(Subject subject, string chart, string otherwise) =>
        Of(subject, comparison => Forms(chart, (subject.Kind, report.IsGroup(subject.Incursion)), comparison), otherwise);

    /// <summary>The title of a chart of one total of campaigns.</summary>
    public string OfTotal(Subject subject, FindingForm form, string otherwise) => Of(subject, _ => [form], otherwise);

    private string Of(Subject subject, Func<Comparison?, IReadOnlyList<FindingForm>> forms, string otherwise)
    {
        var drawn = subject.Group.Members.Select(member => member.Name).ToHashSet();
        var pairs = Findings.Pairs(report).Where(pair => drawn.Contains(pair.Reference) && drawn.Contains(pair.Other)).ToList();
        var compared = pairs
            .Select(pair => report.Summary.Comparisons.FirstOrDefault(one => one.Incursion == subject.Incursion && (one.Reference, one.Other) == pair))
            .OfType<Comparison>()
            .ToList();
        return compared.Count > 0 ? Best(compared.Select(one => Of(one, subject.Kind, forms(one))))?.Title ?? otherwise
            : report.Summary.Comparisons.Count > 0 ? otherwise
            : Best(
                forms(null).SelectMany(form => subject.Group.Members.Select(member => _words.OfPolicy(member.Name, subject.Incursion, subject.Kind, form)))
            )?.Title
                ?? otherwise;
    }

    /// <summary>The finding of a chart of one comparison; null where nothing of the kind was counted.</summary>
    public Finding? Of(Comparison comparison, string kind, string chart) =>
        Of(comparison, kind, Forms(chart, (kind, report.IsGroup(comparison.Incursion)), comparison));

    private Finding? Of(Comparison comparison, string kind, IReadOnlyList<FindingForm> forms) =>
        Best(forms.Select(form => _words.OfPair(comparison, form, kind)));

    /// <summary>
    /// A share of the histories as a title, such as 'in 61 of 100 histories they end differently'; bound to its number like every sentence.
    /// </summary>
    /// <param name="incursion">Name of the convoy or drone.</param>
    /// <param name="kind">convoy, traffic or drone.</param>
    /// <param name="policy">The policy that it is about.</param>
    /// <param name="share">The share with its interval.</param>
    /// <param name="says">The words, given the number out of 100.</param>
    public string OfShare(string incursion, string kind, string policy, Estimate share, Func<SaidFigure, Phrase> says) =>
        _words.OfShare(incursion, kind, policy, share, says).Title;

    private static Finding? Best(IEnumerable<Finding?> found)
    {
        var all = found.OfType<Finding>().ToList();
        return all.FirstOrDefault(finding => finding.IsTold) ?? all.FirstOrDefault();
    }

    /// <summary>The numbers that a chart draws, in the order in which its title looks for one that is told.</summary>
    private IReadOnlyList<FindingForm> Forms(string chart, (string Name, bool IsGroup) kind, Comparison? comparison) =>
        chart switch
        {
            "outcomes" =>
            [
                .. (comparison is null ? [] : Greatest(comparison, DifferenceKind.Outcome)).Select(one =>
                    FindingForms.Outcome(one.Name, kind.Name, kind.IsGroup)
                ),
            ],
            "night-grid" => Forms("ends", kind, comparison),
            "differences" => [.. FindingForms.Of(kind.Name, kind.IsGroup).Where(form => form.Chart == "ends"), .. Forms("outcomes", kind, comparison)],
            "closest-approach" or "map" => [FindingForms.Nearest(kind.Name, kind.IsGroup)],
            "measures" => [.. report.Scenario.Measures.Where(measure => measure.Column.HasPairedMean).Select(measure => FindingForms.Own(measure.Column))],
            "cost" => [.. FindingForms.Of(kind.Name, kind.IsGroup).Where(form => form.Chart == "cost")],
            _ => [.. FindingForms.Of(kind.Name, kind.IsGroup).Where(form => form.Chart == chart)],
        };

    private static IEnumerable<Difference> Greatest(Comparison comparison, DifferenceKind kind) =>
        comparison
            .Differences.Where(one => one.Kind == kind)
            .OrderByDescending(one => Math.Abs(one.Value.Value))
            .ThenBy(one => one.Name, StringComparer.Ordinal);
}
