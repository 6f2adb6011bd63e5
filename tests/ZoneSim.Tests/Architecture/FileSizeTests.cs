using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Architecture;

/// <summary>A file above 300 lines wants a reason, which stands here; a line has 160 characters at most.</summary>
public sealed class FileSizeTests
{
    private const int Most = 300;
    private const int MostInALine = 160;

    private static readonly Dictionary<string, string> s_reasons = new()
    {
        ["tests/ZoneSim.Benchmarks/Reference/YardstickModel.cs"] = "The hand-written yardstick is one loop on purpose",
        ["tests/ZoneSim.Tests/Clock/Scenarios.cs"] = "A list of small programs, the same for both clocks",
    };

    [Fact]
    public void A_longer_file_has_a_reason() => Assert.DoesNotContain(Long(), name => !s_reasons.ContainsKey(name));

    [Fact]
    public void A_reason_has_a_longer_file() => Assert.Empty(s_reasons.Keys.Except(Long()));

    /// <summary>Code is laid out by <c>dotnet csharpier format .</c>; comments and strings it leaves are wrapped by hand.</summary>
    [Fact]
    public void No_line_is_longer_than_the_layout_allows() =>
        Assert.Empty(
            from path in Sources.In("src").Concat(Sources.In("tests"))
            from line in File.ReadLines(path).Index()
            where line.Item.EnumerateRunes().Count() > MostInALine
            select $"{Name(path)}:{line.Index + 1}"
        );

    private static List<string> Long() =>
        [.. from path in Sources.In("src").Concat(Sources.In("tests")) where File.ReadLines(path).Count() > Most select Name(path)];

    private static string Name(string path) => Path.GetRelativePath(ShippedModels.Root, path).Replace(Path.DirectorySeparatorChar, '/');
}
