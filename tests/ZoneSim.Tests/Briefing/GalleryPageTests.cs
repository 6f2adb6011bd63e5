using ZoneSim.Briefing.Charts;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Briefing;

/// <summary>The gallery page shows every chart that there is, with a picture.</summary>
public sealed class GalleryPageTests
{
    private static readonly string s_folder = Path.Combine(ShippedModels.Root, "src", "ZoneSim.Briefing");

    public static TheoryData<string> Charts =>
        [.. ChartGallery.All.Concat(StudyGallery.All).Concat(ChoiceGallery.All).Concat(AccountGallery.All).Select(chart => chart.Name)];

    [Theory]
    [MemberData(nameof(Charts))]
    public void A_chart_is_on_the_page_with_its_picture(string chart)
    {
        Assert.Contains($"| `{chart}`<br>![](gallery/{chart}.png) |", File.ReadAllText(Path.Combine(s_folder, "README.md")), StringComparison.Ordinal);
        Assert.InRange(new FileInfo(Path.Combine(s_folder, "gallery", chart + ".png")).Length, 5_000, 80_000);
    }

    [Fact]
    public void No_picture_is_left_of_a_chart_that_is_gone() =>
        Assert.Equal(
            Charts.Select(row => row.Data).Concat(["replay", "map-valley", "map-coast", "timeline-coast", "replay-valley"]).Order(StringComparer.Ordinal),
            Directory.EnumerateFiles(Path.Combine(s_folder, "gallery")).Select(path => Path.GetFileNameWithoutExtension(path)).Order(StringComparer.Ordinal)
        );
}
