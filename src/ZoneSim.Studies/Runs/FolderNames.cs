using ZoneSim.Model;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// Names of scenarios, policies and accounts, which are names of files in a result folder as well: letters, digits and single hyphens,
/// never a path, on every file system.
/// </summary>
internal static class FolderNames
{
    /// <summary>Letters that a name may have: a file's name holds 255, with an ending and, for a folder, a kind and a hash.</summary>
    public const int Longest = 200;

    /// <summary>What is wrong with a name, as a clause that begins with a verb; null where nothing is.</summary>
    public static string? WrongWith(string name) =>
        name.Length == 0 ? "is empty"
        : name.Length > Longest ? FormattableString.Invariant($"has {name.Length} letters, more than the name of a file may have ({Longest})")
        : !name.All(letter => char.IsAsciiLetterOrDigit(letter) || letter == '-')
        || name.StartsWith('-')
        || name.EndsWith('-')
        || name.Contains("--", StringComparison.Ordinal)
            ? "is no name of letters, digits and hyphens"
        : IsDevice(name) ? "is the name of a device on Windows, so that no file can have it"
        : null;

    /// <summary>Refuses names of a plan that its result folder could not keep.</summary>
    /// <exception cref="StudyRefusalException">A name cannot be that of a file, or two differ in their case only.</exception>
    public static void Require(Scenario scenario, IEnumerable<Policy> policies)
    {
        string[] names = [.. policies.Select(policy => policy.Name)];
        foreach (var (what, name) in names.Select(name => ("policy", name)).Prepend(("scenario", scenario.Name)))
        {
            if (WrongWith(name) is { } wrong)
            {
                throw new StudyRefusalException(
                    RefusalCode.Name,
                    $"The {what}'s name '{(name.Length > 60 ? name[..60] + "…" : name)}' {wrong}: give it another."
                );
            }
        }

        if (names.Distinct(StringComparer.OrdinalIgnoreCase).Count() < names.Distinct(StringComparer.Ordinal).Count())
        {
            throw new StudyRefusalException(
                RefusalCode.Name,
                "Two policies have names that differ in their case only, which some disks take for one file: rename one."
            );
        }
    }

    private static bool IsDevice(string name)
    {
        var upper = name.ToUpperInvariant();
        return upper is "CON" or "PRN" or "AUX" or "NUL" || (upper.Length == 4 && upper[..3] is "COM" or "LPT" && upper[3] is >= '1' and <= '9');
    }
}
