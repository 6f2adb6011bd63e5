using System.Security.Cryptography;
using System.Text;
using ZoneSim.Cli.Pages;
using ZoneSim.Studies;

namespace ZoneSim.Cli.Files;

/// <summary>The folder of a regret study: its numbers as regret.json, its charts beside them. It is made from finished runs alone.</summary>
internal static class RegretFolder
{
    private const string FileName = "regret.json";

    /// <summary>Writes the numbers, unless they are there.</summary>
    /// <param name="report">The study.</param>
    /// <param name="folder">The folder, or null for one named after what it is made of.</param>
    /// <param name="force">Whether another study in it is replaced.</param>
    /// <returns>The folder.</returns>
    /// <exception cref="BadInputException">The folder holds something else. Nothing was changed.</exception>
    public static string Fill(RegretReport report, string? folder, bool force)
    {
        var text = ResultJson.Text(report) + "\n";
        folder ??= Path.Combine("runs", "regret-" + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..8]);
        var path = Path.Combine(folder, FileName);
        if (File.Exists(folder))
        {
            throw new BadInputException($"{folder}: this is a file, not a folder. Name another folder with --out.");
        }

        var isMade = Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any();
        if (isMade && !File.Exists(path))
        {
            throw new BadInputException($"{folder}: this is no folder of a regret study (it has no {FileName}), so it is not touched. Name another folder with --out.");
        }

        if (isMade && File.ReadAllText(path) == text)
        {
            return folder;
        }

        if (isMade && !force)
        {
            throw new BadInputException($"{folder}: holds another regret study. Nothing was changed. Name another folder with --out, or replace it with --force.");
        }

        if (isMade)
        {
            Directory.Delete(folder, recursive: true);
        }

        Directory.CreateDirectory(folder);
        SafeFile.Write(path, text);
        return folder;
    }
}
