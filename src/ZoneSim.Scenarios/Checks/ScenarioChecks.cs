using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Scenarios.Units;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Checks;

/// <summary>
/// The rules that span several inputs of a scenario. Each tolerates what is missing or unreadable: that has been reported,
/// and a rule must not report it again in other words.
/// </summary>
internal static class ScenarioChecks
{
    /// <summary>Checks all of them.</summary>
    /// <param name="scenario">The scenario, perhaps incomplete.</param>
    /// <param name="at">Where a dotted name stands.</param>
    /// <param name="isBroken">Whether something stands at a dotted name that could not be read.</param>
    /// <param name="mistakes">Takes the mistakes.</param>
    public static void Check(Scenario scenario, Func<string, Spot> at, Func<string, bool> isBroken, MistakeList mistakes)
    {
        var facts = new Facts(scenario, at, isBroken, mistakes);
        SubjectChecks.Check(facts);
        GroupChecks.Check(facts);
        ZoneChecks.Check(facts);
        RouteChecks.Check(facts);
        WeightChecks.Check(facts);
        SizeChecks.Check(facts);
        LocalTimeChecks.Check(facts);
        CampaignChecks.Check(facts);
        ObjectiveChecks.Check(facts);
        PlaceChecks.Check(facts);
        DistanceChecks.Check(facts);
    }

    /// <summary>Checks a scenario that one change made of another: a warning that held before is not told again, and none beside an error.</summary>
    public static void CheckChange(Scenario before, Scenario after, Func<string, Spot> at, MistakeList mistakes)
    {
        var (old, found) = (new MistakeList(), new MistakeList());
        Check(before, at, _ => false, old);
        Check(after, at, _ => false, found);
        SubjectChecks.CheckShared(new Facts(after, at, _ => false, found));
        foreach (var mistake in found.InOrder.Where(mistake => found.HasErrors ? mistake.Severity == Severity.Error : !old.InOrder.Contains(mistake)))
        {
            mistakes.Add(mistake);
        }
    }
}

/// <summary>What a check looks at and writes to.</summary>
internal sealed record Facts(Scenario Scenario, Func<string, Spot> At, Func<string, bool> IsBroken, MistakeList Mistakes)
{
    /// <summary>The central value of a quantity, or null if it is missing or unreadable.</summary>
    public double? Central(string name) => Scenario.Quantities.Find(name)?.Value.Central;

    /// <summary>The dotted name of what holds for a convoy or drone: its own, where it has one, or the one that all share.</summary>
    /// <param name="kind">convoy or drone.</param>
    /// <param name="name">The convoy's or drone's name.</param>
    /// <param name="key">The rest of the name, such as start-distance.</param>
    public string NameOf(string kind, string name, string key) => Scenario.Quantities.FindOf(kind, name, key)?.Name ?? $"{kind}.{key}";

    /// <summary>Where a convoy sets off, or null where that cannot be said.</summary>
    public Place? StartOf(ConvoyPlan convoy) =>
        Central("zone.garrison.latitude") is null || Central("zone.garrison.longitude") is null ? null : Scenario.StartOf(convoy);

    /// <summary>The names of what holds for each of the convoys or drones, each once.</summary>
    public IEnumerable<string> NamesOf(string kind, IEnumerable<string> subjects, string key) => subjects.Select(name => NameOf(kind, name, key)).Distinct();

    /// <summary>Reports a mistake at the place of a dotted name.</summary>
    public void Add(string name, string found, string expected, string? nearest = null) => Mistakes.Add(At(name), found, expected, nearest);

    /// <summary>
    /// Reports a mistake that two names share, at the one that stands in the file being read: the file below it was in order by itself.
    /// </summary>
    public void AddAtEither(string name, string other, string found, string expected) =>
        Add(At(name).File != At("").File && At(other).File == At("").File ? other : name, found, expected);

    /// <summary>Warns at the place of a dotted name.</summary>
    public void Warn(string name, string found, string expected) => Mistakes.Warn(At(name), found, expected);

    /// <summary>The zone, once it has been found sound; else null.</summary>
    public ZoneShape? Zone { get; set; }

    /// <summary>A length that was measured, to 100 m.</summary>
    public static string About(double metres) =>
        metres >= 1_000
            ? string.Create(CultureInfo.InvariantCulture, $"{metres / 1_000:0.#} km")
            : string.Create(CultureInfo.InvariantCulture, $"{metres:0} m");

    /// <summary>A length as a person writes it.</summary>
    public static string Km(double metres) => UnitText.Write(metres, Dimension.Length);
}
