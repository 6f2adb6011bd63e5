using ScottPlot;
using SkiaSharp;
using ZoneSim.Model;

namespace ZoneSim.Briefing;

/// <summary>
/// What each colour means, on every chart. An outcome's hue says its group, its lightness which one: black at the
/// garrison, purple hit, blues turned (darker with the force of the measure), grey never in, yellow left by itself,
/// orange still there, brown crossed. Drone outcomes take the same groups. No colour says better or worse, and red and
/// green are not used. The colours were searched for the greatest least difference (CIEDE2000) in full colour vision and
/// under simulated protanopia and deuteranopia (Machado, Oliveira and Fernandes 2009); a test holds the floor.
/// </summary>
internal static class Palette
{
    private static readonly SKColor[] s_outcomes =
    [
        Hex(0x1E1C22), // reached-garrison
        Hex(0x622358), // destroyed
        Hex(0xAA5F88), // struck-and-left
        Hex(0x6C472A), // crossed
        Hex(0xA5E1E3), // turned-by-line
        Hex(0x70CBFF), // turned-by-broadcast
        Hex(0x5AA5BA), // turned-by-partner
        Hex(0x2A90E2), // turned-by-show-of-force
        Hex(0x2268C7), // turned-by-warning-shots
        Hex(0x0039AA), // turned-by-strike
        Hex(0xADADA9), // no-entry
        Hex(0xD5B830), // left-unprompted
        Hex(0xDB6014), // still-inside
        Hex(0x622358), // shot-down-before-release
        Hex(0xAA5F88), // released-and-shot-down
        Hex(0x1E1C22), // released-and-left
        Hex(0x2268C7), // turned-by-intercept
        Hex(0x70CBFF), // turned-otherwise
        Hex(0xD5B830), // drone-left-unprompted
        Hex(0xDB6014), // still-airborne
    ];

    private static readonly SKColor[] s_policies =
    [
        Hex(0x196BD4), Hex(0xFC982C), Hex(0x343081), Hex(0x24C1FF), Hex(0x222523), Hex(0x8C5420), Hex(0xBA82AB), Hex(0x898379),
    ];

    private static readonly MarkerShape[] s_markers =
    [
        MarkerShape.FilledCircle, MarkerShape.FilledSquare, MarkerShape.FilledTriangleUp, MarkerShape.FilledDiamond,
        MarkerShape.OpenCircle, MarkerShape.OpenSquare, MarkerShape.OpenTriangleUp, MarkerShape.OpenDiamond,
    ];

    /// <summary>How many policies can be told apart on one chart.</summary>
    public static int Policies => s_policies.Length;

    /// <summary>The colour of an outcome.</summary>
    public static SKColor Of(Outcome outcome) => s_outcomes[(int)outcome];

    /// <summary>The colour of an outcome's label; neutral for a label that is none.</summary>
    public static SKColor OfLabel(string outcome)
    {
        var index = LedgerWords.Outcomes.ToList().IndexOf(outcome);
        return index < 0 ? Ink.Neutral : s_outcomes[index];
    }

    /// <summary>The colour of the policy at a place in the run's order; they come round again after eight.</summary>
    public static SKColor OfPolicy(int index) => s_policies[index % s_policies.Length];

    /// <summary>The marker of the policy at a place in the run's order: a second sign beside the colour.</summary>
    public static MarkerShape Marker(int index) => s_markers[index % s_markers.Length];

    private static SKColor Hex(uint rgb) => new(0xFF000000 | rgb);
}
