using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Model;

namespace ZoneSim.Briefing.Words;

/// <summary>The groups that pictures colour outcomes by: five hues, the dark one in two shades.</summary>
internal enum OutcomeGroup
{
    /// <summary>Outside again, or never in, and nothing hit.</summary>
    OutUnstruck,

    /// <summary>Outside again after a hit.</summary>
    OutStruck,

    /// <summary>Out by another side than it came.</summary>
    Crossed,

    /// <summary>Inside, or a drone in the air, at the end of the time simulated.</summary>
    Inside,

    /// <summary>At the garrison, or a munition released.</summary>
    Reached,

    /// <summary>Destroyed, or a drone shot down before a release.</summary>
    Destroyed,
}

/// <summary>Outcomes and ends by group.</summary>
internal static class OutcomeGroups
{
    /// <summary>All groups in the order in which pictures stack them.</summary>
    public static IReadOnlyList<OutcomeGroup> All { get; } = Enum.GetValues<OutcomeGroup>();

    /// <summary>The group of an outcome.</summary>
    public static OutcomeGroup Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.StruckAndLeft => OutcomeGroup.OutStruck,
            Outcome.Crossed => OutcomeGroup.Crossed,
            Outcome.StillInside or Outcome.StillAirborne => OutcomeGroup.Inside,
            Outcome.ReachedGarrison or Outcome.ReleasedAndShotDown or Outcome.ReleasedAndLeft => OutcomeGroup.Reached,
            Outcome.Destroyed or Outcome.ShotDownBeforeRelease => OutcomeGroup.Destroyed,
            _ => OutcomeGroup.OutUnstruck,
        };

    /// <summary>What a shade of colour says, by one of its outcomes.</summary>
    public static string Words(Outcome outcome) =>
        outcome switch
        {
            _ when ChartPalette.IsOfItself(outcome) => "left by itself",
            _ when Of(outcome) == OutcomeGroup.OutUnstruck => "turned, not hit",
            _ => Name(Of(outcome), outcome.IsOf(IncursionKind.Convoy) ? "convoy" : "drone"),
        };

    /// <summary>The colour of a group.</summary>
    public static SKColor Colour(OutcomeGroup group) =>
        ChartPalette.Of(
            group switch
            {
                OutcomeGroup.OutUnstruck => Outcome.TurnedByLine,
                OutcomeGroup.OutStruck => Outcome.StruckAndLeft,
                OutcomeGroup.Crossed => Outcome.Crossed,
                OutcomeGroup.Inside => Outcome.StillInside,
                OutcomeGroup.Reached => Outcome.ReachedGarrison,
                _ => Outcome.Destroyed,
            }
        );

    /// <summary>The name of a group for a reader.</summary>
    /// <param name="group">The group.</param>
    /// <param name="kind">convoy, traffic or drone.</param>
    public static string Name(OutcomeGroup group, string kind) =>
        (group, kind) switch
        {
            (OutcomeGroup.OutUnstruck, "drone" or "flight") => "out",
            (OutcomeGroup.OutUnstruck, _) => "out, not hit",
            (OutcomeGroup.OutStruck, _) => "out after a hit",
            (OutcomeGroup.Crossed, _) => "crossed",
            (OutcomeGroup.Inside, "drone" or "flight") => "in the air",
            (OutcomeGroup.Inside, _) => "inside",
            (OutcomeGroup.Reached, "drone" or "flight") => "released",
            (OutcomeGroup.Reached, _) => "reached",
            (_, "drone" or "flight") => "shot down first",
            _ => "destroyed",
        };
}
