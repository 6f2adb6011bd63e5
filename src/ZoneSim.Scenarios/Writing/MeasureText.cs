using System.Globalization;
using ZoneSim.Model;

namespace ZoneSim.Scenarios.Writing;

/// <summary>Writes the section <c>measures</c>.</summary>
internal static class MeasureText
{
    /// <summary>Writes it; nothing where there is no measure.</summary>
    public static void Write(YamlText text, IReadOnlyList<OwnMeasure> measures)
    {
        if (measures.Count > 0)
        {
            text.Section(0, "measures");
        }

        foreach (var measure in measures.OrderBy(one => one.Name, StringComparer.Ordinal))
        {
            text.Section(1, YamlText.Key(measure.Name));
            (string Key, string? Value)[] texts = [("when", measure.When), ("mean", measure.Mean), ("unit", measure.Unit), ("says", measure.Says)];
            foreach (var (key, value) in texts.Where(pair => pair.Value is not null))
            {
                text.Line(2, key, YamlText.Quote(value!));
            }

            if (measure.Otherwise is { } otherwise)
            {
                text.Line(2, "otherwise", otherwise.ToString("R", CultureInfo.InvariantCulture));
            }
        }
    }
}
