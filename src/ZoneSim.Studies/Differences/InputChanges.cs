using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies;

/// <summary>The inputs in which two runs differ.</summary>
internal static class InputChanges
{
    private const string None = "none";

    /// <summary>Quantities first, then the rest of the scenario, policies, the study, the program.</summary>
    public static IEnumerable<InputChange> Between(RunReport before, RunReport after) =>
        Quantities(before.Scenario, after.Scenario)
            .Concat(Parts(before.Scenario, after.Scenario))
            .Concat(Policies(before.Policies, after.Policies))
            .Concat(Settings(before.Manifest, after.Manifest));

    private static IEnumerable<InputChange> Quantities(Scenario before, Scenario after) =>
        before
            .Quantities.Select(quantity => quantity.Name)
            .Union(after.Quantities.Select(quantity => quantity.Name))
            .Order(StringComparer.Ordinal)
            .Select(name => (Name: name, Before: before.Quantities.Find(name), After: after.Quantities.Find(name)))
            .Where(pair => pair.Before is null || pair.After is null || Differ(pair.Before, pair.After))
            .Select(pair => new InputChange(InputKind.Quantity, pair.Name, Text(pair.Before), Text(pair.After)));

    private static bool Differ(Quantity before, Quantity after) =>
        before.Value != after.Value || before.Range != after.Range || before.Belief != after.Belief || before.Basis != after.Basis || before.Tag != after.Tag;

    private static string Text(Quantity? quantity) => quantity is null ? None : QuantityWords.Full(quantity);

    private static IEnumerable<InputChange> Parts(Scenario before, Scenario after)
    {
        (string Name, Func<Scenario, string> Text)[] parts =
        [
            ("name", scenario => scenario.Name),
            ("incident", scenario => scenario.Incident ?? None),
            ("account", scenario => scenario.Account ?? None),
            ("line", scenario => scenario.LineState.ToString().ToLowerInvariant()),
            ("convoys", scenario =>
                Join(scenario.Convoys.Select(plan => plan.Name + (plan.Neutral ? " (neutral)" : "") + (plan.SameAs is null ? "" : $" (same as {plan.SameAs})")))
            ),
            ("roads", scenario => Join(scenario.Convoys.Select(plan => $"{plan.Name}: {Positions(plan.Via)}"))),
            ("drones", scenario => InTheAir(scenario, IncursionKind.Drone)),
            ("flights", scenario => InTheAir(scenario, IncursionKind.Flight)),
            ("outposts", scenario => Join(scenario.Outposts)),
            ("patrols", scenario => Join(scenario.Patrols)),
            ("sides", scenario =>
                Join(scenario.Sides.Select(side => FormattableString.Invariant($"{side.Name} {side.From}-{side.To}{(side.Closed ? " closed" : "")}")))
            ),
            ("measures", scenario => Join(scenario.Measures.Select(measure => $"{measure.Name}: {measure.Definition}"))),
            ("objectives", scenario =>
                Join(scenario.Objectives.Select(objective => $"{objective.Name}: {objective.Goal.ToString().ToLowerInvariant()} {objective.Formula}"))
            ),
            ("borders", scenario => Join(scenario.Borders.Select(border => $"{border.Name}: {Positions(border.Line)}"))),
        ];
        return parts.Select(part => new InputChange(InputKind.Scenario, part.Name, part.Text(before), part.Text(after))).Where(Changed);
    }

    private static string InTheAir(Scenario scenario, IncursionKind kind) =>
        Join(
            scenario
                .Drones.Where(plan => plan.Kind == kind)
                .Select(plan => $"{plan.Name} to {plan.Target}, {plan.Mission.ToString().ToLowerInvariant()}{(plan.Alert ? ", force on alert" : "")}")
        );

    private static IEnumerable<InputChange> Policies(IReadOnlyList<Policy> before, IReadOnlyList<Policy> after)
    {
        foreach (var first in before)
        {
            if (after.FirstOrDefault(policy => policy.Name == first.Name) is { } second)
            {
                var (a, b) = (Lines(first), Lines(second));
                var at = Enumerable.Range(0, Math.Max(a.Length, b.Length)).FirstOrDefault(line => At(a, line) != At(b, line), -1);
                if (at >= 0)
                {
                    yield return new InputChange(InputKind.Policy, first.Name, At(a, at), At(b, at));
                }
            }
        }
    }

    private static IEnumerable<InputChange> Settings(Manifest before, Manifest after)
    {
        InputChange[] changes =
        [
            Number("seed", before.Seed, after.Seed),
            Number("replications", before.Replications, after.Replications),
            Number("confidence", before.Confidence, after.Confidence),
            Number("range points", before.RangePoints, after.RangePoints),
            Number("range replications", before.RangeReplications, after.RangeReplications),
            new(InputKind.Study, "policies", Join(before.Policies), Join(after.Policies)),
            new(InputKind.Program, "version", before.Version, after.Version),
            new(InputKind.Program, "build", before.Build, after.Build),
            new(InputKind.Program, "platform", before.Platform, after.Platform),
        ];
        return changes.Where(Changed);
    }

    private static InputChange Number(string name, IFormattable before, IFormattable after) =>
        new(InputKind.Study, name, before.ToString(null, CultureInfo.InvariantCulture), after.ToString(null, CultureInfo.InvariantCulture));

    private static bool Changed(InputChange change) => change.Before != change.After;

    private static string Join(IEnumerable<string> parts) => string.Join("; ", parts) is { Length: > 0 } text ? text : None;

    private static string Positions(IEnumerable<GeoPosition> line) =>
        string.Join(' ', line.Select(position => FormattableString.Invariant($"{position.Latitude},{position.Longitude}")));

    private static string[] Lines(Policy policy) => InputTexts.Write(policy).Split('\n');

    private static string At(string[] lines, int index) => index < lines.Length ? lines[index].Trim() : None;
}
