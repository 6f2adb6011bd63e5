using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Architecture;

/// <summary>A file above 300 lines wants a reason, which stands here.</summary>
public sealed class FileSizeTests
{
    private const int Most = 300;

    private static readonly Dictionary<string, string> s_reasons = new()
    {
        ["tests/ZoneSim.Benchmarks/Reference/YardstickModel.cs"] = "The hand-written yardstick is one loop on purpose",
        ["tests/ZoneSim.Tests/Clock/Scenarios.cs"] = "A list of small programs, the same for both clocks",
    };

    [Fact]
    public void A_longer_file_has_a_reason() => Assert.DoesNotContain(Long(), name => !s_reasons.ContainsKey(name));

    [Fact]
    public void A_reason_has_a_longer_file() => Assert.Empty(s_reasons.Keys.Except(Long()));

    private static List<string> Long() =>
        [
            .. from path in Sources.In("src").Concat(Sources.In("tests"))
            where File.ReadLines(path).Count() > Most
            select Path.GetRelativePath(ShippedModels.Root, path).Replace(Path.DirectorySeparatorChar, '/'),
        ];
}
