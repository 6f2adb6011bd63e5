using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Files;

/// <summary>What <c>--belief</c> names: one family for every assumption, or a file of what a record taught.</summary>
internal static class BeliefInput
{
    private const int MostNamed = 5;

    /// <summary>A scenario with the beliefs named; null: its own.</summary>
    /// <param name="scenario">The scenario.</param>
    /// <param name="given">A family, a file, or null.</param>
    /// <param name="shell">Told of what was learned and does not fit.</param>
    /// <exception cref="BadInputException">The file cannot be read.</exception>
    public static Scenario Over(Scenario scenario, string? given, Shell shell)
    {
        if (given is null || Beliefs.Families.Contains(given))
        {
            return given is null ? scenario : Beliefs.All(scenario, given);
        }

        var (believing, kept) = Learned(given)!.Over(scenario);
        if (kept.Count > 0)
        {
            shell.Error.WriteLine(
                $"{given}: of {Words.Of(kept.Count, "quantity", "quantities")} what was learned is left aside, "
                    + $"since {scenario.Name} has another range there or does not move it: "
                    + $"{string.Join(", ", kept.Take(MostNamed))}{(kept.Count > MostNamed ? ", …" : "")}."
            );
        }

        return believing;
    }

    /// <summary>What a file teaches; null where a family, or nothing, was named.</summary>
    /// <exception cref="BadInputException">The file cannot be read.</exception>
    public static LearnedBeliefs? Learned(string? given)
    {
        if (given is null || Beliefs.Families.Contains(given))
        {
            return null;
        }

        var read = LearnedBeliefs.Read(Library.Read(given));
        return read.Value is { } learned && !read.Mistakes.Any(mistake => mistake.Severity == Severity.Error)
            ? learned
            : throw new BadInputException([.. read.Mistakes.Select(mistake => mistake.ToString())]);
    }
}
