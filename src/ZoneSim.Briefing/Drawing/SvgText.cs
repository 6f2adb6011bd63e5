using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using SkiaSharp;

namespace ZoneSim.Briefing.Drawing;

/// <summary>
/// Turns the texts of an SVG picture into outlines. A text element names a font that the viewer may lack, and most
/// programs that place pictures into slides ignore a font embedded in the file; outlines look the same everywhere.
/// Each group of outlines keeps its words as a label, so that the picture can still be searched and read aloud.
/// </summary>
internal static class SvgText
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";
    private static readonly XNamespace s_xlink = "http://www.w3.org/1999/xlink";

    /// <summary>The picture with outlined texts, a title and a description for readers, and ids that are its own.</summary>
    public static byte[] Outline(byte[] picture, string stem, string title, string description)
    {
        var glyphs = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var root = Outlined(picture, stem, title, description, glyphs);
        root.Elements().Skip(1).First().AddAfterSelf(Glyphs(glyphs));
        return Bytes(root);
    }

    /// <summary>
    /// The same as an element of a page, which holds the outlines of all its pictures once: <paramref name="glyphs"/> gathers them,
    /// and <see cref="Glyphs"/> writes them.
    /// </summary>
    public static XElement Outlined(byte[] picture, string stem, string title, string description, SortedDictionary<string, string> glyphs)
    {
        var root = Parse(picture);
        foreach (var text in root.Descendants(s_svg + "text").ToList())
        {
            text.ReplaceWith(Group(text, glyphs));
        }

        OwnIds(root, stem);
        root.SetAttributeValue("viewBox", $"0 0 {root.Attribute("width")!.Value} {root.Attribute("height")!.Value}");
        root.SetAttributeValue("role", "img");
        root.AddFirst(new XElement(s_svg + "title", title), new XElement(s_svg + "desc", description));
        return root;
    }

    /// <summary>The outlines that pictures refer to.</summary>
    public static XElement Glyphs(SortedDictionary<string, string> glyphs) =>
        new(s_svg + "defs", glyphs.Select(glyph => new XElement(s_svg + "path", new XAttribute("id", glyph.Key), new XAttribute("d", glyph.Value))));

    /// <summary>Where each text of a picture not yet outlined stands, in pixels: the box around its advance and its capitals.</summary>
    public static IReadOnlyList<(string Text, SKRect Box)> Boxes(byte[] picture)
    {
        var boxes = new List<(string, SKRect)>();
        foreach (var text in Parse(picture).Descendants(s_svg + "text"))
        {
            var (words, size, bold) = Read(text);
            using var font = new SKFont(bold ? Typefaces.Bold : Typefaces.Regular, size);
            var xs = Values(text, "x");
            var y = Values(text, "y")[0];
            var box = new SKRect(xs[0], y - (size * 0.73f), xs[^1] + font.MeasureText(words[^1..]), y);
            boxes.Add((words, Matrix((string?)text.Attribute("transform")).MapRect(box)));
        }

        return boxes;
    }

    private static XElement Parse(byte[] picture)
    {
        using var stream = new MemoryStream(picture);
        return XDocument.Load(stream).Root!;
    }

    private static XElement Group(XElement text, SortedDictionary<string, string> glyphs)
    {
        var (words, size, bold) = Read(text);
        var typeface = bold ? Typefaces.Bold : Typefaces.Regular;
        using var font = new SKFont(typeface, 1000) { Hinting = SKFontHinting.None, LinearMetrics = true };
        var (xs, ys) = (Values(text, "x"), Values(text, "y"));
        var group = new XElement(s_svg + "g", new XAttribute("aria-label", words));
        foreach (var attribute in text.Attributes().Where(a => a.Name.LocalName is "transform" or "fill" or "fill-opacity"))
        {
            group.Add(attribute);
        }

        var scale = Number(size / 1000);
        for (var i = 0; i < words.Length; i++)
        {
            var glyph = typeface.GetGlyph(words[i]);
            var id = (bold ? "b" : "r") + glyph.ToString(CultureInfo.InvariantCulture);
            if (!glyphs.TryGetValue(id, out var outline))
            {
                using var path = font.GetGlyphPath(glyph);
                glyphs[id] = outline = path?.ToSvgPathData() ?? "";
            }

            if (outline.Length > 0)
            {
                var place = $"translate({Number(xs[i])} {Number(ys[Math.Min(i, ys.Count - 1)])}) scale({scale})";
                group.Add(new XElement(s_svg + "use", new XAttribute(s_xlink + "href", "#" + id), new XAttribute("transform", place)));
            }
        }

        return group;
    }

    /// <summary>
    /// Renames what can be referred to: by its order in the picture, since the drawing library numbers it by everything
    /// drawn in the process before, and after the picture, since two of them may stand on one page.
    /// </summary>
    private static void OwnIds(XElement root, string stem)
    {
        var names = root.Descendants()
            .Attributes("id")
            .Select((id, number) => (id.Value, Name: FormattableString.Invariant($"{stem}-{number}")))
            .ToDictionary(pair => pair.Value, pair => pair.Name);
        foreach (var attribute in root.Descendants().Attributes().ToList())
        {
            if (attribute.Name.LocalName == "id")
            {
                attribute.Value = names[attribute.Value];
            }
            else if (attribute.Value.StartsWith("url(#", StringComparison.Ordinal))
            {
                attribute.Value = $"url(#{names[attribute.Value[5..^1]]})";
            }
        }
    }

    private static (string Words, float Size, bool Bold) Read(XElement text) =>
        (
            text.Value.Trim('\n', '\t', '\r'),
            float.Parse(text.Attribute("font-size")!.Value, CultureInfo.InvariantCulture),
            ((string?)text.Attribute("font-weight") ?? "400") is "500" or "600" or "700" or "800" or "900" or "bold"
        );

    private static IReadOnlyList<float> Values(XElement text, string attribute) =>
        [
            .. text.Attribute(attribute)!
                .Value.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
                .Select(value => float.Parse(value, CultureInfo.InvariantCulture)),
        ];

    private static SKMatrix Matrix(string? transform)
    {
        if (transform is null)
        {
            return SKMatrix.Identity;
        }

        var open = transform.IndexOf('(', StringComparison.Ordinal);
        var v = transform[(open + 1)..^1]
            .Split([' ', ','], StringSplitOptions.RemoveEmptyEntries)
            .Select(value => float.Parse(value, CultureInfo.InvariantCulture))
            .ToArray();
        return transform[..open] switch
        {
            "translate" => SKMatrix.CreateTranslation(v[0], v.Length > 1 ? v[1] : 0),
            "scale" => SKMatrix.CreateScale(v[0], v.Length > 1 ? v[1] : v[0]),
            "rotate" => v.Length > 2 ? SKMatrix.CreateRotationDegrees(v[0], v[1], v[2]) : SKMatrix.CreateRotationDegrees(v[0]),
            "matrix" => new SKMatrix(v[0], v[2], v[4], v[1], v[3], v[5], 0, 0, 1),
            var other => throw new FormatException($"The picture has an unknown transform '{other}'."),
        };
    }

    private static string Number(float value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    private static byte[] Bytes(XElement root)
    {
        using var stream = new MemoryStream();
        var settings = new XmlWriterSettings
        {
            Encoding = new UTF8Encoding(false),
            Indent = true,
            IndentChars = "",
            NewLineChars = "\n",
        };
        using (var writer = XmlWriter.Create(stream, settings))
        {
            new XDocument(root).Save(writer);
        }

        return stream.ToArray();
    }
}
