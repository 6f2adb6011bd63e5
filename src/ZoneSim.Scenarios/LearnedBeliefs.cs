using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Writing;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>What a record of incidents taught: beliefs over ranges, and how probable each policy is that could have been in force.</summary>
/// <param name="From">From what, in one line, such as "5 incidents (2017-06-06 to 2017-10-05)".</param>
/// <param name="Incidents">Names of the incidents, in ordinal order.</param>
/// <param name="Policies">Probability of each policy, by name; they sum to 1, or there are none.</param>
/// <param name="Quantities">The quantities of which something was learned, each with its belief.</param>
public sealed record LearnedBeliefs(
    string From,
    IReadOnlyList<string> Incidents,
    IReadOnlyDictionary<string, double> Policies,
    IReadOnlyList<Quantity> Quantities
)
{
    /// <summary>Reads a file of learned beliefs and reports every mistake in it.</summary>
    public static ReadResult<LearnedBeliefs> Read(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mistakes = new MistakeList();
        if (FileReader.Read(text, LearnedShape.Root, mistakes) is not { } file)
        {
            return mistakes.Result<LearnedBeliefs>(null);
        }

        var quantities = file.Get<MapReading>("quantities")
            ?.Entries.Where(pair => pair.Value.Value is QuantityReading)
            .Select(pair => (QuantityReading)pair.Value.Value is var read ? read with { Quantity = read.Quantity with { Name = pair.Key } } : null!)
            .ToList()
            ?? [];
        foreach (var silent in quantities.Where(one => one.Quantity.Belief is null && !mistakes.InOrder.Any(mistake => mistake.Line == one.At.Line)))
        {
            mistakes.Add(silent.At, $"no belief for '{silent.Quantity.Name}'", "a belief: a family or quantiles");
        }

        var policies = file.Get<MapReading>("policies")
            ?.Entries.Where(pair => pair.Value.Value is NumberReading)
            .ToDictionary(pair => pair.Key, pair => ((NumberReading)pair.Value.Value).Value, StringComparer.Ordinal)
            ?? [];
        var sum = policies.Values.Sum();
        if (policies.Count > 0 && !(sum > 0))
        {
            mistakes.Add(file.Entries["policies"].Value.At, "policies of which none can have been in force", "a probability above 0");
        }

        return mistakes.Result(
            new LearnedBeliefs(
                file.Text("learned") ?? "",
                [.. file.Items<TextReading>("incidents").Select(item => item.Text).Order(StringComparer.Ordinal)],
                policies.ToDictionary(pair => pair.Key, pair => pair.Value / sum, StringComparer.Ordinal),
                [.. quantities.Select(one => one.Quantity).OrderBy(one => one.Name, StringComparer.Ordinal)]
            )
        );
    }

    /// <summary>The file's text; reading it gives the same beliefs.</summary>
    /// <param name="remarks">Lines for a reader at its head.</param>
    public string Write(IReadOnlyList<string> remarks)
    {
        ArgumentNullException.ThrowIfNull(remarks);
        var text = new YamlText();
        foreach (var remark in remarks)
        {
            text.Raw($"# {remark}");
        }

        text.Line(0, "learned", YamlText.Quote(From)).Line(0, "incidents", $"[{string.Join(", ", Incidents)}]");
        if (Policies.Count > 0)
        {
            text.Section(0, "policies");
            foreach (var (name, share) in Policies.OrderBy(pair => pair.Key, StringComparer.Ordinal))
            {
                text.Line(1, name, share.ToString("0.####", CultureInfo.InvariantCulture));
            }
        }

        if (Quantities.Count > 0)
        {
            text.Section(0, "quantities");
            foreach (var quantity in Quantities)
            {
                text.Line(
                    1,
                    quantity.Name,
                    QuantityText.Write(quantity with { Claim = null, Note = quantity.Basis == Basis.Assumed ? null : quantity.Note ?? "as in the scenario" })
                );
            }
        }

        return text.ToString();
    }

    /// <summary>
    /// A scenario with the learned beliefs in place of its own. A quantity whose range is another one there, or that no study moves, keeps
    /// its own belief: what was learned is of another range.
    /// </summary>
    /// <param name="scenario">The scenario.</param>
    /// <returns>The scenario, and the names of the learned quantities that keep their own belief there or are none of it.</returns>
    public (Scenario Scenario, IReadOnlyList<string> Kept) Over(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var fitting = Quantities.Where(one => scenario.Quantities.Find(one.Name) is { VariesAcrossStudies: true } there && there.Range == one.Range).ToList();
        return (
            scenario with
            {
                Learned = From,
                Quantities = scenario.Quantities.With([.. fitting.Select(one => scenario.Quantities[one.Name] with { Belief = one.Belief })]),
            },
            [.. Quantities.Except(fitting).Select(one => one.Name)]
        );
    }
}
