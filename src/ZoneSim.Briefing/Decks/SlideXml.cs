using System.Text;
using ZoneSim.Briefing.Documents;

namespace ZoneSim.Briefing.Decks;

/// <summary>The markup of a slide and of its notes.</summary>
internal static class SlideXml
{
    /// <summary>Names the replay among the links of a slide's notes.</summary>
    public const string ReplayId = "rId3";

    private const string Replay = $"<a:p><a:r><a:rPr lang=\"en-GB\"><a:hlinkClick r:id=\"{ReplayId}\"/></a:rPr><a:t>{BriefDocument.Replayed}</a:t></a:r></a:p>";

    /// <summary>Namespaces of a slide's root.</summary>
    public const string Names =
        "xmlns:p=\"http://schemas.openxmlformats.org/presentationml/2006/main\" xmlns:a=\"http://schemas.openxmlformats.org/drawingml/2006/main\" "
        + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

    /// <summary>The head of every tree of shapes.</summary>
    public const string TreeHead =
        "<p:nvGrpSpPr><p:cNvPr id=\"1\" name=\"\"/><p:cNvGrpSpPr/><p:nvPr/></p:nvGrpSpPr><p:grpSpPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext "
        + "cx=\"0\" cy=\"0\"/><a:chOff x=\"0\" y=\"0\"/><a:chExt cx=\"0\" cy=\"0\"/></a:xfrm></p:grpSpPr>";

    private const double SourceSize = 9;

    /// <summary>A slide.</summary>
    /// <param name="plan">What stands on it.</param>
    /// <param name="source">The source line.</param>
    /// <param name="ids">Relationship ids of its charts and pictures, in their order.</param>
    public static string Slide(SlidePlan plan, string source, IReadOnlyList<string> ids)
    {
        var shapes = new StringBuilder();
        var id = 2;
        var rel = 0;
        var isTitle = plan.Layout == SlideLayoutKind.Title;
        var heading = plan.Heading;
        var foot = SlideText.Fit(source, Frame.OfSource, SourceSize, 7, false, 1);
        shapes.Append(
            Placeholder(
                id++,
                "Title",
                isTitle ? "ctrTitle" : "title",
                null,
                heading.Title.Text,
                Sized(heading.Title, isTitle ? SlideHeading.OpeningSize : SlideHeading.TitleSize)
            )
        );
        if (isTitle || plan.Subtitle.Length > 0)
        {
            shapes.Append(
                Placeholder(
                    id++,
                    "Subtitle",
                    isTitle ? "subTitle" : "body",
                    isTitle ? 1u : 13u,
                    heading.Subtitle.Text,
                    Sized(heading.Subtitle, isTitle ? SlideHeading.QuestionSize : SlideHeading.SubtitleSize),
                    isTitle ? "" : Place(Frame.OfSubtitle with { Height = heading.Body.Y - Frame.OfSubtitle.Y })
                )
            );
        }

        var text = plan.Layout == SlideLayoutKind.TwoColumns ? 2u : 1u;
        var hasPlaces = plan.Parts.OfType<TextPart>().Count() <= (plan.Layout == SlideLayoutKind.TwoColumns ? 2 : 1);
        foreach (var part in plan.Parts)
        {
            shapes.Append(
                part switch
                {
                    TextPart words when !hasPlaces => Text(id++, words, null),
                    TextPart words => Text(
                        id++,
                        words,
                        plan.Parts.OfType<TextPart>().Count() > 1 && plan.Layout == SlideLayoutKind.TwoColumns
                            ? (uint)(1 + plan.Parts.OfType<TextPart>().ToList().IndexOf(words))
                            : text
                    ),
                    ChartPart chart => Chart(id++, chart, ids[rel++]),
                    PicturePart picture => Picture(id++, picture, ids[rel++]),
                    TablePart table => TableXml.Of(id++, table),
                    _ => "",
                }
            );
        }

        shapes.Append(Placeholder(id++, "Source", "ftr", 11, foot.Text, Sized(foot, SourceSize)));
        shapes.Append(
            $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Slide number\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph "
                + $"type=\"sldNum\" sz=\"quarter\" idx=\"12\"/></p:nvPr></p:nvSpPr><p:spPr/>"
                + "<p:txBody><a:bodyPr/><a:lstStyle/><a:p><a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" type=\"slidenum\"><a:rPr "
                + "lang=\"en-GB\"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang=\"en-GB\"/></a:p></p:txBody></p:sp>"
        );
        return $"<p:sld {Names}><p:cSld><p:spTree>{TreeHead}{shapes}</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sld>";
    }

    /// <summary>The speaker's notes.</summary>
    /// <param name="lines">What they say.</param>
    /// <param name="hasReplay">Whether the part has a link to the run's replay under <see cref="ReplayId"/>.</param>
    public static string Notes(IReadOnlyList<string> lines, bool hasReplay) =>
        $"<p:notes {Names}><p:cSld><p:spTree>{TreeHead}"
        + "<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" "
        + "noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\"/></p:nvPr></p:nvSpPr><p:spPr/></p:sp>"
        + $"<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" "
        + $"idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr/><p:txBody><a:bodyPr/><a:lstStyle/>{string.Concat(lines.Select(line => Paragraph(line, "")))}"
        + $"{(hasReplay ? Replay : "")}</p:txBody></p:sp>"
        + "</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:notes>";

    /// <summary>A place of a shape.</summary>
    public static string Place(Frame frame, string prefix = "a") =>
        $"<{prefix}:xfrm><a:off x=\"{frame.X}\" y=\"{frame.Y}\"/><a:ext cx=\"{frame.Width}\" cy=\"{frame.Height}\"/></{prefix}:xfrm>";

    /// <summary>A paragraph in one style.</summary>
    public static string Paragraph(string text, string properties, string run = "") =>
        $"<a:p>{properties}<a:r><a:rPr lang=\"en-GB\"{run}/><a:t>{ChartXml.Escape(text)}</a:t></a:r></a:p>";

    /// <summary>The size of a heading where it is not the master's.</summary>
    private static string Sized(FittedText text, double usual) => text.Size < usual ? FormattableString.Invariant($" sz=\"{(int)(text.Size * 100)}\"") : "";

    private static string Placeholder(int id, string name, string type, uint? index, string text, string run = "", string place = "") =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph "
        + $"type=\"{type}\"{(index is { } idx ? $" {(type == "ftr" ? "sz=\"quarter\" " : "")}idx=\"{idx}\"" : "")}"
        + $"/></p:nvPr></p:nvSpPr><p:spPr>{place}</p:spPr>"
        + $"<p:txBody><a:bodyPr/><a:lstStyle/>{Paragraph(text, "", run)}</p:txBody></p:sp>";

    /// <summary>Paragraphs in a placeholder of the layout, or in a box of their own where a slide has more of them than the layout has places.</summary>
    private static string Text(int id, TextPart part, uint? index)
    {
        var size = (int)(part.Size * 100);
        var paragraphs = string.Concat(
            part.Lines.Select(line =>
                Paragraph(line.Text, line.Bullet ? "" : "<a:pPr marL=\"0\" indent=\"0\"><a:buNone/></a:pPr>", $" sz=\"{size}\"{(line.Bold ? " b=\"1\"" : "")}")
            )
        );
        var kind = index is null
            ? "<p:cNvSpPr txBox=\"1\"/><p:nvPr/>"
            : $"<p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph idx=\"{index}\"/></p:nvPr>";
        var outline = index is null ? "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>" : "";
        return $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Text "
            + $"{id}\"/>{kind}</p:nvSpPr><p:spPr>{Place(part.Frame)}{outline}</p:spPr>"
            + $"<p:txBody><a:bodyPr wrap=\"square\"><a:normAutofit/></a:bodyPr><a:lstStyle/>{paragraphs}</p:txBody></p:sp>";
    }

    private static string Chart(int id, ChartPart part, string rel) =>
        $"<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id=\"{id}\" name=\"Chart {id}\" "
        + $"descr=\"{ChartXml.Escape(part.Chart.Title)}\"/><p:cNvGraphicFramePr><a:graphicFrameLocks "
        + $"noGrp=\"1\"/></p:cNvGraphicFramePr><p:nvPr/></p:nvGraphicFramePr>{Place(part.Frame, "p")}"
        + $"<a:graphic><a:graphicData uri=\"http://schemas.openxmlformats.org/drawingml/2006/chart\"><c:chart "
        + $"xmlns:c=\"http://schemas.openxmlformats.org/drawingml/2006/chart\" r:id=\"{rel}\"/></a:graphicData></a:graphic></p:graphicFrame>";

    private static string Picture(int id, PicturePart part, string rel) =>
        $"<p:pic><p:nvPicPr><p:cNvPr id=\"{id}\" name=\"Picture {id}\" "
        + $"descr=\"{ChartXml.Escape($"{part.Page.Title}. {part.Page.Subtitle}")}\"/><p:cNvPicPr><a:picLocks "
        + $"noChangeAspect=\"1\"/></p:cNvPicPr><p:nvPr/></p:nvPicPr>"
        + $"<p:blipFill><a:blip r:embed=\"{rel}\"/><a:stretch><a:fillRect/></a:stretch></p:blipFill><p:spPr>{Place(part.Frame)}<a:prstGeom "
        + $"prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr></p:pic>";
}
