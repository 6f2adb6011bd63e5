namespace ZoneSim.Tests.Clock;

/// <summary>The recordings beside these tests.</summary>
internal static class TestFiles
{
    /// <summary>The lines of a file of this folder.</summary>
    public static string[] Lines(string name)
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "ZoneSim.sln")))
        {
            folder = folder.Parent;
        }
        Assert.NotNull(folder);
        return File.ReadAllLines(Path.Combine(folder.FullName, "tests", "ZoneSim.Tests", "Clock", name));
    }
}
