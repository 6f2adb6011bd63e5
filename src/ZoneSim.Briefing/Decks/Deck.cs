namespace ZoneSim.Briefing;

/// <summary>Under way.</summary>
internal static class Deck
{
    public static byte[] Of(BriefDocument document) => [(byte)document.Sections.Count];
}
