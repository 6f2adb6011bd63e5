using CsCheck;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Tests.Cli;

namespace ZoneSim.Tests.Briefing;

/// <summary>What a run shows, made once for all surfaces.</summary>
public sealed class FindingsTests
{
    private const string TrafficAlone = """
        scenario: traders-alone
        title: Traders alone
        extends: at-tanf-traffic.yaml
        convoys:
          convoy: none
        """;

    public static TheoryData<string, string, string> Shipped =>
        new()
        {
            { "compare", "at-tanf-2017-10-05", "" },
            { "compare", "at-tanf-2017-10-05", "deter-first,strike-first,warn-then-strike,line-only" },
            { "compare", "at-tanf-2017-10-04-05", "" },
            { "compare", "at-tanf-2017-06-20", "" },
            { "compare", "at-tanf-traffic", "" },
            { "compare", TrafficAlone, "" },
            { "run", "at-tanf-2017-10-05", "strike-first" },
            { "run", "at-tanf-2017-10-04-05", "observe-only" },
            { "run", TrafficAlone, "deter-first" },
        };

    [Theory]
    [MemberData(nameof(Shipped))]
    public void Each_finding_holds_and_every_incursion_is_named_in_order_of_arrival(string verb, string scenario, string policies)
    {
        using var desk = new Desk();
        var report = Run(desk, verb, scenario, policies);
        var findings = Findings.Of(report);

        Assert.All(findings, finding => Assert.Empty(FindingLint.Faults(finding)));
        Assert.Equal([FindingKind.Trust], findings.TakeLast(1).Select(finding => finding.Kind));
        var subjects = Findings.Subjects(report);
        Assert.Equal(subjects.Select(subject => subject.Name), findings.Select(finding => finding.Subject).Where(name => name.Length > 0).Distinct());
        var kindOf = subjects.ToDictionary(subject => subject.Name, subject => subject.Kind);
        Assert.All(findings.Where(finding => finding.Subject.Length > 0 && subjects.Count > 1), finding =>
            Assert.StartsWith(
                finding.Subject == kindOf[finding.Subject]
                    ? WordForms.Capital(finding.Subject) + ": "
                    : WordForms.Capital(kindOf[finding.Subject] == "traffic" ? "neutral traffic" : kindOf[finding.Subject])
                        + " "
                        + WordForms.Capital(finding.Subject)
                        + ": ",
                finding.Sentence,
                StringComparison.Ordinal
            )
        );
        foreach (var subject in subjects)
        {
            var kinds = findings.Where(finding => finding.Subject == subject.Name).Select(finding => finding.Kind).ToList();
            Assert.Equal(kinds.Order(), kinds);
            Assert.Equal(FindingKind.End, kinds[0]);
        }

        Assert.Equal(subjects.Count(subject => subject.Kind != "traffic") > 1 && Findings.Pairs(report).Count > 0, findings[0].Subject.Length == 0);
        var charts = ChartGallery.All.Select(chart => chart.Name).ToHashSet();
        Assert.All(findings.Where(finding => finding.Chart.Length > 0), finding => Assert.Contains(finding.Chart, charts));
        Assert.All(findings, finding => Assert.DoesNotMatch("(?i)NaN|  |the convoy (convoy|wednesday|thursday)", finding.Sentence + finding.Title));
    }

    [Fact]
    public void The_two_days_come_as_they_arrive_after_a_line_for_both()
    {
        using var desk = new Desk();
        var findings = Findings.Of(Run(desk, "compare", "at-tanf-2017-10-04-05", ""));
        Assert.Equal(
            ["", "wednesday", "thursday", ""],
            findings
                .Select(finding => finding.Subject)
                .Aggregate(new List<string>(), (list, name) => list is [.., var last] && last == name ? list : [.. list, name])
        );
        Assert.Contains("either convoy", findings[0].Sentence, StringComparison.Ordinal);
    }

    /// <summary>A mean stands with what it is a mean of, and one of several incursions with its name.</summary>
    [Fact]
    public void Titles_have_units_and_the_few_that_differ_have_names()
    {
        using var desk = new Desk();
        var findings = Findings.Of(Run(desk, "compare", "invented-valley", ""));
        Assert.All(findings.Where(finding => finding is { What: "vehicles_hit", Subject.Length: > 0, IsTold: true }), finding =>
            Assert.EndsWith(" a history", finding.Title, StringComparison.Ordinal)
        );
        Assert.Contains(findings, finding => finding is { What: "vehicles_hit", Subject.Length: > 0, IsTold: true });
        Assert.DoesNotContain(findings, finding =>
            finding.Subject.Length == 0 && System.Text.RegularExpressions.Regex.IsMatch(finding.Sentence, @"\b[12] of \d")
        );
    }

    [Fact]
    public void What_is_told_is_what_the_bands_say()
    {
        var report = Judged();
        var comparison = Findings.Compared(report, Findings.Pairs(report)[0], "north-west");
        Gen.Select(Gen.Double[-1, 1], Gen.Double[-1, 1], Gen.Double[-1, 1], Gen.Double[-1, 1], Gen.Bool, Gen.Int[0, 8])
            .Sample(
                (a, b, c, d, isMoved, which) =>
                {
                    var value = new Estimate((a + b) / 2, Math.Min(a, b), Math.Max(a, b));
                    var band = isMoved ? new AssumptionBand(Math.Min(c, d), (c + d) / 2, Math.Max(c, d), 200) : null;
                    var form = FindingForms.Of("convoy")[which];
                    var moved = comparison with
                    {
                        Differences =
                        [
                            .. comparison.Differences.Select(one =>
                                one.Name != form.Name ? one : one with { Value = value, Together = null, Band = band, Verdict = Verdict.Of(value, band) }
                            ),
                        ],
                    };
                    var finding = new FindingWords(report, isNamed: false).OfPair(moved, form, "convoy");
                    return finding is null
                        || finding.Sentence.Contains(" alike, ", StringComparison.Ordinal)
                        || (
                            FindingLint.Faults(finding).Count == 0
                            && finding.Verdict!.Kind switch
                            {
                                VerdictKind.DoesNotTell => finding.Sentence.StartsWith("The model does not tell under which policy ", StringComparison.Ordinal),
                                VerdictKind.TooFewHistories => finding.Sentence.StartsWith("It takes more histories to tell ", StringComparison.Ordinal),
                                VerdictKind.AssumptionsNotMoved => finding.Sentence.StartsWith("At the scenario's own values, ", StringComparison.Ordinal),
                                _ => finding.Sentence.Contains($" under {finding.Policy} than under {finding.Reference}: ", StringComparison.Ordinal),
                            }
                        );
                }
            );
    }

    [Fact]
    public void Words_that_say_another_thing_than_the_bands_are_refused()
    {
        var report = Judged();
        var finding = Findings.Of(report).First(one => one.What == "vehicles_hit");
        var told = finding with { Verdict = new Verdict(VerdictKind.TellsApart, 1) };
        Finding Said(Phrase phrase) =>
            new(FindingWords.OnPage(phrase), FindingWords.OnPage(phrase))
            {
                Kind = told.Kind,
                What = told.What,
                Policy = told.Policy,
                Reference = told.Reference,
                Subject = told.Subject,
                Value = told.Value,
                Verdict = told.Verdict,
            };
        var (other, reference) = (new SaidName(told.Policy), new SaidName(told.Reference));
        Assert.Empty(FindingLint.Faults(Said(Phrase.Of($"More vehicles are hit under {other} than under {reference}."))));
        Assert.NotEmpty(FindingLint.Faults(Said(Phrase.Of($"Fewer vehicles are hit under {other} than under {reference}."))));
        Assert.NotEmpty(FindingLint.Faults(Said(Phrase.Of($"More vehicles are hit under {reference} than under {other}: fewer."))));
        Assert.NotEmpty(FindingLint.Faults(Said(Phrase.Of($"The model does not tell under which policy more vehicles are hit."))));
        Assert.NotEmpty(FindingLint.Faults(Said(Phrase.Of($"More vehicles are hit under {other} than under {reference}: 17 of them."))));
        Assert.NotEmpty(FindingLint.Faults(Said(Phrase.Of($"It goes better under {other}: more vehicles are hit than under {reference}."))));
    }

    [Fact]
    public void The_foremost_hold_each_kind_before_a_second_of_any()
    {
        var findings = Findings.Of(Judged());
        var few = Findings.Foremost(findings, 4, _ => 0);
        Assert.Equal(4, few.Count);
        Assert.Equal(findings.Select(one => one.Kind).Distinct().Take(4), few.Select(one => one.Kind));
        Assert.Equal(findings, Findings.Foremost(findings, 100, _ => 0));
    }

    /// <summary>The made-up run, each of its differences judged by its bands.</summary>
    private static RunReport Judged()
    {
        var report = new SampleReport { Replications = 300 }.Build();
        return report with
        {
            Summary = report.Summary with
            {
                Comparisons =
                [
                    .. report.Summary.Comparisons.Select(comparison =>
                        comparison with
                        {
                            Differences = [.. comparison.Differences.Select(one => one with { Verdict = Verdict.Of(one.Value, one.Band) })],
                        }
                    ),
                ],
            },
        };
    }

    private static RunReport Run(Desk desk, string verb, string scenario, string policies)
    {
        var named = scenario.Contains('\n', StringComparison.Ordinal) ? desk.Write("mine.yaml", scenario) : scenario;
        string[] given = policies.Length > 0 ? ["--policies", policies] : [];
        var said = Desk.Run([
            verb,
            named,
            .. given,
            "--replications",
            "60",
            "--range-points",
            "5",
            "--range-replications",
            "10",
            "--no-charts",
            "--out",
            desk.In("R"),
        ]);
        Assert.True(said.Code == 0, said.Error);
        return RunFolder.Open(desk.In("R"));
    }
}
