using System.Diagnostics;
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using OsProcess = System.Diagnostics.Process;

namespace ZoneSim.Tests.Mutations;

/// <summary>
/// Thousands of mutated files, command lines and result folders against the executable. Too long for every change: <c>tests/mutate</c> runs it
/// by hand. A mutation follows from seed and number alone, so that one that failed can be played again.
/// </summary>
[Trait("Speed", "Slow")]
public sealed partial class MutationCampaign : IDisposable
{
    private static readonly TimeSpan s_hang = TimeSpan.FromSeconds(20 * Number("ZONESIM_MUTATION_PATIENCE", 1));
    private static readonly string s_program = Environment.GetEnvironmentVariable("ZONESIM_PROGRAM") ?? Path.Combine(AppContext.BaseDirectory, "zonesim");
    private readonly string _root = Directory.CreateTempSubdirectory("zonesim-mutations-").FullName;

    public void Dispose() => Directory.Delete(_root, recursive: true);

    [Fact(Explicit = true)]
    public void Nothing_that_is_mutated_crashes_hangs_or_is_refused_without_a_place()
    {
        var (count, seed, first) = (Number("ZONESIM_MUTATIONS", 2_000), Number("ZONESIM_MUTATION_SEED", 20171128), Number("ZONESIM_MUTATION_FIRST", 0));
        var originals = MakeOriginals();
        var outcomes = new Outcome[count];
        Parallel.For(0, count, new ParallelOptions { MaxDegreeOfParallelism = 2 }, number => outcomes[number] = Try(originals, seed, first + number));
        var report = Report(outcomes, first);
        TestContext.Current.TestOutputHelper!.WriteLine(report);
        if (Environment.GetEnvironmentVariable("ZONESIM_MUTATION_REPORT") is { Length: > 0 } path)
        {
            File.WriteAllText(path, report);
        }

        Assert.All(outcomes, outcome => Assert.True(outcome.Fate is Fate.Done or Fate.RefusedWithPlace, $"{outcome.Fate}: {outcome.Says}"));
    }

    private string MakeOriginals()
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, "originals")).FullName;
        foreach (var (name, command) in Mutator.Originals)
        {
            var (code, says) = Run(folder, [.. command, "--out", name], TimeSpan.FromMinutes(30));
            Assert.True(code == 0, $"{string.Join(' ', command)}: {code?.ToString(CultureInfo.InvariantCulture) ?? "hangs"} {says}");
        }

        return folder;
    }

    private Outcome Try(string originals, int seed, int number)
    {
        var folder = Directory.CreateDirectory(Path.Combine(_root, number.ToString(CultureInfo.InvariantCulture))).FullName;
        var mutation = new Mutator(folder, originals, new Random(HashCode(seed, number))).Next();
        var before = Names(folder);
        var (code, says) = Run(folder, mutation.Command, s_hang);
        var after = Names(folder);
        var random = code switch
        {
            null => Fate.Hang,
            0 when after.Any(name => name.EndsWith(".tmp", StringComparison.Ordinal) || name.EndsWith(".partial", StringComparison.Ordinal)) => Fate.Leftover,
            0 => Fate.Done,
            2 when after.Except(before).Any() => Fate.Leftover,
            2 => mutation.Places.Any(place => says.Contains(place, StringComparison.Ordinal)) || NamesAWord().IsMatch(says)
                ? Fate.RefusedWithPlace
                : Fate.RefusedWithoutPlace,
            _ => Fate.Fault,
        };
        Directory.Delete(folder, recursive: true);
        var shown = random == Fate.Leftover ? string.Join(", ", after.Except(before).Take(5)) : says[..Math.Min(says.Length, 400)].ReplaceLineEndings(" | ");
        return new Outcome(mutation, random, shown);
    }

    /// <summary>Exit code and what it said; no code where it had to be killed. Mistakes that 'check' finds are its answer, on standard output.</summary>
    private static (int? Code, string Says) Run(string folder, IReadOnlyList<string> command, TimeSpan patience)
    {
        var start = new ProcessStartInfo(s_program, command)
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            RedirectStandardInput = true,
        };
        using var process = OsProcess.Start(start)!;
        process.StandardInput.Close();
        var (output, error) = (process.StandardOutput.ReadToEndAsync(), process.StandardError.ReadToEndAsync());
        var ended = process.WaitForExit(patience);
        if (!ended)
        {
            process.Kill(entireProcessTree: true);
            process.WaitForExit();
        }

        return (ended ? process.ExitCode : null, error.GetAwaiter().GetResult() + output.GetAwaiter().GetResult());
    }

    private static string Report(Outcome[] outcomes, int first)
    {
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"{"what was mutated", -22}{string.Concat(Enum.GetNames<Fate>().Select(name => $"{name, 21}"))}");
        foreach (var group in outcomes.GroupBy(outcome => outcome.Mutation.Class).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            var counts = Enum.GetValues<Fate>().Select(random => $"{group.Count(outcome => outcome.Fate == random), 21}");
            text.AppendLine(CultureInfo.InvariantCulture, $"{group.Key, -22}{string.Concat(counts)}");
        }

        for (var number = 0; number < outcomes.Length; number++)
        {
            var (mutation, random, says) = outcomes[number];
            if (random is not (Fate.Done or Fate.RefusedWithPlace))
            {
                var command = string.Join(' ', mutation.Command.Select(Short));
                text.AppendLine(CultureInfo.InvariantCulture, $"{first + number}: {random}: {mutation.Class} ({mutation.What}): zonesim {command}");
                text.AppendLine("    " + says);
            }
        }

        return text.ToString();
    }

    private static string Short(string word) => word.Length > 60 ? word[..60] + "…" : word.Replace("\e", "ESC", StringComparison.Ordinal);

    private static HashSet<string> Names(string folder)
    {
        var all = new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.ReparsePoint };
        return [.. Directory.EnumerateFileSystemEntries(folder, "*", all).Select(path => Path.GetRelativePath(folder, path))];
    }

    private static int Number(string variable, int otherwise) =>
        int.TryParse(Environment.GetEnvironmentVariable(variable), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : otherwise;

    /// <summary>An option, an argument by its name in the help, or the command line as a whole: where a mistake stands that stands in no file.</summary>
    [GeneratedRegex(@"--|^(?:[A-Z]+|the command line)(?:: | is )", RegexOptions.Multiline)]
    private static partial Regex NamesAWord();

    private static int HashCode(int seed, int number) => unchecked((seed * 1_000_003) + (number * 7_919));
}
