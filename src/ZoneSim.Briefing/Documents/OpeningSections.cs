using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Documents;

/// <summary>What a briefing says before its results: question, incident, zone, policies.</summary>
internal static class OpeningSections
{
    /// <summary>The question in one sentence.</summary>
    public static string Question(RunReport report)
    {
        var baseline = Subjects.ObserveOnly(report);
        var answers = report.Manifest.Policies.Where(policy => policy != baseline).DefaultIfEmpty(report.Manifest.Policies[0]).ToList();
        return $"What follows from answering by {string.Join(" or by ", answers)}, how often, and how sure can one be?";
    }

    /// <summary>The sections, in order.</summary>
    public static IEnumerable<Section> Of(BriefInputs inputs)
    {
        yield return Asked(inputs.Report);
        yield return Incident(inputs);
        if (ChartGallery.Missing(inputs.Report, "map") is null)
        {
            yield return new Section(
                "map",
                "The zone",
                [.. Exhibits(inputs.Report, "map"), new Prose(Zone(inputs.Report.Scenario))],
                BriefBuilder.ChartCommand("map")
            );
        }

        yield return Policies(inputs.Report);
    }

    /// <summary>The pictures of a chart, as blocks.</summary>
    public static IEnumerable<Block> Exhibits(RunReport report, string chart) =>
        ChartGallery.Missing(report, chart) is null
            ? ChartGallery.Pages(report, chart).Select(page => new Exhibit(page))
            : [new Prose($"The chart '{chart}' cannot be drawn: {ChartGallery.Missing(report, chart)}")];

    private static Section Asked(RunReport report)
    {
        var manifest = report.Manifest;
        var baseline = Subjects.ObserveOnly(report);
        return new Section(
            "question",
            "The answer, in the model",
            [
                new Statements([.. Findings.OnCard(report).Select(finding => finding.Parts)]),
                .. report.Summary.Comparisons.Count > 0 && report.Scenario.Campaign is null
                    ? new[] { new TableBlock(ClosingSections.Directions(report.Summary.Comparisons[0], Subjects.Incursions(report)[0].Kind)) }
                    : [],
                new Points(
                    "",
                    [
                        report.Scenario.Given,
                        $"Simulated: {Numbers.Of(manifest.Replications, report.Scenario.Campaign is null ? "history" : "campaign")}"
                            + $"{(manifest.Policies.Count > 1 ? ", each played under every policy" : "")}; seed {manifest.Seed}.",
                        .. baseline is null ? Array.Empty<string>() : [$"The policy {baseline} detects and records: it is the baseline."],
                        "No outcome is called good or bad, and nothing is said on legality or rules of engagement.",
                    ]
                ),
            ],
            manifest.Command
        );
    }

    private static Section Incident(BriefInputs inputs)
    {
        var (scenario, incident) = (inputs.Report.Scenario, inputs.Incident);
        const string Command = "zonesim list seeds";
        if (scenario.Incident is null)
        {
            return new Section("incident", "The incident", [new Prose("The scenario is built from no recorded incident.") { OnSlides = false }], Command);
        }

        if (incident is null)
        {
            return new Section(
                "incident",
                "The incident",
                [
                    new Prose(
                        $"The scenario is built from the incident {scenario.Incident}{Taken(scenario)}. "
                            + $"Its record is not at hand on this machine; the claims that the scenario cites are listed."
                    ),
                    new Points(
                        "Claims cited, as incident/account/claim:",
                        [.. scenario.Quantities.Select(quantity => quantity.Claim).OfType<string>().Distinct().Order(StringComparer.Ordinal)]
                    ),
                ],
                Command
            );
        }

        return new Section(
            "incident",
            "The incident and its accounts",
            [
                new Prose(
                    $"{incident.Title}: what sources reported of {incident.Name}; "
                        + $"where they disagree, their versions stand side by "
                        + $"side.{WordForms.Capital(Taken(scenario) is { Length: > 0 } taken ? $" The scenario{taken}." : "")}"
                        + (incident.UsedInDefaults ? " The shipped defaults were chosen with this incident in view, so that it is no test of the model." : "")
                ),
                new TableBlock(
                    new DataTable($"{incident.Name}: {incident.Title}", ["Account", "Source", "What it says"], [.. incident.Accounts.Select(Row)])
                    {
                        IsProse = true,
                        IsOfRun = false,
                    }
                ),
            ],
            Command
        );
    }

    private static IReadOnlyList<string> Row(AccountStory account) =>
        [
            account.Name,
            $"{account.Source}; {account.Medium}{(account.Date.Length > 0 ? ", " + account.Date : "")}. {WordForms.Capital(account.How)}.",
            string.Join(" ", account.Claims.Select(claim => claim.Status == "reported" ? claim.Says : $"[{WordForms.Capital(claim.Status)}] {claim.Says}")),
        ];

    private static string Taken(Scenario scenario) => scenario.Account is { } account ? $" takes the circumstances of account {account}" : "";

    private static string Zone(Scenario scenario)
    {
        var reach = ZoneShape.Of(scenario) switch
        {
            null => "",
            { Kind: ZoneKind.Polygon } polygon =>
                $"The zone is a polygon of {polygon.Corners.Count} corners; the garrison lies {Km(polygon.DepthAt(Place.Garrison))} km inside its edge. ",
            { Kind: ZoneKind.Strip } strip =>
                $"The zone is a strip {Km(strip.Size)} km wide; the garrison lies {Km(strip.DepthAt(Place.Garrison))} km inside its edge. ",
            var circle => $"The zone reaches {Numbers.Plain(circle.Size / 1000)} km around the garrison. ",
        };
        var others =
            scenario.Zone.Protected.Count > 0
                ? $"It protects {Phrases.And([.. scenario.Zone.Protected.Select(point => Numbers.Words(point.Name))])} too: "
                    + $"distances and the garrison ring are taken from whichever is nearest. "
                : "";
        var closed = scenario.Sides.Where(side => side.Closed).Select(side => side.Name).ToList();
        return reach
            + others
            + (closed.Count > 0 ? $"Closed by a border: {Phrases.And(closed)}. " : "")
            + "The tracks drawn are simulated, on roads assumed straight between the positions that the scenario gives.";
    }

    private static string Km(double metres) => Numbers.Plain(Math.Round(metres / 1000, 1));

    private static Section Policies(RunReport report) =>
        new(
            "policies",
            report.Policies.Count > 1 ? "The policies compared" : "The policy",
            [
                .. Exhibits(report, "ladders"),
                new Points(
                    "What differs besides the ladders:",
                    report.Summary.Differs.Count > 0 ? report.Summary.Differs
                        : report.Policies.Count > 1 ? ["Nothing: aircraft, delays, delegation and all other quantities are equal under each."]
                        : ["One policy was run, so that nothing is compared."]
                ),
            ],
            BriefBuilder.ChartCommand("ladders")
        );
}
