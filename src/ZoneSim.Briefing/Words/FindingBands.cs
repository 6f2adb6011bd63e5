using ZoneSim.Briefing.Texts;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>The numbers of findings with both bands, as a line and as a table.</summary>
internal static class FindingBands
{
    /// <summary>The difference of a pair with both bands and the verdict; empty where a finding has no number of its own, or its sentence has it.</summary>
    public static string Of(RunReport report, Finding finding)
    {
        if (finding.Value is not { } value || finding.Reference.Length == 0)
        {
            return "";
        }

        var form = Form(report, finding);
        var range = finding.Range is { } band ? $"{Span(form, band.Low, band.High)} over the assumptions" : "assumptions not moved";
        return $"{finding.Policy} minus {finding.Reference}: {Text(form, value.Value)}{(form.IsShare ? " points" : "")}; "
            + $"{Span(form, value.Low, value.High)} by run noise; {range}.";
    }

    /// <summary>
    /// The same with the number under each policy before it, for a finding whose sentence does not stand beside; of one policy alone with its bands.
    /// </summary>
    public static string WithLevels(RunReport report, Finding finding) =>
        finding.Value is null ? ""
        : finding.Reference.Length == 0 ? finding.Sentence
        : $"{finding.Reference} {Under(report, finding, finding.Reference)}, {finding.Policy} {Under(report, finding, finding.Policy)}. {Of(report, finding)}";

    /// <summary>Findings of pairs as a table: a row each; null where none is of a pair.</summary>
    public static DataTable? Table(RunReport report, IReadOnlyList<Finding> findings)
    {
        var rows = findings.Where(finding => finding.Value is not null && finding.Reference.Length > 0).ToList();
        if (rows.Count == 0)
        {
            return null;
        }

        var pairs = rows.Select(finding => (finding.Policy, finding.Reference)).Distinct().ToList();
        var subjects = rows.Select(finding => finding.Subject).Distinct().Count();
        return new DataTable(
            (pairs.Count == 1 ? $"{pairs[0].Policy} minus {pairs[0].Reference}" : "Paired differences")
                + "; shares in percentage points, averages per history; a reaction is a protest, a suspended line, an air intercept or an exchange of fire"
                + (rows.Any(finding => finding.Verdict?.Kind == VerdictKind.TooFewHistories) ? "; " + Verdict.TooFewExplained : ""),
            [
                "",
                pairs.Count == 1 ? pairs[0].Reference : "Reference",
                pairs.Count == 1 ? pairs[0].Policy : "Other",
                "Difference",
                "Run noise",
                "Over the assumptions",
                "Verdict",
            ],
            [.. rows.Select(finding => Row(report, finding, subjects > 1, pairs.Count > 1))]
        );
    }

    private static IReadOnlyList<string> Row(RunReport report, Finding finding, bool isNamed, bool hasPairs)
    {
        var form = Form(report, finding);
        var what = finding.What switch
        {
            "reacted" => "A reaction follows",
            "group_any_reached" => "Some of the group reached the garrison",
            "time_in_zone_min" when report.IsGroup(finding.Subject) => "First convoy in zone, min",
            "group_entered" => "Came inside, of the group",
            "group_any_inside_min" => "Some of the group inside, min",
            _ when finding.What.StartsWith("group_", StringComparison.Ordinal) =>
                $"{WordForms.Capital(Numbers.Words(finding.What["group_".Length..]))}, whole group",
            "uses_shoot_down" => "Shoot-downs tried",
            "identified_wrongly" => "Taken for a convoy",
            var name => WordForms.Capital(Phrases.Column(name)) + (name.EndsWith("_min", StringComparison.Ordinal) ? ", min" : ""),
        };
        var value = finding.Value!.Value;
        return
        [
            $"{(isNamed ? $"{WordForms.Capital(finding.Subject)}: {Phrases.Uncapped(what)}" : what)}"
                + $"{(hasPairs ? $" ({finding.Policy} minus {finding.Reference})" : "")}",
            Under(report, finding, finding.Reference),
            Under(report, finding, finding.Policy),
            Text(form, value.Value),
            Span(form, value.Low, value.High),
            finding.Range is { } band ? Span(form, band.Low, band.High) : "not moved",
            finding.Verdict?.Words ?? "–",
        ];
    }

    private static string Text(FindingForm form, double number) => form.IsShare ? Numbers.Points(number) : Numbers.Change(number);

    private static string Span(FindingForm form, double low, double high) => Numbers.Span(low, high, number => Text(form, number), form.IsShare ? 100 : 1);

    /// <summary>The number of a finding under one policy.</summary>
    private static string Under(RunReport report, Finding finding, string policy)
    {
        var form = Form(report, finding);
        var row = report.Summary.Policies.First(one => one.Policy == policy).Incursions.FirstOrDefault(one => one.Incursion == finding.Subject);
        var value =
            form.Of == DifferenceKind.Column
                ? row?.Means.FirstOrDefault(mean => mean.Column == finding.What)?.Mean
                : (form.Of == DifferenceKind.End ? row?.Ends : row?.Outcomes)?.FirstOrDefault(share => share.Label == finding.What)?.Proportion;
        return value is not { } level ? "–"
            : form.IsShare ? Numbers.Percent(level.Value)
            : Numbers.Mean(level.Value);
    }

    private static FindingForm Form(RunReport report, Finding finding)
    {
        var kind = Findings.Subjects(report).First(subject => subject.Name == finding.Subject).Kind;
        return GroupForms.Of(report, finding.Subject, kind).First(form => form.Name == finding.What);
    }
}
