using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>Which convoy, drone or manned aircraft a claim tells of, by its own words or by what a run would have to show.</summary>
internal static class ClaimSubject
{
    private static readonly MeasureSet s_airMeasures = Measure.Intercept.AsSet() | Measure.ShootDown.AsSet();

    private static readonly IncursionKind[] s_inTheAir = [IncursionKind.Drone, IncursionKind.Flight];

    /// <summary>The kinds of mover that it can be of.</summary>
    public static IReadOnlyList<IncursionKind> KindsOf(Claim claim) =>
        claim.Subject == "drone" || Begins(claim, "drone") ? [IncursionKind.Drone]
        : claim.Subject == "flight" || Begins(claim, "flight") ? [IncursionKind.Flight]
        : IsInTheAir(claim) ? s_inTheAir
        : IsOfConvoy(claim) ? [IncursionKind.Convoy]
        : [IncursionKind.Convoy, .. s_inTheAir];

    /// <summary>The convoys that an incident can be about: those that are no neutral traffic.</summary>
    public static IReadOnlyList<string> ConvoysOf(Scenario scenario) => [.. scenario.Convoys.Where(convoy => !convoy.Neutral).Select(convoy => convoy.Name)];

    /// <summary>What flies, of one kind.</summary>
    public static IReadOnlyList<string> InTheAirOf(Scenario scenario, IncursionKind kind) =>
        [.. scenario.Drones.Where(plan => plan.Kind == kind).Select(plan => plan.Name)];

    private static IEnumerable<string> Of(Scenario scenario, IncursionKind kind) =>
        kind == IncursionKind.Convoy ? ConvoysOf(scenario) : InTheAirOf(scenario, kind);

    private static string[] All(Scenario scenario) => [.. ConvoysOf(scenario), .. scenario.Drones.Select(plan => plan.Name)];

    /// <summary>Refuses a name that nobody of a scenario has.</summary>
    /// <exception cref="ScenarioRefusalException">There is none.</exception>
    public static void CheckName(Scenario scenario, string? name)
    {
        var movers = All(scenario);
        if (name is not null && !movers.Contains(name))
        {
            throw new ScenarioRefusalException(
                $"'{scenario.Name}' has no {"convoy or drone".InWordsOf(scenario)} '{name}'; it has {(movers.Length == 0 ? "none" : ShapeReader.Join(movers))}."
                    + (Nearest.To(name, movers) is { } near ? $" Did you mean '{near}'?" : "")
            );
        }
    }

    /// <summary>
    /// The convoy or drone of a scenario that a claim speaks of: the one that it names, else the one given where it can be that, else the only
    /// one that it can be. Null where nobody said anything, or where it could be of several and nothing hangs on which.
    /// </summary>
    /// <param name="claim">The claim.</param>
    /// <param name="scenario">The scenario.</param>
    /// <param name="otherwise">The one that is meant where a claim names none; null for none.</param>
    /// <exception cref="ScenarioRefusalException">There is none of that name or kind, or there are several, and a run is to be held against the
    /// claim. The message begins with the claim's place.</exception>
    public static string? NameOf(Claim claim, Scenario scenario, string? otherwise)
    {
        if (claim.Status == ClaimStatus.Unknown)
        {
            return null;
        }

        var kinds = KindsOf(claim);
        var all = All(scenario);
        string[] candidates = [.. kinds.SelectMany(kind => Of(scenario, kind))];
        var what =
            kinds.Count > 2 ? "convoy or drone".InWordsOf(scenario)
            : kinds.Count == 2 ? "drone".InWordsOf(scenario)
            : kinds[0].Noun();
        if (kinds.Count < 3 && candidates.Length == 0)
        {
            throw Refusal(
                claim,
                $"a claim that tells of a {what}, '{claim.Path}', with the scenario '{scenario.Name}', which has no {what}",
                $"a scenario with a {what}: 'scenario: NAME' in the incident's file, or --base NAME"
            );
        }

        if (claim.Of is { } named && !candidates.Contains(named))
        {
            var found = all.Contains(named)
                ? $"'{named}', which is no {what}, in '{claim.Path}'"
                : $"'{named}' in '{claim.Path}', with the scenario '{scenario.Name}'";
            throw Refusal(
                claim,
                found,
                candidates.Length == 0 ? "a scenario with it" : $"a {what} of it: {ShapeReader.Join(candidates)}",
                Nearest.To(named, candidates)
            );
        }

        var name = claim.Of
            ?? (
                candidates.Contains(otherwise) ? otherwise
                : candidates.Length == 1 ? candidates[0]
                : null
            );
        return name is null && candidates.Length > 1 && (claim.CanBeHeldAgainstRun() || claim.Quantity?.Contains("s.*.", StringComparison.Ordinal) == true)
            ? throw Refusal(
                claim,
                $"a claim that does not say of which {what} it speaks, '{claim.Path}', with the scenario '{scenario.Name}', "
                    + $"which has {ShapeReader.Join(candidates)}",
                "of: NAME in the claim or its account"
            )
            : name;
    }

    /// <summary>A refusal that begins with a claim's place.</summary>
    public static ScenarioRefusalException Refusal(Claim claim, string found, string expected, string? nearest = null) =>
        new(new Mistake(claim.At.File, claim.At.Line, claim.At.Column, found, expected, nearest, Severity.Error).ToString());

    private static bool IsInTheAir(Claim claim) =>
        ((claim.Used | claim.NotUsed) & s_airMeasures) != MeasureSet.None
        || claim.Outcomes.Any(outcome => outcome >= Outcome.ShotDownBeforeRelease)
        || claim.Ledger.Any(one => one.Key is "released" or "outside-zone");

    private static bool IsOfConvoy(Claim claim) =>
        claim.Subject == "vehicles"
        || Begins(claim, "convoy")
        || ((claim.Used | claim.NotUsed) & ~(s_airMeasures | Measure.CallLine.AsSet())) != MeasureSet.None
        || claim.Outcomes.Count > 0
        || claim.Ledger.Any(one => one.Key.StartsWith("vehicles-", StringComparison.Ordinal) || one.Key == "turned-before-edge");

    private static bool Begins(Claim claim, string section) =>
        claim.Quantity is { } quantity
        && (quantity.StartsWith(section + ".", StringComparison.Ordinal) || quantity.StartsWith(section + "s.", StringComparison.Ordinal));
}
