using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies;

/// <summary>An exact test of one paired difference, for those who ask for it; no page or chart shows it unasked.</summary>
/// <param name="Other">The policy compared.</param>
/// <param name="Reference">The policy subtracted.</param>
/// <param name="Incursion">The convoy or drone.</param>
/// <param name="Kind">An end or an outcome.</param>
/// <param name="Name">Its label.</param>
/// <param name="OtherOnly">Pairs with it under the other policy alone.</param>
/// <param name="ReferenceOnly">Pairs with it under the reference alone.</param>
/// <param name="P">Two-sided p-value of McNemar's exact test.</param>
/// <param name="Adjusted">The same, adjusted for the whole family (Holm 1979).</param>
public sealed record ExactTest(
    string Other,
    string Reference,
    string Incursion,
    DifferenceKind Kind,
    string Name,
    long OtherOnly,
    long ReferenceOnly,
    double P,
    double Adjusted
);

/// <summary>Exact McNemar tests of a comparison, adjusted by Holm's procedure.</summary>
public static class ExactTests
{
    /// <summary>The tests of every end and outcome that occurred, in every comparison with the reference: one family.</summary>
    /// <param name="report">A run of two policies or more.</param>
    public static IReadOnlyList<ExactTest> Of(RunReport report)
    {
        var tested = report
            .Summary.Comparisons.Where(comparison => comparison.Reference == report.Manifest.Reference)
            .SelectMany(comparison =>
                comparison
                    .Differences.Where(difference => difference is { Together: not null, Discordant: not null })
                    .Select(difference => (comparison, difference))
            )
            .ToList();
        var values = tested
            .Select(pair => McNemarExact.PValue((int)pair.difference.Discordant!.OtherOnly, (int)pair.difference.Discordant.ReferenceOnly))
            .ToList();
        var adjusted = Holm.Adjust(values);
        return
        [
            .. tested.Select(
                (pair, index) =>
                    new ExactTest(
                        pair.comparison.Other,
                        pair.comparison.Reference,
                        pair.comparison.Incursion,
                        pair.difference.Kind,
                        pair.difference.Name,
                        pair.difference.Discordant!.OtherOnly,
                        pair.difference.Discordant.ReferenceOnly,
                        values[index],
                        adjusted[index]
                    )
            ),
        ];
    }
}
