using ZoneSim.Model;

namespace ZoneSim.Studies;

/// <summary>
/// A finished run as tidy tables, for programs that know nothing of it: ends, outcomes, means, differences, bands, quantities, and what every column
/// means.
/// </summary>
public static partial class TidyTables
{
    private static readonly TidyColumn s_policy = Text("policy", "The policy.");
    private static readonly TidyColumn s_minus = Text("minus", "The policy subtracted; empty for a policy's own number.");
    private static readonly TidyColumn s_incursion = Text("incursion", "The convoy or drone.");
    private static readonly TidyColumn s_kind = Text("kind", "end (policy-neutral), outcome (named after measures) or column (of the ledger).");
    private static readonly TidyColumn s_unit = Text("unit", "The unit of the row's numbers: share (a fraction of histories), the column's unit, or number.");
    private static readonly TidyColumn[] s_band =
    [
        Number("assumed_low", "5th percentile over the points of the assumptions, run noise taken off; empty where none were played."),
        Number("assumed_median", "Median over these points."),
        Number("assumed_high", "95th percentile over these points."),
    ];

    /// <summary>All tables of a run; the last two say what it rests on and what each column means.</summary>
    public static IReadOnlyList<TidyTable> Of(RunReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        TidyTable[] tables =
        [
            Shares("ends", report, one => one.Ends),
            Shares("outcomes", report, one => one.Outcomes),
            Means(report),
            Differences(report),
            Bands(report),
            Quantities(report),
            Run(report),
        ];
        TidyTable[] worded =
        [
            .. tables.Select(table =>
                table with
                {
                    Columns = [.. table.Columns.Select(column => column with { Meaning = column.Meaning.InWordsOf(report.Scenario) })],
                }
            ),
        ];
        return [.. worded, Definitions(worded)];
    }

    private static TidyTable Shares(string name, RunReport report, Func<IncursionSummary, IReadOnlyList<Share>> of) =>
        new(
            name,
            name == "ends"
                ? "How often it ends how, in policy-neutral words: a row a policy, incursion and end."
                : "How often each outcome follows: a row a policy, incursion and outcome.",
            [
                s_policy,
                s_incursion,
                Text(name[..^1], name == "ends" ? "The policy-neutral end." : "The outcome, some named after measures."),
                Whole("count", "Histories with it."),
                Whole("n", "Histories."),
                Number("share", "Fraction of histories.", "share"),
                Number("low", $"Lower end of its {Level(report)} interval by run noise, alone (Wilson).", "share"),
                Number("high", "Upper end.", "share"),
                .. s_band,
            ],
            [
                .. report.Summary.Policies.SelectMany(policy =>
                    policy.Incursions.SelectMany(incursion =>
                        of(incursion)
                            .Select(share =>
                                (IReadOnlyList<object?>)
                                    [
                                        policy.Policy,
                                        incursion.Incursion,
                                        share.Label,
                                        (long)share.Count,
                                        (long)share.N,
                                        .. Of(share.Proportion),
                                        .. Of(share.Band),
                                    ]
                            )
                    )
                ),
            ]
        );

    private static TidyTable Means(RunReport report) =>
        new(
            "means",
            "Means of the ledger's columns; of a flag its share: a row a policy, incursion and column.",
            [
                s_policy,
                s_incursion,
                Text("column", "The ledger's column."),
                s_unit,
                Whole("n", "Histories that define it."),
                Number("mean", "The mean."),
                Number("low", $"Lower end of its {Level(report)} interval by run noise, alone."),
                Number("high", "Upper end."),
                .. s_band,
                Text("meaning", "What the column is."),
            ],
            [
                .. report.Summary.Policies.SelectMany(policy =>
                    policy.Incursions.SelectMany(incursion =>
                        incursion.Means.Select(mean =>
                            (IReadOnlyList<object?>)
                                [
                                    policy.Policy,
                                    incursion.Incursion,
                                    mean.Column,
                                    UnitOf(report, mean.Column),
                                    (long)mean.N,
                                    .. Of(mean.Mean),
                                    .. Of(mean.Band),
                                    report.Scenario.Column(mean.Column).Meaning.InWordsOf(report.Scenario),
                                ]
                        )
                    )
                ),
            ]
        );

    private static TidyTable Differences(RunReport report) =>
        new(
            "differences",
            "Paired differences between policies that met the same histories: a row a pair of policies, incursion and output.",
            [
                s_policy,
                s_minus,
                s_incursion,
                s_kind,
                Text("name", "The end, outcome or column."),
                s_unit,
                Whole("n", "Pairs of histories."),
                Number("difference", "policy minus the one subtracted."),
                Number("low", $"Lower end of its {Level(report)} interval by run noise, alone."),
                Number("high", "Upper end."),
                Number("together_low", "Lower end of the interval that holds together with all ends and outcomes of the comparison; empty for columns."),
                Number("together_high", "Upper end."),
                .. s_band,
                Text("verdict", "By both bands: whether the difference is told."),
                Whole("only_policy", "Histories that have it under this policy alone."),
                Whole("only_minus", "Histories that have it under the other alone."),
            ],
            [
                .. report.Summary.Comparisons.SelectMany(pair =>
                    pair.Differences.Select(one =>
                        (IReadOnlyList<object?>)
                            [
                                pair.Other,
                                pair.Reference,
                                pair.Incursion,
                                Word(one.Kind),
                                one.Name,
                                one.Kind == DifferenceKind.Column ? UnitOf(report, one.Name) : "share",
                                (long)one.N,
                                .. Of(one.Value),
                                Finite(one.Together?.Low),
                                Finite(one.Together?.High),
                                .. Of(one.Band),
                                one.Verdict?.Words ?? "",
                                one.Discordant?.OtherOnly,
                                one.Discordant?.ReferenceOnly,
                            ]
                    )
                ),
            ]
        );

    private static TidyTable Bands(RunReport report)
    {
        IEnumerable<IReadOnlyList<object?>> rows =
        [
            .. report.Summary.Policies.SelectMany(policy =>
                policy.Incursions.SelectMany(incursion =>
                    (
                        (IEnumerable<(string Kind, string Name, string Unit, AssumptionBand? Band)>)
                            [
                                .. incursion.Ends.Select(share => ("end", share.Label, "share", share.Band)),
                                .. incursion.Outcomes.Select(share => ("outcome", share.Label, "share", share.Band)),
                                .. incursion.Means.Select(mean => ("column", mean.Column, UnitOf(report, mean.Column), mean.Band)),
                            ]
                    )
                        .Where(one => one.Band is not null)
                        .Select(one => Row(policy.Policy, "", incursion.Incursion, one.Kind, one.Name, one.Unit, one.Band!))
                )
            ),
            .. report.Summary.Comparisons.SelectMany(pair =>
                pair.Differences.Where(one => one.Band is not null)
                    .Select(one =>
                        Row(
                            pair.Other,
                            pair.Reference,
                            pair.Incursion,
                            Word(one.Kind),
                            one.Name,
                            one.Kind == DifferenceKind.Column ? UnitOf(report, one.Name) : "share",
                            one.Band!
                        )
                    )
            ),
        ];
        return new TidyTable(
            "bands",
            "Where each number goes when all assumptions are moved over their ranges together, with how well its points fix the ends; "
                + "no rows where no ranges were played.",
            [
                s_policy,
                s_minus,
                s_incursion,
                s_kind,
                Text("name", "The end, outcome or column."),
                s_unit,
                Whole("points", "Points of the assumptions that give it."),
                Number("low", "5th percentile."),
                Number("low_from", "Lower end of its interval over the points."),
                Number("low_to", "Upper end of it."),
                Number("median", "Median."),
                Number("high", "95th percentile."),
                Number("high_from", "Lower end of its interval over the points."),
                Number("high_to", "Upper end of it."),
            ],
            [.. rows]
        );

        static IReadOnlyList<object?> Row(string policy, string minus, string incursion, string kind, string name, string unit, AssumptionBand band) =>
            [
                policy,
                minus,
                incursion,
                kind,
                name,
                unit,
                (long)band.Points,
                Finite(band.Low),
                Finite(band.LowEnd?.Low),
                Finite(band.LowEnd?.High),
                Finite(band.Median),
                Finite(band.High),
                Finite(band.HighEnd?.Low),
                Finite(band.HighEnd?.High),
            ];
    }

    private static object?[] Of(Estimate estimate) => [Finite(estimate.Value), Finite(estimate.Low), Finite(estimate.High)];

    private static object?[] Of(AssumptionBand? band) => [Finite(band?.Low), Finite(band?.Median), Finite(band?.High)];

    private static double? Finite(double? value) => value is { } number && double.IsFinite(number) ? number : null;

    private static string UnitOf(RunReport report, string column) =>
        report.Scenario.Column(column) is var one && one.Type == ColumnType.Flag ? "share"
        : one.Unit.Length > 0 ? one.Unit
        : "number";

    private static string Word(DifferenceKind kind) => kind.ToString().ToLowerInvariant();

    private static string Level(RunReport report) => ConfidenceLevel.Text(report.Manifest.Confidence);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    private static TidyColumn Text(string name, string meaning) => new(name, TidyType.Text, "", meaning);

    private static TidyColumn Whole(string name, string meaning) => new(name, TidyType.Whole, "", meaning);

    private static TidyColumn Number(string name, string meaning, string unit = "") => new(name, TidyType.Number, unit, meaning);
}
