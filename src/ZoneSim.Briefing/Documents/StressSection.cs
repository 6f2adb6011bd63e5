using System.Globalization;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Documents;

/// <summary>
/// The appendix after STRESS-DES (Monks, Currie, Onggo, Robinson, Kunc and Taylor 2019, Strengthening the reporting of empirical simulation studies, Journal of
/// Simulation 13(1)): objectives, logic, data, experimentation, implementation, access, filled from the run.
/// </summary>
internal static class StressSection
{
    /// <summary>The section; pages show it and slides do not.</summary>
    public static Section Of(RunReport report) =>
        new(
            "stress",
            "The study after STRESS-DES",
            [
                Part("1. Objectives", Objectives(report)),
                Part("2. Logic", Logic(report)),
                Part("3. Data", Data(report)),
                Part("4. Experimentation", Experimentation(report)),
                Part("5. Implementation", Implementation(report.Manifest)),
                Part(
                    "6. Access",
                    [
                        "The program, its tests and the files of scenarios, policies and incidents are under the MIT licence; "
                            + "the run folder holds scenario and policies as played.",
                    ]
                ),
            ],
            ""
        )
        {
            IsAppendix = true,
        };

    private static Points Part(string lead, IReadOnlyList<string> items) => new(lead, items) { OnSlides = false };

    private static IReadOnlyList<string> Objectives(RunReport report) =>
        [
            $"Purpose: {OpeningSections.Question(report)}",
            report.Scenario.Campaign is not null
                ? "Outputs: totals of a campaign: incursions, hours and days with a convoy inside, vehicles hit, partner casualties, reactions, "
                    + "days with the line suspended; as means and paired differences, and by day."
                : "Outputs: how each incursion ends, outcomes, time inside the zone, closest approach, vehicles hit, calls, flights, "
                    + "partner casualties, reactions; for each history and as shares, means and paired differences.",
            report.Summary.Comparisons.Count > 0
                ? $"Aim of the experiment: {Numbers.Of(report.Policies.Count, "policy")} compared on the same histories "
                    + $"({Phrases.And([.. report.Policies.Select(policy => policy.Name)])})."
                : $"Aim of the experiment: one policy, {report.Policies[0].Name}.",
        ];

    private static IReadOnlyList<string> Logic(RunReport report) =>
        [
            $"Base model: convoys and {report.Scenario.NounsInTheAir()}, partner force, coalition aircraft, deconfliction line, "
                + $"broadcast and operations cell as processes on a discrete-event clock; "
                + $"described after ODD (Grimm and others 2020) in src/ZoneSim.Model/ODD.md.",
            $"Scenario: {report.Scenario.Title}. {report.Scenario.Given}",
            "Policies: ladders of measures, each with trigger and wait; drawn in section 'policies'."
                + (report.Summary.Differs.Count > 0 ? " What differs besides the ladders is listed there." : " Nothing else differs between them."),
            $"Components: {Numbers.Of(Subjects.Incursions(report).Count, "incursion")}, {Numbers.Of(report.Policies.Count, "policy")}; "
                + $"the telephone and the aircraft are resources with queues and priorities.",
        ];

    private static IReadOnlyList<string> Data(RunReport report)
    {
        var quantities = report.Scenario.Quantities.ToList();
        string Of(Basis basis) => $"{quantities.Count(quantity => quantity.Basis == basis)} {basis.ToString().ToLowerInvariant()}";
        return
        [
            report.Scenario.Incident is { } incident
                ? $"Sources: the record of the incident {incident}{(report.Scenario.Account is { } account ? $", circumstances of account {account}" : "")}."
                : "Sources: no recorded incident.",
            $"Parameters: {quantities.Count}, of which {Of(Basis.Assumed)}, {Of(Basis.Inferred)}, {Of(Basis.Reported)}; "
                + $"all in appendix 'Inputs' with value, range and source.",
            Files(report.Scenario),
            "Assumptions: those marked assumed, and what section 'assumptions' lists as not represented.",
            report.Manifest.Settings.Count > 0
                ? "Set for this run: " + string.Join(", ", report.Manifest.Settings.Select(setting => $"{setting.Key} = {setting.Value}")) + "."
                : "Nothing was set for this run beyond the files.",
        ];
    }

    /// <summary>From which files the values come, by their number.</summary>
    private static string Files(Scenario scenario)
    {
        var quantities = scenario.Quantities.Select(quantity => quantity.Name).ToList();
        var below = quantities
            .Where(scenario.Inherited.ContainsKey)
            .GroupBy(name => scenario.Inherited[name])
            .OrderBy(file => file.Key, StringComparer.Ordinal)
            .Select(file => FormattableString.Invariant($"{file.Count()} from {file.Key}"))
            .ToList();
        var own = quantities.Count(name => !scenario.Inherited.ContainsKey(name));
        var fromOwn = FormattableString.Invariant($"{own} parameters from the scenario's own file");
        return below.Count == 0
            ? "Files: no parameter is inherited from another file."
            : $"Files: {Phrases.And([fromOwn, .. below])}; appendix 'Inputs' names the file of each that is inherited.";
    }

    private static IReadOnlyList<string> Experimentation(RunReport report)
    {
        var (manifest, ranges) = (report.Manifest, report.Summary.Ranges);
        var failed = report.Summary.Policies.Sum(policy => policy.Failed);
        return
        [
            .. report.Scenario.Campaign is not null
                ?
                [
                    "Initialisation: none is warmed up; a sender has learnt nothing at first (terminating simulation).",
                    $"Run length: {DayPoints.Of(report.Scenario)[^1]} days, and until every incursion that set off in them has ended.",
                ]
                : new[]
                {
                    "Initialisation: none is warmed up; a history starts with the convoy on its way (terminating simulation).",
                    "Run length: until every incursion has ended, at the horizon at the latest, which counts from the first entry.",
                },
            $"Replications: {Numbers.Count(manifest.Replications)} of each policy, {failed} failed; {Numbers.Level(manifest.Confidence)} intervals.",
            ranges is null
                ? "Ranges over the assumptions: not run."
                : $"Ranges over the assumptions: {Numbers.Of(ranges.Points, "point")} of a Latin hypercube, "
                    + $"{Numbers.Of(ranges.Replications, "history")} each, 5th to 95th percentile.",
            "Estimation: common random numbers, paired by history; the methods stand in appendix 'Method'.",
        ];
    }

    private static IReadOnlyList<string> Implementation(Manifest manifest) =>
        [
            $"Software: ZoneSim {manifest.Version}, C# on .NET; {manifest.Platform}.",
            $"Random numbers: Philox4x32-10 (Salmon and others 2011), keyed by seed {manifest.Seed.ToString(CultureInfo.InvariantCulture)}, "
                + $"history, subject, kind and use; one uniform a draw, inverted.",
            "Execution: events in order of time, priority and sequence; the same rows bit for bit on any number of threads.",
            $"Made again by: {manifest.Command}",
        ];
}
