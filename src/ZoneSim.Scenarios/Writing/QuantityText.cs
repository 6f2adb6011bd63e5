using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Units;

namespace ZoneSim.Scenarios.Writing;

/// <summary>Writes a quantity as its one-line mapping.</summary>
internal static class QuantityText
{
    /// <summary>The mapping, such as <c>{ value: 0.8, range: [0.5, 0.97], basis: assumed, tag: epistemic }</c>.</summary>
    public static string Write(Quantity quantity)
    {
        var parts = new List<string> { Given(quantity) };
        if (quantity.Range is { } range)
        {
            parts.Add($"range: [{In(quantity, range.Low)}, {In(quantity, range.High)}]");
        }

        if (quantity.Belief is { } belief)
        {
            parts.Add($"belief: {Held(quantity, belief)}");
        }

        parts.Add($"basis: {QuantityVocabulary.Bases[(int)quantity.Basis]}");
        parts.Add($"tag: {QuantityVocabulary.Tags[QuantityVocabulary.TagValues.ToList().IndexOf(quantity.Tag)]}");
        if (quantity.Claim is { } claim)
        {
            parts.Add($"claim: {claim}");
        }

        if (quantity.Note is { } note)
        {
            parts.Add($"note: {YamlText.Quote(note)}");
        }

        return $"{{ {string.Join(", ", parts)} }}";
    }

    private static string Held(Quantity quantity, Belief belief) =>
        belief.Family == BeliefFamily.Dirichlet ? $"{{ {BeliefReader.Dirichlet}: {belief.Concentration.ToString("R", CultureInfo.InvariantCulture)} }}"
        : belief.Family == BeliefFamily.Quantiles
            ? $"{{ {string.Join(", ", belief.Quantiles.Select(one => $"{BeliefReader.Percent(one.Probability)}: {In(quantity, one.Value)}"))} }}"
        : Belief.Families[(int)belief.Family];

    /// <summary>The value or distribution, such as <c>uniform: [2 km, 25 km]</c>; a single value without its key.</summary>
    public static string Value(Quantity quantity) => Given(quantity).Replace("value: ", "", StringComparison.Ordinal);

    private static string Given(Quantity quantity)
    {
        var value = quantity.Value;
        return value.Family switch
        {
            Family.Uniform => $"uniform: [{In(quantity, value.A)}, {In(quantity, value.B)}]",
            Family.Triangular => $"triangular: [{In(quantity, value.A)}, {In(quantity, value.B)}, {In(quantity, value.C)}]",
            Family.Exponential => $"exponential: {In(quantity, value.A)}",
            Family.Lognormal => $"lognormal: {{ mean: {In(quantity, value.A)}, cv: {value.B.ToString("R", CultureInfo.InvariantCulture)} }}",
            _ => $"value: {In(quantity, value.A)}",
        };
    }

    private static string In(Quantity quantity, double value) => UnitText.Write(value, quantity.Dimension);
}
