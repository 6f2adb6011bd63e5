using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Studies;

/// <summary>Every quantity of a scenario, what it rests on, and its share of a result's variance where a sensitivity study says so.</summary>
/// <param name="Title">The scenario's title.</param>
/// <param name="Rows">The quantities: those with the greatest share first, then by name.</param>
/// <param name="Output">What the study looked at; null without one.</param>
/// <param name="Moved">How many quantities the study moved.</param>
/// <param name="WeakAlone">Share of the variance over the inputs that quantities assumed or poorly graded bring each by itself; NaN where the study
/// is too small to say.</param>
/// <param name="WeakAtMost">The same with everything that they do together with others: 1 less what the others bring by themselves; NaN likewise.</param>
/// <param name="Verdict">How far the study's indices are to be relied on, in its own words; empty without one.</param>
public sealed record AssumptionRegister(
    string Title,
    IReadOnlyList<AssumptionRow> Rows,
    string? Output,
    int Moved,
    double WeakAlone,
    double WeakAtMost,
    string Verdict = ""
)
{
    /// <summary>What the result is conditional on: the words for all that may come.</summary>
    public string Comes { get; init; } = "convoy or drone";

    /// <summary>How many quantities have a basis.</summary>
    public int Count(Basis basis) => Rows.Count(row => row.Quantity.Basis == basis);

    /// <summary>The ledger of a scenario.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="find">The claim of a path, or null where the record is not at hand.</param>
    /// <param name="study">A sensitivity study of the same scenario, or null.</param>
    /// <exception cref="StudyRefusalException">The study is of another kind.</exception>
    public static AssumptionRegister Of(Scenario scenario, Func<string, Claim?> find, PointStudyReport? study)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        ArgumentNullException.ThrowIfNull(find);
        if (study is not null && study.Summary.Sensitivity is null)
        {
            throw new StudyRefusalException(RefusalCode.Kind, $"The study answers '{study.Manifest.Kind}', not which quantities drive a result.");
        }

        var indices = study?.Summary.Sensitivity?.Indices.ToDictionary(index => index.Quantity, StringComparer.Ordinal) ?? [];
        var screened = study?.Summary.Sensitivity?.Screening.Select(one => one.Quantity).ToHashSet(StringComparer.Ordinal) ?? [];
        var rows = scenario
            .Quantities.Select(quantity => new AssumptionRow(
                quantity,
                quantity.Claim is { } path ? find(path) : null,
                indices.GetValueOrDefault(quantity.Name) is { } own ? own.Shapley ?? own.First : null,
                indices.GetValueOrDefault(quantity.Name)?.Share,
                screened.Contains(quantity.Name) && !indices.ContainsKey(quantity.Name)
            ))
            .ToList();
        var known = indices.Count > 0 && indices.Values.All(index => double.IsFinite((index.Shapley ?? index.First).Value)) ? 1 : double.NaN;
        double First(bool weak) =>
            rows.Where(row => row.IsWeak == weak && row.First is { } first && double.IsFinite(first.Value)).Sum(row => Math.Max(0, row.First!.Value.Value));
        return new AssumptionRegister(
            scenario.Title,
            [.. rows.OrderByDescending(Rank).ThenBy(row => row.Quantity.Name, StringComparer.Ordinal)],
            study is null ? null : $"{(study.Reference.Length > 0 ? $"{study.Other} minus {study.Reference}" : study.Other)}: {study.Summary.Output.Phrase}",
            screened.Count,
            known * Math.Min(1, First(weak: true)),
            known * Math.Clamp(1 - First(weak: false), 0, 1),
            study?.Summary.Sensitivity?.Verdict ?? ""
        )
        {
            Comes = "convoy or drone".InWordsOf(scenario),
        };
    }

    /// <summary>Those with a share first, then those whose share the study could not tell, those that hardly matter, those not moved.</summary>
    private static double Rank(AssumptionRow row) =>
        row.Total is { } total
            ? double.IsFinite(total.Value)
                ? 2 + total.Value
                : 1
            : row.IsScreenedOut
                ? 0
                : -1;
}

/// <summary>One quantity of the ledger.</summary>
/// <param name="Quantity">The quantity.</param>
/// <param name="Claim">The claim that it names, where the record is at hand.</param>
/// <param name="First">Its first index: what knowing it alone would take off the variance; its Shapley effect where inputs hang together; null where
/// neither was worked out.</param>
/// <param name="Total">Its total index: what would be left if all others were known; its Shapley effect where inputs hang together.</param>
/// <param name="IsScreenedOut">Whether the study moved it and found that it hardly matters.</param>
public sealed record AssumptionRow(Quantity Quantity, Claim? Claim, Estimate? First, Estimate? Total, bool IsScreenedOut)
{
    /// <summary>Its range with units, or its value or distribution where it has none.</summary>
    public string RangeText =>
        Quantity.Range is { } range
            ? $"{QuantityReference.Amount(range.Low, Quantity.Dimension)} to {QuantityReference.Amount(range.High, Quantity.Dimension)}"
            : QuantityReference.Value(Quantity);

    /// <summary>What is believed inside its range; empty where no study moves it.</summary>
    public string BeliefText => Quantity.VariesAcrossStudies ? BeliefWords.Name(Quantity.Belief) : "";

    /// <summary>The grade of its claim, such as C3; empty where it has none.</summary>
    public string Grade => Claim?.Grade?.Code ?? "";

    /// <summary>Whether it is assumed, or rests on a claim graded D to F or 4 to 6, or on one that is not at hand.</summary>
    public bool IsWeak => Quantity.Basis == Basis.Assumed || Claim?.Grade is not { IsUpperHalf: true };
}
