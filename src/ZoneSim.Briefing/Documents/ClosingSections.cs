using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Documents;

/// <summary>What a briefing says after its results: what drives them, what they rest on, how sure one can be, how they were made.</summary>
internal static class ClosingSections
{
    private static readonly (string Verb, string Tells)[] s_studies =
    [
        ("sensitivity", "which assumed inputs the results hang on"),
        ("flip", "where a difference changes its sign"),
    ];

    /// <summary>The sections, in order.</summary>
    public static IEnumerable<Section> Of(BriefInputs inputs, Sentences sentences)
    {
        foreach (var section in Drivers(inputs))
        {
            yield return section;
        }

        yield return Assumptions(inputs.Report);
        yield return Sureness(inputs.Report, sentences);
        yield return Method(inputs.Report);
        yield return StressSection.Of(inputs.Report);
        yield return NumberTables(inputs.Report);
        yield return Inputs(inputs.Report);
    }

    private static IEnumerable<Section> Drivers(BriefInputs inputs)
    {
        var missing = s_studies.Where(study => inputs.Studies.All(part => part.Kind != study.Verb)).ToList();
        var commands = missing.Select(study => $"zonesim {study.Verb} {inputs.Report.Scenario.Name}: {study.Tells}").ToList();
        foreach (var study in inputs.Studies.Select((part, number) => (Part: part, Number: number)))
        {
            var id = inputs.Studies.Take(study.Number).Any(part => part.Kind == study.Part.Kind) ? FormattableString.Invariant($"-{study.Number + 1}") : "";
            yield return new Section($"study-{study.Part.Kind}{id}", study.Part.Title, study.Part.Blocks, study.Part.Command);
        }

        if (missing.Count > 0)
        {
            yield return new Section(
                "drivers",
                missing.Count == s_studies.Length ? "What drives it, and where it flips" : "What else could be asked of the assumptions",
                [
                    new Prose(
                        (missing.Count == s_studies.Length ? "Which assumed input matters most has not been asked of this run. " : "")
                            + "The wide bands say how far each result moves as all assumed inputs move together, not which of them moves it."
                    ),
                    new Points("These commands make what belongs here; give their folders to 'zonesim brief' beside the run:", commands),
                ],
                commands[0].Split(':')[0]
            );
        }
    }

    private static Section Assumptions(RunReport report)
    {
        var quantities = report.Scenario.Quantities.ToList();
        int Of(Basis basis) => quantities.Count(quantity => quantity.Basis == basis);
        var settings =
            report.Manifest.Settings.Count > 0
                ? "Set for this run: " + string.Join(", ", report.Manifest.Settings.Select(setting => $"{setting.Key} = {setting.Value}")) + "."
                : "";
        return new Section(
            "assumptions",
            "What was assumed, and what is not represented",
            [
                new Points(
                    "What the numbers rest on",
                    [
                        $"Of {quantities.Count} inputs, {Of(Basis.Assumed)} are assumed, "
                            + $"{Of(Basis.Inferred)} inferred and {Of(Basis.Reported)} reported by a source.",
                        $"Assumed are speeds, times between steps, chances that a call is answered or an order obeyed, "
                            + $"and what {Who(report)} means to do: no source gives them.",
                        .. CostChart.RatioLine(report.Scenario) is { Length: > 0 } ratio ? new[] { ratio } : [],
                        .. settings.Length > 0 ? new[] { settings } : [],
                        Moved(report.Summary.Ranges, report.Scenario),
                        .. OutsideRanges.Note(report) is { Length: > 0 } outside ? new[] { outside } : [],
                    ]
                ),
                new Points("Not represented", [.. report.Scenario.NotRepresented.Select(point => point.TrimEnd('.') + ".")]),
            ],
            $"zonesim list quantities RUN"
        );
    }

    private static string Who(RunReport report) =>
        Subjects.Incursions(report).Select(one => one.Kind).Distinct().ToList() is [var one] && SubjectNouns.Flies(one)
            ? $"the {SubjectNouns.Noun(one)}"
            : "the convoy";

    private static string Moved(RangeSummary? ranges, Scenario scenario) =>
        ranges is null
            ? "The assumed inputs were not moved over their ranges in this run: its intervals show the noise of simulation alone."
            : $"{Numbers.Of(ranges.Quantities.Count, "assumed input")} {(ranges.Quantities.Count == 1 ? "was" : "were")} moved over their "
                + $"ranges together, at {Numbers.Of(ranges.Points, "point")} of {Numbers.Of(ranges.Replications, "history")}; "
                + "ranges shown run from the 5th to the 95th percentile of these points. A range is no confidence interval. "
                + BeliefWords.Plain(scenario, ranges.Quantities)
                + (ranges.FailedPoints > 0 ? $" {Numbers.Of(ranges.FailedPoints, "point")} could not be run: {string.Join("; ", ranges.Reasons)}" : "");

    private static Section Sureness(RunReport report, Sentences sentences)
    {
        var failed = report.Summary.Policies.Sum(policy => policy.Failed);
        var blocks = new List<Block>
        {
            new Statements([sentences.OfConfidence()]),
            new Points(
                "",
                [
                    "The interval says what chance alone does to a number: more histories narrow it.",
                    "The range over the assumptions says what our not knowing does to it: only further sources narrow it.",
                    "Neither says whether the model is right. It is fitted by eye so that each recorded incident stays possible; that is no evidence for it.",
                    failed == 0 ? "No history failed." : $"{Numbers.Of(failed, "history")} failed and {(failed == 1 ? "stands" : "stand")} in no number.",
                ]
            ),
        };
        return new Section("sureness", "How sure one can be", blocks, report.Manifest.Command);
    }

    /// <summary>For each end, whether chance and the assumptions leave its direction standing.</summary>
    public static DataTable Directions(Comparison comparison, string kind)
    {
        string Side(double low, double high) =>
            low > 0 ? "more often"
            : high < 0 ? "less often"
            : low == 0 && high == 0 ? "no difference seen"
            : "either way";
        return new DataTable(
            $"Which way the difference goes, {comparison.Other} beside {comparison.Reference}",
            ["", "By chance alone", "As the assumptions move", "Verdict", "Points (interval; range)"],
            [
                .. comparison
                    .Differences.Where(difference => difference.Kind == DifferenceKind.End)
                    .Select(difference =>
                        (IReadOnlyList<string>)
                            [
                                WordForms.Capital(Subjects.End(difference.Name, kind)),
                                Side(difference.Deciding.Low, difference.Deciding.High),
                                difference.Band is { } band ? Side(band.Low, band.High) : "not run",
                                WordForms.Capital(difference.Verdict?.Words ?? "–"),
                                $"{Numbers.Points(difference.Value.Value)} ({Numbers.Points(difference.Deciding.Low)} to "
                                    + $"{Numbers.Points(difference.Deciding.High)}"
                                    + (difference.Band is { } b ? $"; {Numbers.Points(b.Low)} to {Numbers.Points(b.High)})" : ")"),
                            ]
                    ),
            ]
        );
    }

    private static Section Method(RunReport report) =>
        new(
            "method",
            "Method",
            [
                new Points(
                    "How the numbers were made",
                    [
                        .. report.Scenario.Campaign is null
                            ? Array.Empty<string>()
                            :
                            [
                                $"A campaign of {DayPoints.Of(report.Scenario)[^1]} days: opportunities are a Poisson process, "
                                    + $"the same under every policy; the sender takes one by the attraction of each intent, "
                                    + "to which every incursion adds its payoff (Roth and Erev 1995; Camerer and Ho 1999). "
                                    + "What came before is forgotten by half in the half-life.",
                            ],
                        "A discrete-event simulation: each history draws a convoy's intent, resolve, speed and the chances of the night; "
                            + "the policy's ladder answers it from reports alone.",
                        "Every draw is keyed by what it happens to, so that two policies meet the same convoy on the same night. "
                            + "They share the draws of a history, not its fate.",
                        "Shares: Wilson score interval. Differences of shares: Tango's paired score interval, "
                            + "widened where said so that all differences of a comparison hold together. "
                            + "Means: t interval, gamma interval where few histories carry the mean. "
                            + "Time in zone: Aalen-Johansen, stays not seen to end censored.",
                        "Ranges over the assumptions: a Latin hypercube over every assumed input; the 5th to the 95th percentile, freed of run noise.",
                        "Every input with its value, range and source is listed at the end of the report, and by: zonesim list quantities RUN.",
                    ]
                ),
                new Points(
                    "How the words were chosen",
                    [
                        "Terms of likelihood are those of ICD 203, taken from the range over the assumptions, "
                            + "widened to the estimate where that stands outside it; never from the interval alone.",
                        "1 to 5% almost no chance, to 20% very unlikely, to 45% unlikely, to 55% roughly even chance, to 80% likely, "
                            + "to 95% very likely, to 99% almost certain; an end belongs to the term above it.",
                        Verdict.Explained,
                        "A range over two terms names both; over more, the model does not tell. Below 1% and above 99% stands the number alone.",
                    ]
                ),
            ],
            ""
        )
        {
            IsAppendix = true,
        };

    private static Section NumberTables(RunReport report)
    {
        var blocks = new List<Block>();
        if (report.Scenario.Campaign is not null)
        {
            return new Section("numbers", "Numbers", [.. CampaignSections.Tables(report)], "zonesim brief RUN --format html") { IsAppendix = true };
        }

        foreach (var subject in Subjects.Of(report))
        {
            blocks.Add(new Prose(Subjects.Sentence(report, subject.Incursion, subject.Kind)) { OnSlides = false });
            blocks.Add(new TableBlock(ChartTables.OfShares(subject, report.Summary.Confidence)));
            blocks.Add(
                new TableBlock(
                    ChartTables.OfCosts(subject.Group, Charts.Costs.Of(report, subject.Group, subject.Incursion, subject.Kind), report.Summary.Confidence)
                )
            );
        }

        blocks.AddRange(
            Subjects
                .Comparisons(report)
                .Select(comparison => new TableBlock(
                    ChartTables.OfDifferences(
                        report,
                        comparison,
                        Subjects.Incursions(report).FirstOrDefault(incursion => incursion.Name == comparison.Incursion).Kind ?? "convoy"
                    )
                ))
        );
        return new Section("numbers", "Numbers", blocks, "zonesim brief RUN --format html") { IsAppendix = true };
    }

    /// <summary>The claim, and the file where it is not the scenario's own.</summary>
    private static string Source(Quantity quantity, Scenario scenario) =>
        string.Join("; ", new[] { quantity.Claim, scenario.Inherited.GetValueOrDefault(quantity.Name) }.OfType<string>());

    private static Section Inputs(RunReport report) =>
        new(
            "inputs",
            "Inputs",
            [
                new TableBlock(
                    new DataTable(
                        "Every input of the scenario: what it is, how it is known, over which range it moves; "
                            + "its claim, and its file where that is not the scenario's own",
                        ["Input", "Value", "Basis", "Range", "Source"],
                        [
                            .. report.Scenario.Quantities.Select(quantity =>
                                (IReadOnlyList<string>)
                                    [
                                        quantity.Name,
                                        QuantityWords.Value(quantity),
                                        quantity.Basis.ToString().ToLowerInvariant(),
                                        QuantityWords.Range(quantity),
                                        Source(quantity, report.Scenario),
                                    ]
                            ),
                        ]
                    )
                    {
                        IsProse = true,
                        IsOfRun = false,
                    }
                )
                {
                    OnSlides = false,
                },
            ],
            "zonesim list quantities RUN"
        )
        {
            IsAppendix = true,
        };
}
