using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Web;

/// <summary>What the page knows from the start: the scenario, the policies, the assumptions.</summary>
/// <param name="Title">Of the scenario.</param>
/// <param name="Given">The condition of every number.</param>
/// <param name="Policies">Names of the policies to choose from.</param>
/// <param name="Chosen">Those chosen at first.</param>
/// <param name="Quantities">What can be changed: assumed ones with a range first, in the order of names.</param>
internal sealed record StateView(string Title, string Given, IReadOnlyList<string> Policies, IReadOnlyList<string> Chosen, IReadOnlyList<QuantityView> Quantities)
{
    /// <summary>The view.</summary>
    public static StateView Of(WorkbenchInputs inputs) => new(
        inputs.Scenario.Title, inputs.Scenario.Given, [.. inputs.Policies.Select(policy => policy.Name)], inputs.Chosen,
        [.. inputs.Scenario.Quantities.OrderByDescending(one => one.VariesAcrossStudies).ThenBy(one => one.Name, StringComparer.Ordinal).Select(QuantityView.Of)]);
}

/// <summary>An assumption.</summary>
/// <param name="Name">Its dotted name.</param>
/// <param name="Value">Its value in the scenario.</param>
/// <param name="Basis">How it is known.</param>
/// <param name="Low">Lower end of its range; null where it has none.</param>
/// <param name="High">Upper end.</param>
/// <param name="Share">Where the value stands in the range, 0 to 1.</param>
/// <param name="Note">Why this value.</param>
internal sealed record QuantityView(string Name, string Value, string Basis, string? Low, string? High, double Share, string Note)
{
    /// <summary>The view of a quantity.</summary>
    public static QuantityView Of(Quantity quantity)
    {
        var range = quantity.VariesAcrossStudies ? quantity.Range : null;
        string? Amount(double? value) => value is { } one ? QuantityReference.Amount(one, quantity.Dimension) : null;
        return new QuantityView(
            quantity.Name, QuantityReference.Value(quantity), quantity.Basis.ToString().ToLowerInvariant(), Amount(range?.Low), Amount(range?.High),
            range is { } span ? Math.Clamp((quantity.Value.Central - span.Low) / (span.High - span.Low), 0, 1) : 0, quantity.Note ?? quantity.Claim ?? "");
    }
}
