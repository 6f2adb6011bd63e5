namespace ZoneSim.Tests.Fixtures;

/// <summary>The files of the repository as they lie there.</summary>
internal static class ShippedFiles
{
    /// <summary>The folder of the solution.</summary>
    public static string Root => ShippedModels.Root;

    /// <summary>Copies the YAML and GeoJSON files of a folder of the repository, with its subfolders.</summary>
    public static void Copy(string folder, string to)
    {
        var from = Path.Combine(Root, folder);
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories).Where(path => Path.GetExtension(path) is ".yaml" or ".geojson"))
        {
            var target = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(target)!);
            File.Copy(file, target);
        }
    }
}
