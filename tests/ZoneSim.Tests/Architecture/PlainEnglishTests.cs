using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Architecture;

/// <summary>Phrases that readers stumbled over stay away from sources, scenario and incident files and READMEs. Pages are printed from those sources.</summary>
public sealed class PlainEnglishTests
{
    private static readonly string[] s_retired =
    [
        "comes about",
        "come about",
        "has more of it",
        "has least of it",
        "has most of it",
        "come so far",
        "came so far",
        "whichever is aimed at",
        "unless that would break it",
        "cannot be read although it is as written",
        "there is such a file already",
        "open for want of",
        "of the convoy of the convoy",
        "which is told by neither",
    ];

    private static readonly string[] s_folders = ["src", "scenarios", "seeds"];
    private static readonly string[] s_endings = [".cs", ".md", ".js", ".css", ".yaml"];

    [Fact]
    public void No_retired_phrase_is_used()
    {
        var files = s_folders
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(ShippedFiles.Root, folder), "*", SearchOption.AllDirectories))
            .Where(file => s_endings.Contains(Path.GetExtension(file)) && !file.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj"))
            .Append(Path.Combine(ShippedFiles.Root, "README.md"))
            .Append(Path.Combine(ShippedFiles.Root, "tests", "README.md"))
            .ToList();
        Assert.True(files.Count > 300, $"{files.Count} files were read.");
        foreach (var file in files)
        {
            // Line breaks and the seams of concatenated texts do not hide a phrase.
            var text = System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(file), @"""\s*\+\s*\$?""|\s+", match => match.Value[0] == '"' ? "" : " ");
            Assert.All(s_retired, phrase => Assert.False(text.Contains(phrase, StringComparison.OrdinalIgnoreCase), $"{file}: '{phrase}'"));
        }
    }
}
