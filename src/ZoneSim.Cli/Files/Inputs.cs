using ZoneSim.Briefing.Charts;
using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Files;

/// <summary>A scenario with its policies and settings, read and checked together.</summary>
/// <param name="Scenario">With the settings in it.</param>
/// <param name="Policies">In the order asked for, each name once.</param>
/// <param name="Settings">Names to the texts given.</param>
internal sealed record Inputs(Scenario Scenario, IReadOnlyList<Policy> Policies, IReadOnlyDictionary<string, string> Settings)
{
    /// <summary>Reads them; every mistake of every file is reported at once.</summary>
    /// <exception cref="BadInputException">There are mistakes.</exception>
    public static Inputs Load(Shell shell, string scenarioArgument, IReadOnlyList<string> policyArguments, IReadOnlyList<string> settings)
    {
        var library = new Library(shell);
        var mistakes = new List<Mistake>();
        var text = library.Scenario(scenarioArgument);
        var letters = new LetterWatch(library);
        var read = IsOfRun(text) ? ScenarioReader.ReadResolved(letters.Take(text)) : ScenarioReader.Read(letters.Take(text), letters.Resolve);
        mistakes.AddRange(read.Mistakes);
        mistakes.AddRange(letters.Warnings);
        if (library.IsShipped(text))
        {
            mistakes.RemoveAll(mistake => mistake.Severity == Severity.Warning);
        }

        var scenario = read.Value;
        var set = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var setting in settings)
        {
            scenario = Apply(scenario, setting, set, mistakes);
        }

        var policies = policyArguments
            .SelectMany(argument =>
                library.Policies(argument, text.Name).Where(policy => argument != "all" || scenario?.Campaign is not null || !HasPosture(policy, library))
            )
            .DistinctBy(policy => policy.Name)
            .Select(policy => ReadPolicy(policy, scenario, library, mistakes))
            .ToList();
        Report(shell, mistakes);
        RequireNamesOnce(policies!);
        return new Inputs(scenario!, policies!, set);
    }

    /// <summary>The same with the beliefs that <c>--belief</c> names; null: the scenario's own.</summary>
    public Inputs Believing(string? given, Shell shell) => given is null ? this : this with { Scenario = BeliefInput.Over(Scenario, given, shell) };

    /// <summary>One policy, checked against a scenario that has been read.</summary>
    /// <exception cref="BadInputException">There are mistakes.</exception>
    public static Policy ReadPolicy(Shell shell, string argument, Scenario scenario)
    {
        if (argument == "all")
        {
            throw new BadInputException("One policy is wanted here, not 'all'.");
        }

        var mistakes = new List<Mistake>();
        var library = new Library(shell);
        var policy = ReadPolicy(library.Policies(argument, null).Single(), scenario, library, mistakes);
        Report(shell, mistakes);
        return policy!;
    }

    /// <summary>Warns of what a reader should know; throws where anything is wrong.</summary>
    public static void Report(Shell shell, IReadOnlyList<Mistake> mistakes)
    {
        var errors = mistakes.Count(mistake => mistake.Severity == Severity.Error);
        if (errors > 0)
        {
            throw new BadInputException([.. mistakes.Select(mistake => mistake.ToString()), $"{Words.Of(errors, "mistake")}. Nothing was run."]);
        }

        foreach (var mistake in mistakes)
        {
            shell.Error.WriteLine(mistake);
        }
    }

    /// <summary>A run's scenario stands by itself: the seeds that it cites need not be here.</summary>
    private static bool IsOfRun(SourceText text) =>
        Path.GetFileName(text.Name) == "scenario.yaml" && File.Exists(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(text.Name))!, "manifest.json"));

    private static bool IsPolicyOfRun(SourceText text) =>
        Path.GetDirectoryName(Path.GetFullPath(text.Name)) is { } folder
        && Path.GetFileName(folder) == "policies"
        && File.Exists(Path.Combine(folder, "..", "manifest.json"));

    private static Scenario? Apply(Scenario? scenario, string setting, SortedDictionary<string, string> set, List<Mistake> mistakes)
    {
        if (scenario is null)
        {
            return null;
        }

        var applied = Scenarios.Settings.Apply(scenario, setting);
        mistakes.AddRange(applied.Mistakes);
        if (applied.Value is not null)
        {
            var equals = setting.IndexOf('=', StringComparison.Ordinal);
            var name = setting[..equals].Trim();
            if (!set.TryAdd(name, setting[(equals + 1)..].Trim()))
            {
                mistakes.Add(new Mistake("--set", 1, 1, $"'{name}' set twice", "one value for each quantity", null, Severity.Error));
            }
        }

        return applied.Value ?? scenario;
    }

    /// <summary>Whether a policy changes over days: 'all' leaves it out where one night is played.</summary>
    internal static bool HasPosture(SourceText text, Library library) => PolicyReader.Read(text, null, library.Resolve).Value is { Posture.Count: > 0 };

    private static Policy? ReadPolicy(SourceText text, Scenario? scenario, Library library, List<Mistake> mistakes)
    {
        var read =
            !IsPolicyOfRun(text) ? PolicyReader.Read(text, scenario, library.Resolve)
            : scenario is null ? PolicyReader.Read(text)
            : PolicyReader.Read(text, scenario);
        mistakes.AddRange(read.Mistakes.Where(mistake => mistake.Severity == Severity.Error || !library.IsShipped(text)));
        mistakes.AddRange(library.IsShipped(text) ? [] : LetterWarnings.Of(text, ZoneSim.Briefing.Charts.ChartLetters.Missing));
        return read.Value;
    }

    private static void RequireNamesOnce(IReadOnlyList<Policy> policies)
    {
        if (policies.GroupBy(policy => policy.Name).FirstOrDefault(group => group.Count() > 1) is { } twice)
        {
            throw new BadInputException($"--policies: two of the policies are both called '{twice.Key}': rename one (its line 'policy:').");
        }
    }
}
