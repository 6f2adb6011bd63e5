using ZoneSim.Cli.Terminals;
using ZoneSim.Cli.Verbs;
using ZoneSim.Model;
using ZoneSim.Studies;
using ZoneSim.Web;

namespace ZoneSim.Cli.Files;

/// <summary>What a workbench works with, from files and folders.</summary>
internal static class OpenInputs
{
    private const string Manifest = "manifest.json";
    private static readonly string[] s_usual = ["deter-first", "strike-first", "observe-only"];

    /// <summary>Reads scenario and policies, and says where runs are.</summary>
    /// <exception cref="BadInputException">Something is wrong with them.</exception>
    public static WorkbenchInputs Of(Shell shell, OpenRequest order)
    {
        var report = Directory.Exists(order.What) ? RunFolder.Open(order.What) : null;
        var named =
            order.Policies.Count > 0 ? order.Policies
            : report is null ? s_usual
            : [];
        var inputs = report is null ? Inputs.Load(shell, order.What, named, []) : null;
        var scenario = report?.Scenario ?? inputs!.Scenario;
        if (scenario.Campaign is not null)
        {
            throw new BadInputException(
                $"{order.What}: the workbench shows single nights, and {scenario.Name} is a campaign of days. "
                    + (
                        report is null
                            ? $"Type 'zonesim compare {order.What} --out runs/{scenario.Name}', "
                                + $"then 'zonesim brief runs/{scenario.Name}' for slides and a report for a browser, "
                                + $"or 'zonesim replay runs/{scenario.Name} --day 1' for one of its nights."
                            : $"Type 'zonesim brief {order.What}' for slides and a report for a browser, "
                                + $"or 'zonesim replay {order.What} --day 1' for one of its nights."
                    )
            );
        }

        IReadOnlyList<Policy> chosen = inputs?.Policies
            ??
            [
                .. report!.Policies,
                .. named.Select(name => Inputs.ReadPolicy(shell, name, scenario)).Where(policy => report.Policies.All(one => one.Name != policy.Name)),
            ];
        if (chosen.Count > 8)
        {
            throw new BadInputException($"--policies: {chosen.Count} are named; the workbench shows at most 8 side by side.");
        }

        // What a policy is called on the command line: its file where it came from one, or from a run.
        var words = chosen.Zip(inputs is null ? [] : named).ToDictionary(pair => pair.First.Name, pair => pair.Second);
        foreach (var policy in report?.Policies ?? [])
        {
            words[policy.Name] = Path.Combine(order.What, "policies", policy.Name + ".yaml");
        }

        var what = report is null ? order.What : Path.Combine(order.What, "scenario.yaml");
        var seed = order.Seed ?? report?.Manifest.Seed ?? StudyPlan.DefaultSeed;
        return new WorkbenchInputs(
            scenario,
            [.. chosen, .. Others(shell, scenario, chosen)],
            [.. chosen.Select(policy => policy.Name)],
            seed,
            (policies, settings) => new CommandLine(Asked(policies, settings)).ToString(),
            () => Runs(order),
            new WorkbenchFiles(shell, order.Runs, Asked)
        );

        IReadOnlyList<string> Asked(IReadOnlyList<string> policies, IReadOnlyList<string> settings) =>
            Typed(what, [.. policies.Select(name => words.GetValueOrDefault(name, name))], settings, seed);
    }

    /// <summary>Shipped policies that hold together with the scenario; the others are left out in silence.</summary>
    private static IEnumerable<Policy> Others(Shell shell, Scenario scenario, IReadOnlyList<Policy> chosen)
    {
        var quiet = new Shell
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Shipped = shell.Shipped,
            Command = shell.Command,
        };
        foreach (var name in new Library(quiet).PolicyNames.Where(name => chosen.All(policy => policy.Name != name)))
        {
            Policy? policy = null;
            try
            {
                policy = Inputs.ReadPolicy(quiet, name, scenario);
            }
            catch (BadInputException)
            {
                // Its rungs ask for what the scenario has not.
            }

            if (policy is not null && policy.Name == name)
            {
                yield return policy;
            }
        }
    }

    /// <summary>The command line that plays a question, without the program's name.</summary>
    private static IReadOnlyList<string> Typed(string what, IReadOnlyList<string> policies, IReadOnlyList<string> settings, ulong seed) =>
        [
            policies.Count > 1 ? "compare" : "run",
            what,
            "--policies",
            string.Join(',', policies),
            .. settings.SelectMany(setting => new[] { "--set", setting }),
            .. seed == StudyPlan.DefaultSeed ? Array.Empty<string>() : ["--seed", seed.ToString(System.Globalization.CultureInfo.InvariantCulture)],
        ];

    /// <summary>Run folders below the one for runs, and the one that was named; studies of other kinds are left out.</summary>
    private static IReadOnlyList<string> Runs(OpenRequest order)
    {
        var below = Directory.Exists(order.Runs)
            ? Directory
                .EnumerateDirectories(order.Runs)
                .Where(folder => File.Exists(Path.Combine(folder, Manifest)) && IsRun(folder))
                .Order(StringComparer.Ordinal)
            : Enumerable.Empty<string>();
        return [.. below.Prepend(order.What).Where(folder => Directory.Exists(folder)).DistinctBy(Path.GetFullPath)];
    }

    private static bool IsRun(string folder)
    {
        try
        {
            return RunFolder.KindOf(folder) is null;
        }
        catch (RunFolderException)
        {
            return true;
        }
    }
}
