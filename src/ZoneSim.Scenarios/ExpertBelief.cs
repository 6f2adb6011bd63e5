using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>What one expert holds of a quantity.</summary>
/// <param name="Name">The expert.</param>
/// <param name="Belief">What is held inside the range of the quantity.</param>
public sealed record ExpertBelief(string Name, Belief Belief)
{
    private const string Form = "a name and a belief, such as \"Ames: { 5%: 4 min, 50%: 12 min, 95%: 30 min }\" or \"Ames: log-pert\"";

    /// <summary>Reads a name and a belief, as a scenario file writes a belief: <c>Ames: { 5%: 4 min, 50%: 12 min, 95%: 30 min }</c>.</summary>
    /// <param name="quantity">The quantity, which has a range of positive width.</param>
    /// <param name="option">The option that it stands at, for messages.</param>
    /// <param name="text">The text.</param>
    /// <returns>The belief, or mistakes at <c>option:1:column</c>.</returns>
    public static ReadResult<ExpertBelief> Read(Quantity quantity, string option, string text)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        ArgumentNullException.ThrowIfNull(text);
        var mistakes = new MistakeList();
        var node = NodeParser.Parse(new SourceText(option, text), mistakes);
        if (node is not MapNode { Entries: [var entry] })
        {
            if (!mistakes.HasErrors)
            {
                mistakes.Add(new Spot(option, 1, 1), $"'{PlainText.Quoted(text)}'", Form);
            }

            return mistakes.Result<ExpertBelief>(null);
        }

        var keys = new Dictionary<string, MapEntry>(StringComparer.Ordinal)
        {
            ["belief"] = new(new TextNode(entry.Key.At, "belief", Quoted: false), entry.Value),
            ["range"] = entry,
        };
        return new BeliefReader(mistakes).Read(keys, quantity.Range, QuantityCatalog.RuleFor(quantity.Name)!) is { } belief && !mistakes.HasErrors
            ? mistakes.Result(new ExpertBelief(entry.Key.Text, belief))
            : mistakes.Result<ExpertBelief>(null);
    }

    /// <summary>A belief in the form of quantiles, as a scenario file writes it.</summary>
    /// <param name="quantity">The quantity.</param>
    /// <param name="quantiles">The quantiles.</param>
    public static string Text(Quantity quantity, IReadOnlyList<BeliefQuantile> quantiles)
    {
        ArgumentNullException.ThrowIfNull(quantity);
        var pairs = quantiles.Select(one => $"{BeliefReader.Percent(one.Probability)}: {QuantityReference.About(one.Value, quantity)}");
        return $"{{ {string.Join(", ", pairs)} }}";
    }
}
