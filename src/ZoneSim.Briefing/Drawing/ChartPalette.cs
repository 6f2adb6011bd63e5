using ScottPlot;
using SkiaSharp;
using ZoneSim.Model;

namespace ZoneSim.Briefing.Drawing;

/// <summary>
/// What each colour means, on every chart. Outcomes have five groups by hue: blue out and not hit (pale where it left by itself or never came in),
/// pink out after a hit, brown crossed, orange still there, dark reached or destroyed (black reached or released, purple destroyed or shot down). Words
/// beside the mark say which of a group it is. Policies have violet, yellow and grey, so that a colour that stands for a policy on one picture stands
/// for no outcome on the next. No colour says better or worse, and red and green are not used. The colours were searched for the
/// greatest least difference (CIEDE2000) in full colour vision and under simulated protanopia and deuteranopia (Machado, Oliveira and Fernandes 2009);
/// a test holds the floor.
/// </summary>
internal static class ChartPalette
{
    private static readonly SKColor s_reached = Hex(0x1E1C22),
        s_destroyed = Hex(0x622358),
        s_struck = Hex(0xAA5F88),
        s_crossed = Hex(0x6C472A),
        s_inside = Hex(0xDB6014),
        s_turned = Hex(0x2A90E2),
        s_ofItself = Hex(0xA5E1E3);

    private static readonly SKColor[] s_policies =
    [
        Hex(0x8030E0),
        Hex(0xE2B203),
        Hex(0x65645C),
        Hex(0x5814A0),
        Hex(0x463B41),
        Hex(0x99A5A2),
        Hex(0xDAADF6),
        Hex(0xD2C78B),
    ];

    private static readonly MarkerShape[] s_markers =
    [
        MarkerShape.FilledCircle,
        MarkerShape.FilledSquare,
        MarkerShape.FilledTriangleUp,
        MarkerShape.FilledDiamond,
        MarkerShape.OpenCircle,
        MarkerShape.OpenSquare,
        MarkerShape.OpenTriangleUp,
        MarkerShape.OpenDiamond,
    ];

    /// <summary>How many policies can be told apart on one chart.</summary>
    public static int Policies => s_policies.Length;

    /// <summary>The colour of an outcome.</summary>
    public static SKColor Of(Outcome outcome) =>
        outcome switch
        {
            Outcome.ReachedGarrison or Outcome.ReleasedAndLeft or Outcome.ReleasedAndShotDown => s_reached,
            Outcome.Destroyed or Outcome.ShotDownBeforeRelease => s_destroyed,
            Outcome.StruckAndLeft => s_struck,
            Outcome.Crossed => s_crossed,
            Outcome.StillInside or Outcome.StillAirborne => s_inside,
            _ => IsOfItself(outcome) ? s_ofItself : s_turned,
        };

    /// <summary>Whether it went out, or never came in, without a measure to thank for it: a paler shade of its group.</summary>
    public static bool IsOfItself(Outcome outcome) => outcome is Outcome.NoEntry or Outcome.LeftUnprompted or Outcome.DroneLeftUnprompted;

    /// <summary>The colour of an outcome's label; neutral for a label that is none.</summary>
    public static SKColor OfLabel(string outcome)
    {
        var index = LedgerWords.Outcomes.ToList().IndexOf(outcome);
        return index < 0 ? Ink.Neutral : Of((Outcome)index);
    }

    /// <summary>The colour of a policy-neutral end; neutral for a label that is none.</summary>
    public static SKColor OfEnd(string end) =>
        end switch
        {
            "out" => s_turned,
            "crossed" => s_crossed,
            "still-inside" => s_inside,
            "reached" => s_reached,
            "destroyed" => s_destroyed,
            _ => Ink.Neutral,
        };

    /// <summary>The colour of the policy at a place in the run's order; they come round again after eight.</summary>
    public static SKColor OfPolicy(int index) => s_policies[index % s_policies.Length];

    /// <summary>The marker of the policy at a place in the run's order: a second sign beside the colour.</summary>
    public static MarkerShape Marker(int index) => s_markers[index % s_markers.Length];

    private static SKColor Hex(uint rgb) => new(0xFF000000 | rgb);
}
