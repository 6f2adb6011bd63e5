using ZoneSim.Studies;

namespace ZoneSim.Briefing;

/// <summary>The charts of an assessment.</summary>
public static class AccountGallery
{
    /// <summary>Draws them.</summary>
    public static IEnumerable<RenderedChart> Render(AssessmentReport report) => [];
}
