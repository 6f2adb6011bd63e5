namespace ZoneSim.Model;

/// <summary>
/// What a subject is called, for every text of every project. Files and rows have a word of their own for it (<see cref="LedgerWords.Kinds"/>):
/// convoy, traffic, drone, flight.
/// </summary>
public static class SubjectNouns
{
    /// <summary>The noun of one: convoy, neutral traffic, drone, manned aircraft, campaign.</summary>
    public static string Noun(this IncursionKind kind) =>
        kind switch
        {
            IncursionKind.Traffic => "neutral traffic",
            IncursionKind.Flight => "manned aircraft",
            _ => kind.Word(),
        };

    /// <summary>The noun of several: convoys, neutral traffic, drones, manned aircraft, campaigns.</summary>
    public static string Nouns(this IncursionKind kind) => kind is IncursionKind.Traffic or IncursionKind.Flight ? kind.Noun() : kind.Noun() + "s";

    /// <summary>The word of files and rows, such as flight: also the section of what all of a kind share, with an s that of each by name.</summary>
    public static string Word(this IncursionKind kind) => LedgerWords.Kinds[(int)kind];

    /// <summary>The kind of a word of files and rows.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static IncursionKind KindOf(string word) =>
        LedgerWords.Kinds.ToList().IndexOf(word) is >= 0 and var kind
            ? (IncursionKind)kind
            : throw new ArgumentException($"No incursion is of the kind '{word}'.", nameof(word));

    /// <summary>Whether it flies: a drone or a manned aircraft.</summary>
    public static bool Flies(this IncursionKind kind) => kind is IncursionKind.Drone or IncursionKind.Flight;

    /// <summary>The same of a word of files and rows.</summary>
    public static bool Flies(string word) => KindOf(word).Flies();

    /// <summary>The noun of one, by its word of files and rows.</summary>
    public static string Noun(string word) => KindOf(word).Noun();

    /// <summary>One of a scenario by kind and name, on every surface: convoy Wednesday; the noun alone where it has no name of its own.</summary>
    /// <param name="name">Its name in the scenario.</param>
    /// <param name="word">Its kind as a word of files and rows.</param>
    public static string Called(string name, string word) => Noun(word) + (name == word ? "" : " " + WordForms.Capital(name));

    /// <summary>The kinds of what flies in a scenario, drones first.</summary>
    public static IReadOnlyList<IncursionKind> InTheAir(this Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return [.. scenario.Drones.Select(plan => plan.Kind).Distinct().Order()];
    }

    /// <summary>The nouns of all that flies in a scenario, in the plural: drones, where nothing does.</summary>
    public static string NounsInTheAir(this Scenario scenario) => string.Join(" and ", scenario.InTheAir().DefaultIfEmpty(IncursionKind.Drone).Select(Nouns));

    /// <summary>The kind of one of a scenario's incursions by name; <see cref="IncursionKind.Convoy"/> where nothing that flies has the name.</summary>
    public static IncursionKind KindOf(this Scenario scenario, string name)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        return scenario.Campaign is not null ? IncursionKind.Campaign : scenario.Drones.FirstOrDefault(plan => plan.Name == name)?.Kind ?? IncursionKind.Convoy;
    }

    /// <summary>A text that speaks of a drone where it means whatever flies, such as the meaning of a column, in the words of one scenario.</summary>
    public static string InWordsOf(this string text, Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(text);
        var kinds = scenario.InTheAir();
        return kinds.Contains(IncursionKind.Flight) ? text.Replace("drone", string.Join(" or ", kinds.Select(Noun)), StringComparison.Ordinal) : text;
    }
}
