using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>Reads a file that stands by itself: policies and seeds extend nothing.</summary>
internal static class FileReader
{
    /// <summary>Reads, checks the shape and what is missing; null if the text is no mapping at all.</summary>
    public static MapReading? Read(SourceText text, MapShape shape, MistakeList mistakes)
    {
        if (NodeParser.Parse(text, mistakes) is not { } node || new ShapeReader(mistakes).Read(node, shape, "") is not MapReading reading)
        {
            return null;
        }

        new Requirements(mistakes).Check(reading, shape, "");
        return reading;
    }
}
