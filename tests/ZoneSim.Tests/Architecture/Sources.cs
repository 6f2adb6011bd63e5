using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Architecture;

/// <summary>The repository's own C# files.</summary>
internal static class Sources
{
    /// <summary>Paths of the files below a folder of the repository, generated ones left out.</summary>
    public static IEnumerable<string> In(string folder) =>
        from path in Directory.GetFiles(Path.Combine(ShippedModels.Root, folder.Replace('/', Path.DirectorySeparatorChar)), "*.cs", SearchOption.AllDirectories)
        let parts = Path.GetRelativePath(ShippedModels.Root, path).Split(Path.DirectorySeparatorChar)
        where !parts.Contains("obj") && !parts.Contains("bin")
        orderby path
        select path;
}
