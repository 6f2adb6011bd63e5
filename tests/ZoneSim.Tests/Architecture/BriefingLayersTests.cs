using System.Text.RegularExpressions;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Architecture;

/// <summary>The layers of a briefing: texts, drawing, words, charts, documents, writers. Each uses those before it, and no writer another.</summary>
public sealed class BriefingLayersTests
{
    private static readonly string[] s_layers = ["Texts", "Drawing", "Words", "Charts", "Documents"];
    private static readonly string[] s_writers = ["Html", "Pdf", "Decks"];

    [Fact]
    public void Namespaces_follow_folders()
    {
        var offences = Files()
            .Where(file => file.Folder.Length > 0 && !Regex.IsMatch(file.Code, $@"^namespace ZoneSim\.Briefing\.{file.Folder};", RegexOptions.Multiline));
        Assert.Empty(offences.Select(file => file.Name));
        Assert.All(Files(), file => Assert.True(file.Folder.Length == 0 || s_layers.Contains(file.Folder) || s_writers.Contains(file.Folder), file.Folder));
    }

    [Fact]
    public void A_layer_uses_only_those_before_it()
    {
        var offences =
            from file in Files()
            let may = s_writers.Contains(file.Folder) ? s_layers : s_layers.TakeWhile(layer => layer != file.Folder)
            from used in Regex.Matches(file.Code, @"ZoneSim\.Briefing\.(\w+)").Select(match => match.Groups[1].Value).Distinct()
            where file.Folder.Length > 0 && used != file.Folder && s_layers.Concat(s_writers).Contains(used) && !may.Contains(used)
            select $"{file.Name} uses {used}";
        Assert.Empty(offences);
    }

    /// <summary>A using for the whole project would hide what a file uses.</summary>
    [Fact]
    public void No_layer_is_used_unsaid()
    {
        Assert.DoesNotContain(
            "<Using",
            File.ReadAllText(Path.Combine(ShippedModels.Root, "src", "ZoneSim.Briefing", "ZoneSim.Briefing.csproj")),
            StringComparison.Ordinal
        );
        Assert.All(Files(), file => Assert.DoesNotContain("global using", file.Code, StringComparison.Ordinal));
        Assert.True(Files().Count(file => file.Code.Contains("using ZoneSim.Briefing.Words;", StringComparison.Ordinal)) > 20);
    }

    private static IEnumerable<(string Name, string Folder, string Code)> Files()
    {
        var root = Path.Combine(ShippedModels.Root, "src", "ZoneSim.Briefing");
        return Sources
            .In("src/ZoneSim.Briefing")
            .Select(path => (Path.GetFileName(path), Path.GetDirectoryName(Path.GetRelativePath(root, path)) ?? "", File.ReadAllText(path)));
    }
}
