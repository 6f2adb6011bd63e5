using System.Globalization;

namespace ZoneSim.Briefing.Decks;

/// <summary>The markup of the master, its layouts and the notes' master.</summary>
internal static class MasterXml
{
    private const string Map =
        "<p:clrMap bg1=\"lt1\" tx1=\"dk1\" bg2=\"lt2\" tx2=\"dk2\" accent1=\"accent1\" accent2=\"accent2\" accent3=\"accent3\" "
        + "accent4=\"accent4\" accent5=\"accent5\" accent6=\"accent6\" hlink=\"hlink\" folHlink=\"folHlink\"/>";
    private const string Soft = "<a:solidFill><a:srgbClr val=\"575F68\"/></a:solidFill>";
    private const string Background = "<p:bg><p:bgPr><a:solidFill><a:schemeClr val=\"bg1\"/></a:solidFill><a:effectLst/></p:bgPr></p:bg>";

    /// <summary>The master, with the classification line at top and bottom where there is one.</summary>
    public static string Master(string classification, IReadOnlyList<string> layouts)
    {
        var shapes =
            Shape(2, "Title", "type=\"title\"", Frame.OfTitle, "Title")
            + Shape(3, "Text", "type=\"body\" idx=\"1\"", Frame.Body, "Text")
            + Small(4, "Source", "type=\"ftr\" sz=\"quarter\" idx=\"11\"", Frame.OfSource, "Source", "l")
            + Number(5)
            + (classification.Length == 0 ? "" : Mark(6, classification, Frame.OfMarks[0]) + Mark(7, classification, Frame.OfMarks[1]));
        var list = string.Concat(layouts.Select((id, i) => $"<p:sldLayoutId id=\"{2_147_483_649 + i}\" r:id=\"{id}\"/>"));
        return $"<p:sldMaster {SlideXml.Names}><p:cSld>{Background}<p:spTree>{SlideXml.TreeHead}{shapes}</p:spTree></p:cSld>{Map}<p:sldLayoutIdLst>"
            + $"{list}</p:sldLayoutIdLst>{Styles()}</p:sldMaster>";
    }

    /// <summary>A layout.</summary>
    public static string Layout(SlideLayoutKind kind)
    {
        var (name, type, shapes) = kind switch
        {
            SlideLayoutKind.Title => (
                "Title",
                "title",
                Sized(2, "Title", "type=\"ctrTitle\"", Frame.OfOpening, 3600, "b")
                    + Sized(3, "Subtitle", "type=\"subTitle\" idx=\"1\"", Frame.OfQuestion, 2000, "t")
                    + Rule(4)
            ),
            SlideLayoutKind.TwoColumns => (
                "Two columns",
                "twoObj",
                Heading()
                    + Shape(4, "Left", "sz=\"half\" idx=\"1\"", Frame.Body.Left(0.48), "Text")
                    + Shape(5, "Right", "sz=\"half\" idx=\"2\"", Frame.Body.Right(0.48), "Text")
            ),
            SlideLayoutKind.Appendix => (
                "Appendix",
                "obj",
                Heading()
                    + Shape(4, "Text", "idx=\"1\"", Frame.Body, "Text")
                    + Shape(8, "Text right", "sz=\"half\" idx=\"2\"", Frame.Body.Right(0.48), "Text")
                    + Tag(9, "Appendix")
            ),
            _ => ("Title and content", "obj", Heading() + Shape(4, "Content", "idx=\"1\"", Frame.Body, "Text")),
        };
        return $"<p:sldLayout {SlideXml.Names} type=\"{type}\" preserve=\"1\"><p:cSld "
            + $"name=\"{name}\"><p:spTree>{SlideXml.TreeHead}{shapes}"
            + $"{Small(20, "Source", "type=\"ftr\" sz=\"quarter\" idx=\"11\"", null, "Source", "l")}{Number(21)}"
            + $"</p:spTree></p:cSld><p:clrMapOvr><a:masterClrMapping/></p:clrMapOvr></p:sldLayout>";
    }

    /// <summary>The master of notes.</summary>
    public static string NotesMaster() =>
        $"<p:notesMaster {SlideXml.Names}><p:cSld>{Background}<p:spTree>{SlideXml.TreeHead}"
        + $"<p:sp><p:nvSpPr><p:cNvPr id=\"2\" name=\"Slide\"/><p:cNvSpPr><a:spLocks noGrp=\"1\" noRot=\"1\" "
        + $"noChangeAspect=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"sldImg\" "
        + $"idx=\"2\"/></p:nvPr></p:nvSpPr><p:spPr>{SlideXml.Place(new Frame(685_800, 1_143_000, 5_486_400, 3_086_100))}<a:prstGeom "
        + $"prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/><a:ln w=\"12700\"><a:solidFill><a:prstClr val=\"black\"/></a:solidFill></a:ln></p:spPr></p:sp>"
        + $"<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Notes\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" "
        + $"sz=\"quarter\" idx=\"1\"/></p:nvPr></p:nvSpPr><p:spPr>{SlideXml.Place(new Frame(685_800, 4_400_550, 5_486_400, 3_600_450))}"
        + $"<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr><p:txBody><a:bodyPr/><a:lstStyle/>{SlideXml.Paragraph("Notes", "")}</p:txBody></p:sp>"
        + $"</p:spTree></p:cSld>{Map}<p:notesStyle><a:lvl1pPr marL=\"0\" algn=\"l\"><a:spcAft><a:spcPts val=\"400\"/></a:spcAft><a:defRPr "
        + $"sz=\"1200\"><a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill><a:latin "
        + $"typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr></p:notesStyle></p:notesMaster>";

    /// <summary>Title and the line below it.</summary>
    private static string Heading() =>
        Shape(2, "Title", "type=\"title\"", Frame.OfTitle, "Title")
        + $"<p:sp><p:nvSpPr><p:cNvPr id=\"3\" name=\"Subtitle\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph type=\"body\" "
        + $"sz=\"quarter\" idx=\"13\"/></p:nvPr></p:nvSpPr><p:spPr>{SlideXml.Place(Frame.OfSubtitle)}</p:spPr>"
        + $"<p:txBody><a:bodyPr anchor=\"t\"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr marL=\"0\" indent=\"0\"><a:spcBef><a:spcPts "
        + $"val=\"0\"/></a:spcBef><a:buNone/><a:defRPr "
        + $"sz=\"1400\">{Soft}</a:defRPr></a:lvl1pPr></a:lstStyle>{SlideXml.Paragraph("Subtitle", "")}</p:txBody></p:sp>";

    private static string Shape(int id, string name, string placeholder, Frame frame, string text) =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph "
        + $"{placeholder}/></p:nvPr></p:nvSpPr><p:spPr>{SlideXml.Place(frame)}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>"
        + $"<p:txBody><a:bodyPr anchor=\"{(name == "Title" ? "b" : "t")}\"><a:normAutofit/></a:bodyPr><a:lstStyle/>"
        + $"{SlideXml.Paragraph(text, "")}</p:txBody></p:sp>";

    private static string Sized(int id, string name, string placeholder, Frame frame, int size, string anchor) =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph "
        + $"{placeholder}/></p:nvPr></p:nvSpPr><p:spPr>{SlideXml.Place(frame)}</p:spPr>"
        + $"<p:txBody><a:bodyPr anchor=\"{anchor}\"><a:normAutofit/></a:bodyPr><a:lstStyle><a:lvl1pPr marL=\"0\" indent=\"0\" "
        + $"algn=\"l\"><a:buNone/><a:defRPr sz=\"{size}\"/></a:lvl1pPr></a:lstStyle>{SlideXml.Paragraph(name, "")}</p:txBody></p:sp>";

    private static string Small(int id, string name, string placeholder, Frame? frame, string text, string align) =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"{name}\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph "
        + $"{placeholder}/></p:nvPr></p:nvSpPr><p:spPr>"
        + $"{(frame is { } place ? SlideXml.Place(place) + "<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>" : "")}</p:spPr>"
        + $"<p:txBody><a:bodyPr lIns=\"91440\" tIns=\"0\" rIns=\"91440\" bIns=\"0\" anchor=\"ctr\"/><a:lstStyle><a:lvl1pPr "
        + $"algn=\"{align}\"><a:defRPr sz=\"900\">{Soft}<a:latin "
        + $"typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr></a:lstStyle>{SlideXml.Paragraph(text, "")}</p:txBody></p:sp>";

    private static string Number(int id) =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Slide number\"/><p:cNvSpPr><a:spLocks noGrp=\"1\"/></p:cNvSpPr><p:nvPr><p:ph "
        + $"type=\"sldNum\" sz=\"quarter\" idx=\"12\"/></p:nvPr></p:nvSpPr><p:spPr>{SlideXml.Place(Frame.OfNumber)}<a:prstGeom "
        + $"prst=\"rect\"><a:avLst/></a:prstGeom></p:spPr>"
        + $"<p:txBody><a:bodyPr lIns=\"91440\" tIns=\"0\" rIns=\"91440\" bIns=\"0\" anchor=\"ctr\"/><a:lstStyle><a:lvl1pPr algn=\"r\"><a:defRPr "
        + $"sz=\"900\">{Soft}<a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr></a:lstStyle>"
        + "<a:p><a:fld id=\"{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}\" type=\"slidenum\"><a:rPr "
        + "lang=\"en-GB\"/><a:t>‹#›</a:t></a:fld><a:endParaRPr lang=\"en-GB\"/></a:p></p:txBody></p:sp>";

    /// <summary>The classification line, which stands on the master alone, so that one edit changes all slides.</summary>
    private static string Mark(int id, string text, Frame frame) =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Classification {id}\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr "
        + $"userDrawn=\"1\"/></p:nvSpPr><p:spPr>{SlideXml.Place(frame)}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>"
        + $"<p:txBody><a:bodyPr tIns=\"0\" bIns=\"0\" "
        + $"anchor=\"ctr\"/><a:lstStyle/>{SlideXml.Paragraph(text, "<a:pPr algn=\"ctr\"/>", " sz=\"1000\" b=\"1\"")}</p:txBody></p:sp>";

    private static string Rule(int id) =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Rule\"/><p:cNvSpPr/><p:nvPr "
        + $"userDrawn=\"1\"/></p:nvSpPr><p:spPr>{SlideXml.Place(new Frame(1_005_840, 3_255_000, 1_600_000, 38_100))}<a:prstGeom "
        + $"prst=\"rect\"><a:avLst/></a:prstGeom><a:solidFill><a:schemeClr val=\"accent1\"/></a:solidFill><a:ln><a:noFill/></a:ln></p:spPr></p:sp>";

    private static string Tag(int id, string text) =>
        $"<p:sp><p:nvSpPr><p:cNvPr id=\"{id}\" name=\"Tag\"/><p:cNvSpPr txBox=\"1\"/><p:nvPr "
        + $"userDrawn=\"1\"/></p:nvSpPr><p:spPr>{SlideXml.Place(Frame.OfTag)}<a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom><a:noFill/></p:spPr>"
        + $"<p:txBody><a:bodyPr tIns=\"0\" bIns=\"0\" anchor=\"ctr\"/><a:lstStyle/><a:p><a:pPr algn=\"r\"/><a:r><a:rPr lang=\"en-GB\" "
        + $"sz=\"1000\">{Soft}</a:rPr><a:t>{text}</a:t></a:r></a:p></p:txBody></p:sp>";

    private static string Styles()
    {
        const string Colour = "<a:solidFill><a:schemeClr val=\"tx1\"/></a:solidFill>";
        string Level(int level, int margin, int size) =>
            string.Create(
                CultureInfo.InvariantCulture,
                $"<a:lvl{level}pPr marL=\"{margin}\" indent=\"-200000\" algn=\"l\"><a:spcBef><a:spcPct val=\"50000\"/></a:spcBef><a:buFont "
                    + $"typeface=\"Arial\"/><a:buChar char=\"•\"/><a:defRPr sz=\"{size}\">{Colour}<a:latin typeface=\"+mn-lt\"/><a:ea "
                    + $"typeface=\"+mn-ea\"/><a:cs typeface=\"+mn-cs\"/></a:defRPr></a:lvl{level}pPr>"
            );
        return $"<p:txStyles><p:titleStyle><a:lvl1pPr algn=\"l\"><a:defRPr sz=\"2600\" b=\"1\">{Colour}<a:latin typeface=\"+mj-lt\"/><a:ea "
            + $"typeface=\"+mj-ea\"/><a:cs typeface=\"+mj-cs\"/></a:defRPr></a:lvl1pPr></p:titleStyle>"
            + $"<p:bodyStyle>{Level(1, 200_000, 1500)}{Level(2, 450_000, 1300)}</p:bodyStyle><p:otherStyle><a:lvl1pPr><a:defRPr "
            + $"sz=\"1200\">{Colour}<a:latin typeface=\"+mn-lt\"/></a:defRPr></a:lvl1pPr></p:otherStyle></p:txStyles>";
    }
}
