using System.Globalization;
using ZoneSim.Model;

namespace ZoneSim.Studies.Tallies;

/// <summary>What differs between policies apart from their ladders, in words: printed with every comparison.</summary>
internal static class PolicyDifferences
{
    /// <summary>One sentence for each difference; none where the policies differ in their ladders alone.</summary>
    public static IReadOnlyList<string> Describe(Scenario scenario, IReadOnlyList<Policy> policies)
    {
        if (policies.Count < 2)
        {
            return [];
        }

        var names = policies.SelectMany(policy => policy.Overrides.Select(quantity => quantity.Name)).Distinct().Order(StringComparer.Ordinal);
        var sentences = names.Select(name => OfQuantity(scenario, policies, name)).OfType<string>().ToList();
        if (policies.Select(policy => policy.Delegated).Distinct().Count() > 1)
        {
            sentences.Add(
                "Delegated, so that no approval is waited for: "
                    + string.Join("; ", policies.Select(policy => $"{policy.Name} {policy.Delegated.Label()}"))
                    + "."
            );
        }

        var backing = scenario.Quantities.Find("pressure.backing")?.Value.Central ?? 1;
        var unbacked = policies.Where(policy => !policy.CanStrike && policy.Convoy.Count + policy.Drone.Count > 0).Select(policy => policy.Name).ToList();
        if (backing != 1 && unbacked.Count > 0)
        {
            sentences.Add(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"pressure.backing scales every strength by {backing:0.###} under {string.Join(", ", unbacked)}, which cannot strike."
                )
            );
        }

        return sentences;
    }

    private static string? OfQuantity(Scenario scenario, IReadOnlyList<Policy> policies, string name)
    {
        var values = policies.Select(policy => (policy.Name, Text: Text(policy.Overrides.Find(name) ?? scenario.Quantities.Find(name)))).ToList();
        return values.Select(value => value.Text).Distinct().Count() == 1
            ? null
            : $"{name}: " + string.Join("; ", values.Select(value => $"{value.Name} {value.Text}")) + ".";
    }

    private static string Text(Quantity? quantity) => quantity is null ? "not set" : QuantityWords.Value(quantity);
}
