namespace ZoneSim.Briefing.Charts;

/// <summary>A chart of the gallery.</summary>
/// <param name="Name">Its name, as on the command line and in file names.</param>
/// <param name="Purpose">The question that it answers, in one line.</param>
public sealed record ChartInfo(string Name, string Purpose);

/// <summary>The files that a picture is wanted as.</summary>
[Flags]
public enum ChartFormats
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>A raster picture.</summary>
    Png = 1,

    /// <summary>A vector picture whose letters are outlines.</summary>
    Svg = 2,

    /// <summary>Both.</summary>
    Both = Png | Svg,

    /// <summary>A page of print as large as the picture, with vectors and the font inside.</summary>
    Pdf = 4,
}

/// <summary>A picture as a file to be written.</summary>
/// <param name="Name">The chart's name.</param>
/// <param name="FileName">File name with its ending, such as outcomes.svg.</param>
/// <param name="Title">What was found, as on the picture.</param>
/// <param name="Bytes">The file's content; the same report gives the same bytes.</param>
public sealed record RenderedChart(string Name, string FileName, string Title, ReadOnlyMemory<byte> Bytes);
