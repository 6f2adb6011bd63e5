using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Texts;

namespace ZoneSim.Briefing.Decks;

/// <summary>What stands on one slide.</summary>
/// <param name="Layout">Which layout of the master.</param>
/// <param name="Title">Heading.</param>
/// <param name="Subtitle">A line below it; may be empty.</param>
/// <param name="Parts">Texts, tables, charts, pictures, each in a place of its own.</param>
/// <param name="Notes">What the speaker reads, line by line.</param>
internal sealed record SlidePlan(SlideLayoutKind Layout, string Title, string Subtitle, IReadOnlyList<SlidePart> Parts, IReadOnlyList<string> Notes)
{
    /// <summary>The section of the deck that it belongs to.</summary>
    public string Section { get; init; } = "";

    /// <summary>Title and subtitle as they fit.</summary>
    public SlideHeading Heading { get; } = SlideHeading.Of(Title, Subtitle, Layout == SlideLayoutKind.Title);
}

/// <summary>The layouts of the master.</summary>
internal enum SlideLayoutKind
{
    Title,
    Content,
    TwoColumns,
    Appendix,
}

/// <summary>A part of a slide and where it stands.</summary>
internal abstract record SlidePart(Frame Frame);

/// <summary>Paragraphs.</summary>
/// <param name="Frame">Where.</param>
/// <param name="Lines">What they say.</param>
/// <param name="Size">In points.</param>
internal sealed record TextPart(Frame Frame, IReadOnlyList<TextLine> Lines, double Size) : SlidePart(Frame);

/// <summary>One paragraph.</summary>
internal sealed record TextLine(string Text, bool Bold = false, bool Bullet = true);

/// <summary>A chart that the presentation program draws.</summary>
internal sealed record ChartPart(Frame Frame, NativeChart Chart) : SlidePart(Frame);

/// <summary>A picture.</summary>
internal sealed record PicturePart(Frame Frame, ChartPage Page) : SlidePart(Frame);

/// <summary>Some rows of a table.</summary>
internal sealed record TablePart(Frame Frame, DataTable Table, IReadOnlyList<double> Widths, double Size) : SlidePart(Frame);

/// <summary>A place on a slide, in English metric units (914,400 to the inch, 12,700 to the point).</summary>
internal readonly record struct Frame(long X, long Y, long Width, long Height)
{
    /// <summary>A slide of 16:9.</summary>
    public const long SlideWidth = 12_192_000,
        SlideHeight = 6_858_000;

    /// <summary>One point.</summary>
    public const long Point = 12_700;

    /// <summary>Free space left and right.</summary>
    public const long Margin = 457_200;

    /// <summary>The title.</summary>
    public static Frame OfTitle { get; } = new(Margin, 290_000, SlideWidth - (2 * Margin), 560_000);

    /// <summary>The line below it.</summary>
    public static Frame OfSubtitle { get; } = new(Margin, 850_000, SlideWidth - (2 * Margin), 300_000);

    /// <summary>The title of the opening slide.</summary>
    public static Frame OfOpening { get; } = new(914_400, 1_500_000, 10_363_200, 1_700_000);

    /// <summary>The question below it.</summary>
    public static Frame OfQuestion { get; } = new(914_400, 3_350_000, 10_363_200, 2_600_000);

    /// <summary>The source line at the foot of every slide.</summary>
    public static Frame OfSource { get; } = new(Margin, 6_390_000, 10_300_000, 250_000);

    /// <summary>The number of the slide.</summary>
    public static Frame OfNumber { get; } = new(SlideWidth - Margin - 800_000, 6_390_000, 800_000, 250_000);

    /// <summary>The word above the title of an appendix.</summary>
    public static Frame OfTag { get; } = new(SlideWidth - Margin - 1_400_000, 240_000, 1_400_000, 160_000);

    /// <summary>The classification line at the top and at the bottom.</summary>
    public static IReadOnlyList<Frame> OfMarks { get; } =
    [new(Margin, 40_000, SlideWidth - (2 * Margin), 200_000), new(Margin, SlideHeight - 200_000, SlideWidth - (2 * Margin), 200_000)];

    /// <summary>What stands between heading and source line.</summary>
    public static Frame Body { get; } = new(Margin, 1_190_000, SlideWidth - (2 * Margin), 5_090_000);

    /// <summary>The left part of the body.</summary>
    public Frame Left(double share) => this with { Width = (long)(Width * share) };

    /// <summary>The right part, with a gap.</summary>
    public Frame Right(double share) => this with { X = X + Width - (long)(Width * share), Width = (long)(Width * share) };

    /// <summary>The lower part.</summary>
    public Frame Below(long height) => this with { Y = Y + Height - height, Height = height };

    /// <summary>The upper part.</summary>
    public Frame Above(long height) => this with { Height = height };
}
