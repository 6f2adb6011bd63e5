using System.Globalization;
using ZoneSim.Model;

namespace ZoneSim.Studies;

/// <summary>What is believed of quantities inside their ranges, in words.</summary>
public static class BeliefWords
{
    private const string Quantiles = "quantiles",
        Dirichlet = "dirichlet";

    /// <summary>The name of a belief: a family, or the probabilities of its quantiles; null is uniform.</summary>
    public static string Name(Belief? belief) =>
        belief?.Family == BeliefFamily.Dirichlet ? Dirichlet
        : belief?.Family != BeliefFamily.Quantiles ? Belief.Families[(int)(belief?.Family ?? BeliefFamily.Uniform)]
        : $"{Quantiles} {string.Join(", ", belief.Quantiles.Select(one => Percent(one.Probability)))}";

    private static string Percent(double probability) => ((decimal)probability * 100).ToString("0.####", CultureInfo.InvariantCulture) + "%";

    /// <summary>How the points of a study lie: by belief, evenly on a map, which asks nobody what is likely, or as they were named.</summary>
    /// <param name="report">The study.</param>
    public static string OfPoints(PointStudyReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var moved = report.Summary.Quantities.Select(one => one.Name).ToHashSet();
        var others = PointStudyPlan.Assumptions(report.Scenario).Select(quantity => quantity.Name).Where(name => !moved.Contains(name));
        return report.Summary.Sweep is not null
            ? report.Summary.Stages.All(stage => stage.Stage != "ranges")
                ? "The settings are as they were named; all else is at the scenario's own values."
                : $"The settings are as they were named. Belief over the range of every other assumption: "
                    + $"{Phrase(report.Scenario, others)}{Apart(report.Scenario)}."
            : report.Summary.Flip?.Map is not null
                ? "The points lie evenly over both ranges, whatever is believed."
                : $"Belief over each range: {Phrase(report.Scenario, report.Summary.Quantities.Select(one => one.Name))}{Apart(report.Scenario)}.";
    }

    /// <summary>That all move by themselves, where the scenario has no groups of which <see cref="Phrase(Scenario, IEnumerable{string})"/> tells.</summary>
    private static string Apart(Scenario scenario) => scenario.Together.Count > 0 ? "" : "; independent";

    /// <summary>Which quantities move together.</summary>
    private static string Hanging(Scenario scenario, IReadOnlyCollection<string> moved) =>
        scenario
            .Together.Select(group => group.Among(moved))
            .Where(group => group.Quantities.Count > 1)
            .Select(group => FormattableString.Invariant($"{group.Name} ({group.Quantities.Count})"))
            .ToList()
            is { Count: > 0 } groups
            ? $"together: {string.Join(", ", groups)}; else independent"
            : "independent";

    /// <summary>The same of quantities of a scenario, with the record that its quantiles were learned from where there is one.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="names">Names of the quantities.</param>
    public static string Phrase(Scenario scenario, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var moved = names.ToList();
        return Phrase(moved.Select(name => scenario.Quantities[name]))
            + (scenario.Together.Count > 0 ? $"; {Hanging(scenario, moved)}" : "")
            + (scenario.Learned is { } from ? $"; quantiles learned from {from}" : "");
    }

    /// <summary>What a briefing says of how the inputs were moved, without the names of distributions.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="names">Names of the quantities that were moved.</param>
    public static string Plain(Scenario scenario, IEnumerable<string> names)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var families = names.Select(name => scenario.Quantities[name].Belief?.Family ?? BeliefFamily.Uniform).Distinct().ToList();
        bool Any(params BeliefFamily[] some) => some.Any(families.Contains);
        string[] says =
        [
            .. Any(BeliefFamily.Pert, BeliefFamily.LogPert, BeliefFamily.Triangular) ? ["values near the scenario's own count most"] : Array.Empty<string>(),
            .. Any(BeliefFamily.Uniform, BeliefFamily.LogUniform)
                ? [families.Count == 1 ? "every value counts alike" : "where nothing else is said, every value counts alike"]
                : Array.Empty<string>(),
            .. Any(BeliefFamily.Quantiles)
                ? [scenario.Learned is { } from ? $"values count as {from} teach" : "values count as experts said"]
                : Array.Empty<string>(),
            .. Any(BeliefFamily.Dirichlet) ? ["shares that add up to a whole move together"] : Array.Empty<string>(),
        ];
        return $"Inside each range {string.Join("; ", says)}.";
    }

    /// <summary>How many of some quantities are believed in which way: "uniform", or "log-pert (66), pert (40), uniform (3)".</summary>
    /// <param name="quantities">The quantities, one or more.</param>
    public static string Phrase(IEnumerable<Quantity> quantities)
    {
        ArgumentNullException.ThrowIfNull(quantities);
        var counts = quantities
            .GroupBy(quantity => quantity.Belief?.Family == BeliefFamily.Quantiles ? Quantiles : Name(quantity.Belief), StringComparer.Ordinal)
            .OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal)
            .ToList();
        return counts is [var only] ? only.Key : string.Join(", ", counts.Select(group => FormattableString.Invariant($"{group.Key} ({group.Count()})")));
    }
}
