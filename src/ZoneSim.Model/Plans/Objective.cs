namespace ZoneSim.Model;

/// <summary>Which way an analyst wants an objective to go.</summary>
public enum Goal
{
    /// <summary>Less of it.</summary>
    Minimise,

    /// <summary>More of it.</summary>
    Maximise,
}

/// <summary>What a term of an objective counts.</summary>
public enum TermKind
{
    /// <summary>Share of histories with a policy-neutral end.</summary>
    End,

    /// <summary>Share of histories with an outcome.</summary>
    Outcome,

    /// <summary>Mean of a ledger column that is defined for every row; for a flag, its share.</summary>
    Mean,
}

/// <summary>A term of an objective.</summary>
/// <param name="Kind">What it counts.</param>
/// <param name="Name">The end's or outcome's label, or the column's name.</param>
/// <param name="Weight">What it is multiplied by; 1 where the objective is this term alone.</param>
public sealed record ObjectiveTerm(TermKind Kind, string Name, double Weight = 1)
{
    /// <summary>The scenario's own measure that it is a mean of; null for a label or a built-in column.</summary>
    public LedgerColumn? Own { get; init; }

    /// <summary>The column whose mean it is.</summary>
    /// <exception cref="KeyNotFoundException">It counts a label.</exception>
    public LedgerColumn Column => Own ?? LedgerColumns.Named(Name);

    /// <summary>Whether it is a share of histories: of a label, or of a flag.</summary>
    public bool IsShare => Kind != TermKind.Mean || Column.Type == ColumnType.Flag;

    /// <summary>The label or column in words, such as "still inside" or "mean of time_in_zone_min".</summary>
    public string Words => Kind == TermKind.Mean ? $"mean of {Name}" : $"share of {Name}";

    /// <summary>The term's value in one row: 1 or 0 for a label, otherwise the column's number.</summary>
    public double Of(LedgerRow row) =>
        Kind switch
        {
            TermKind.End => row.End.Label() == Name ? 1 : 0,
            TermKind.Outcome => row.Outcome.Label() == Name ? 1 : 0,
            _ => Column.Read(row),
        };
}

/// <summary>
/// What an analyst wants less or more of: an assumption of the analyst, never a finding. A single share or mean, or a weighted
/// sum whose weights are shown wherever the objective is used.
/// </summary>
public sealed record Objective
{
    /// <summary>Its name in the scenario.</summary>
    public required string Name { get; init; }

    /// <summary>Less or more.</summary>
    public required Goal Goal { get; init; }

    /// <summary>Its terms, one or more.</summary>
    public required IReadOnlyList<ObjectiveTerm> Terms { get; init; }

    /// <summary>One sentence for a reader.</summary>
    public required string Says { get; init; }

    /// <summary>The unit that a weighted sum is given in; null for a single term, whose unit follows from it.</summary>
    public string? SumUnit { get; init; }

    /// <summary>
    /// The convoy or drone it is about; null: the mean over the scenario's convoys without neutral traffic, or over its drones
    /// where it has no such convoy.
    /// </summary>
    public string? Incursion { get; init; }

    /// <summary>Width within which a difference does not matter to the analyst, in base units; null where none is given.</summary>
    public double? BaseIndifference { get; init; }

    /// <summary>Whether it is a share of histories, shown in per cent, its differences in percentage points.</summary>
    public bool IsShare => Terms is [{ Weight: 1, IsShare: true }];

    /// <summary>Whether it is a weighted sum.</summary>
    public bool IsSum => SumUnit is not null;

    /// <summary>Its unit: empty for a share or a count.</summary>
    public string Unit => SumUnit ?? (Terms is [{ Kind: TermKind.Mean } only] ? only.Column.Unit : "");

    /// <summary>The dimension in which a file writes a value of it.</summary>
    public Dimension Dimension =>
        SumUnit is not null
            ? Dimension.Factor
            : Unit switch
            {
                "min" => Dimension.Duration,
                "km" => Dimension.Length,
                "h" or "d" => Dimension.Duration,
                _ => Dimension.Factor,
            };

    /// <summary>Base units in one unit of it: 60 s in a minute, 1000 m in a kilometre.</summary>
    public double BaseUnits =>
        Unit switch
        {
            "min" => 60,
            "h" => 3600,
            "d" => 86_400,
            "km" => 1000,
            _ => 1,
        };

    /// <summary>Width within which a difference does not matter, in its own unit (a fraction for a share); null where none is given.</summary>
    public double? Indifference => BaseIndifference / BaseUnits;

    /// <summary>What it adds up, weights shown: "100 × share of reached + 1 × mean of vehicles_hit".</summary>
    public string Formula =>
        Terms is [{ Weight: 1 } only]
            ? only.Words
            : string.Join(" + ", Terms.Select(term => FormattableString.Invariant($"{term.Weight:0.######} × {term.Words}")))
                .Replace("+ -", "- ", StringComparison.Ordinal);

    /// <summary>The incursions it is about, in ordinal order of names.</summary>
    public IReadOnlyList<string> IncursionsOf(Scenario scenario)
    {
        if (Incursion is not null)
        {
            return [Incursion];
        }

        if (scenario.Campaign is not null)
        {
            return [CampaignPlan.Subject];
        }

        var convoys = scenario.Convoys.Where(plan => !plan.Neutral).Select(plan => plan.Name);
        var named = convoys.Any() ? convoys : scenario.Drones.Select(plan => plan.Name);
        return [.. (named.Any() ? named : scenario.Convoys.Select(plan => plan.Name)).Order(StringComparer.Ordinal)];
    }
}
