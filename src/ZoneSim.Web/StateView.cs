using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Web;

/// <summary>What the page knows from the start: the scenario, the policies, the assumptions.</summary>
/// <param name="Title">Of the scenario.</param>
/// <param name="Given">The condition of every number.</param>
/// <param name="Policies">The policies to choose from.</param>
/// <param name="Chosen">Those chosen at first.</param>
/// <param name="Quantities">What can be changed: assumed ones with a range first, in the order of names.</param>
/// <param name="Words">The words that a ladder is made of.</param>
/// <param name="Verdicts">What the verdicts on differences mean.</param>
internal sealed record StateView(
    string Title,
    string Given,
    IReadOnlyList<ShelfEntry> Policies,
    IReadOnlyList<string> Chosen,
    IReadOnlyList<QuantityView> Quantities,
    LadderWords Words,
    string Verdicts
)
{
    /// <summary>The view.</summary>
    public static StateView Of(WorkbenchInputs inputs, PolicyShelf shelf) =>
        new(
            inputs.Scenario.Title,
            inputs.Scenario.Given,
            shelf.Entries(),
            inputs.Chosen,
            [
                .. inputs
                    .Scenario.Quantities.OrderByDescending(one => one.VariesAcrossStudies)
                    .ThenBy(one => one.Name, StringComparer.Ordinal)
                    .Select(QuantityView.Of),
            ],
            LadderWords.Of(inputs.Scenario),
            Verdict.Explained
        );
}

/// <summary>The words that a ladder is made of.</summary>
/// <param name="Convoy">Measures and triggers against a convoy.</param>
/// <param name="Drone">The same against what flies.</param>
/// <param name="InTheAir">What flies in the scenario: drone, or manned aircraft.</param>
/// <param name="Approved">Measures that need aircraft and approval.</param>
/// <param name="Stops">Reports that end a rung.</param>
/// <param name="Keyed">Triggers that have a ring, place or time.</param>
/// <param name="HostileActs">Places of a hostile act.</param>
internal sealed record LadderWords(
    LadderSide Convoy,
    LadderSide Drone,
    string InTheAir,
    IReadOnlyList<string> Approved,
    IReadOnlyList<string> Stops,
    IReadOnlyList<string> Keyed,
    IReadOnlyList<string> HostileActs
)
{
    private const string Rings = "zone.rings.";

    /// <summary>The words, with the rings of a scenario.</summary>
    public static LadderWords Of(Scenario scenario) =>
        new(
            new LadderSide(PolicyWords.ConvoyMeasures, PolicyWords.ConvoyTriggers, [.. RingsOf(scenario)]),
            new LadderSide(PolicyWords.DroneMeasures, PolicyWords.DroneTriggers, ["hostile"]),
            "drone".InWordsOf(scenario),
            PolicyWords.ApprovedMeasures,
            PolicyWords.Stops,
            PolicyWords.Keyed,
            PolicyWords.HostileActs
        );

    private static IEnumerable<string> RingsOf(Scenario scenario) =>
        scenario.Quantities.Where(one => one.Name.StartsWith(Rings, StringComparison.Ordinal)).Select(one => one.Name[Rings.Length..]);
}

/// <summary>The words of one ladder.</summary>
/// <param name="Measures">What can be done.</param>
/// <param name="Triggers">What it can wait for.</param>
/// <param name="Rings">Rings that it can name.</param>
internal sealed record LadderSide(IReadOnlyList<string> Measures, IReadOnlyList<string> Triggers, IReadOnlyList<string> Rings);

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
            quantity.Name,
            QuantityReference.Value(quantity),
            quantity.Basis.ToString().ToLowerInvariant(),
            Amount(range?.Low),
            Amount(range?.High),
            range is { } span ? Math.Clamp((quantity.Value.Central - span.Low) / (span.High - span.Low), 0, 1) : 0,
            quantity.Note ?? quantity.Claim ?? ""
        );
    }
}
