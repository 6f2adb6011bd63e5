using ScottPlot;
using SkiaSharp;

namespace ZoneSim.Briefing.Drawing;

/// <summary>
/// The one font of all charts: Inter, shipped inside the assembly under the SIL Open Font License, so that a machine
/// without any font draws the same picture. No font of the machine is ever used.
/// </summary>
internal static class Typefaces
{
    /// <summary>The family's name in a plot.</summary>
    public const string Family = "Inter";

    private static readonly Lock s_gate = new();
    private static bool s_registered;

    /// <summary>Text.</summary>
    public static SKTypeface Regular { get; } = Load("Inter-Regular.ttf");

    /// <summary>Titles and headings.</summary>
    public static SKTypeface Bold { get; } = Load("Inter-Bold.ttf");

    /// <summary>Makes the font known to ScottPlot; must be called before a plot is made, and may be called again.</summary>
    public static void Register()
    {
        lock (s_gate)
        {
            if (s_registered)
            {
                return;
            }

            Fonts.FontResolvers.Insert(0, new Resolver());
            Fonts.Default = Family;
            Fonts.Sans = Family;
            s_registered = true;
        }
    }

    private static SKTypeface Load(string resource)
    {
        using var stream = typeof(Typefaces).Assembly.GetManifestResourceStream(resource)
            ?? throw new InvalidOperationException($"The assembly lacks its font '{resource}'.");
        return SKTypeface.FromStream(stream);
    }

    /// <summary>Answers every request with the shipped font.</summary>
    private sealed class Resolver : IFontResolver
    {
        public SKTypeface CreateTypeface(string fontName, FontWeight weight, FontSlant slant, FontSpacing spacing) =>
            weight >= FontWeight.SemiBold ? Bold : Regular;

        public SKTypeface CreateTypeface(string fontName, bool bold, bool italic) => bold ? Bold : Regular;
    }
}
