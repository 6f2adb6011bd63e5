using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Presentation;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;

namespace ZoneSim.Briefing.Decks;

/// <summary>
/// A deck for PowerPoint and its kin: a master with four layouts, native charts with workbooks inside, pictures for what no chart
/// of such a program can show, notes that say what makes each slide again. The same briefing gives the same bytes.
/// </summary>
internal static class Deck
{
    private const int PictureWidth = 2560;

    /// <summary>The deck as a PPTX file.</summary>
    /// <param name="inputs">What the briefing is made from.</param>
    /// <param name="document">Its content.</param>
    public static byte[] Of(BriefInputs inputs, BriefDocument document)
    {
        Typefaces.Register();
        var answer = ShortDeck.Of(inputs, document).Select(plan => plan with { Section = "The answer" });
        return Of(document, [.. answer, .. inputs.Length == DeckLength.Full ? SlidePlanner.Of(document) : []]);
    }

    /// <summary>A deck of slides that are planned.</summary>
    private static byte[] Of(BriefDocument document, IReadOnlyList<SlidePlan> plans)
    {
        Typefaces.Register();
        using var stream = new MemoryStream();
        using (var package = PresentationDocument.Create(stream, PresentationDocumentType.Presentation))
        {
            Fill(package, document, plans);
        }

        return SteadyZip.Of(stream);
    }

    private static void Fill(PresentationDocument package, BriefDocument document, IReadOnlyList<SlidePlan> plans)
    {
        var presentation = package.AddPresentationPart();
        package.ChangeIdOfPart(presentation, "rId1");
        Properties(package, document);
        var master = presentation.AddNewPart<SlideMasterPart>("rId1");
        var layouts = Layouts(master);
        master.SlideMaster = new SlideMaster(MasterXml.Master(document.Classification, ["rId1", "rId2", "rId3", "rId4"]));
        var notes = presentation.AddNewPart<NotesMasterPart>("rId2");
        notes.NotesMaster = new NotesMaster(MasterXml.NotesMaster());
        Theme(notes.AddNewPart<ThemePart>("rId1"));
        var ids = new List<string>();
        for (var i = 0; i < plans.Count; i++)
        {
            document.Cancel.ThrowIfCancellationRequested();
            ids.Add(FormattableString.Invariant($"rId{10 + i}"));
            Slide(presentation.AddNewPart<DocumentFormat.OpenXml.Packaging.SlidePart>(ids[i]), plans[i], document, layouts[plans[i].Layout], notes);
        }

        presentation.Presentation = new Presentation(Root(ids, [.. plans.Select(plan => plan.Section)]));
    }

    private static Dictionary<SlideLayoutKind, SlideLayoutPart> Layouts(SlideMasterPart master)
    {
        var layouts = new Dictionary<SlideLayoutKind, SlideLayoutPart>();
        foreach (var kind in Enum.GetValues<SlideLayoutKind>())
        {
            var layout = master.AddNewPart<SlideLayoutPart>(FormattableString.Invariant($"rId{(int)kind + 1}"));
            layout.SlideLayout = new SlideLayout(MasterXml.Layout(kind));
            layout.AddPart(master, "rId1");
            layouts[kind] = layout;
        }

        Theme(master.AddNewPart<ThemePart>("rId5"));
        return layouts;
    }

    /// <summary>The theme, whose accents are the colours of the first policies.</summary>
    private static void Theme(ThemePart part) =>
        part.Theme = new DocumentFormat.OpenXml.Drawing.Theme(
            Enumerable
                .Range(0, 6)
                .Aggregate(Resources.Text("deck-theme.xml"), (text, policy) =>
                    text.Replace(FormattableString.Invariant($"{{policy{policy}}}"), ChartXml.Hex(ChartPalette.OfPolicy(policy)), StringComparison.Ordinal)
                )
        );

    private static void Slide(
        DocumentFormat.OpenXml.Packaging.SlidePart part,
        SlidePlan plan,
        BriefDocument document,
        SlideLayoutPart layout,
        NotesMasterPart notesMaster
    )
    {
        var ids = new List<string>();
        part.AddPart(layout, "rId1");
        foreach (var item in plan.Parts)
        {
            var id = FormattableString.Invariant($"rId{ids.Count + 3}");
            switch (item)
            {
                case ChartPart chart:
                    Chart(part.AddNewPart<DocumentFormat.OpenXml.Packaging.ChartPart>(id), NativeMarkup.Of(chart.Chart, chart.Frame));
                    ids.Add(id);
                    break;
                case PicturePart picture:
                    using (var png = new MemoryStream(Pictures.BarePng(picture.Page, PictureWidth)))
                    {
                        part.AddImagePart(ImagePartType.Png, id).FeedData(png);
                    }

                    ids.Add(id);
                    break;
            }
        }

        part.Slide = new Slide(SlideXml.Slide(plan, document.Source, ids));
        var notes = part.AddNewPart<NotesSlidePart>("rId2");
        notes.AddPart(notesMaster, "rId1");
        notes.AddPart(part, "rId2");
        if (document.Replay.Length > 0)
        {
            notes.AddHyperlinkRelationship(new Uri(document.Replay, UriKind.Relative), isExternal: true, SlideXml.ReplayId);
        }

        notes.NotesSlide = new NotesSlide(SlideXml.Notes(plan.Notes, document.Replay.Length > 0));
    }

    private static void Chart(DocumentFormat.OpenXml.Packaging.ChartPart part, NativeMarkup markup)
    {
        part.ChartSpace = new DocumentFormat.OpenXml.Drawing.Charts.ChartSpace(markup.Xml);
        using var workbook = new MemoryStream(markup.Workbook);
        part.AddEmbeddedPackagePart(EmbeddedPackagePartType.Xlsx, "rId1").FeedData(workbook);
    }

    private static string Root(List<string> slides, IReadOnlyList<string> sections) =>
        $"<p:presentation {SlideXml.Names} saveSubsetFonts=\"1\"><p:sldMasterIdLst><p:sldMasterId id=\"2147483648\" "
        + $"r:id=\"rId1\"/></p:sldMasterIdLst><p:notesMasterIdLst><p:notesMasterId r:id=\"rId2\"/></p:notesMasterIdLst>"
        + $"<p:sldIdLst>{string.Concat(slides.Select((id, i) => $"<p:sldId id=\"{256 + i}\" r:id=\"{id}\"/>"))}</p:sldIdLst>"
        + $"<p:sldSz cx=\"{Frame.SlideWidth}\" cy=\"{Frame.SlideHeight}\"/><p:notesSz cx=\"6858000\" cy=\"9144000\"/>{Sections(sections)}</p:presentation>";

    /// <summary>The sections of a deck that has several, by slide; nothing for a deck of one.</summary>
    private static string Sections(IReadOnlyList<string> sections)
    {
        var names = sections.Distinct().ToList();
        if (names.Count < 2)
        {
            return "";
        }

        var lists = names.Select(
            (name, number) =>
                $"<p14:section name=\"{ChartXml.Escape(name)}\" id=\"{{00000000-0000-4000-8000-{number + 1:D12}}}\"><p14:sldIdLst>"
                + string.Concat(sections.Index().Where(slide => slide.Item == name).Select(slide => $"<p14:sldId id=\"{256 + slide.Index}\"/>"))
                + "</p14:sldIdLst></p14:section>"
        );
        return "<p:extLst><p:ext uri=\"{521415D9-36F7-43E2-AB2F-B90AF26B5E84}\"><p14:sectionLst "
            + "xmlns:p14=\"http://schemas.microsoft.com/office/powerpoint/2010/main\">"
            + $"{string.Concat(lists)}</p14:sectionLst></p:ext></p:extLst>";
    }

    /// <summary>Title and kin, in a part of a fixed name; no date.</summary>
    private static void Properties(PresentationDocument package, BriefDocument document)
    {
        var part = package.AddCoreFilePropertiesPart();
        package.ChangeIdOfPart(part, "rId2");
        using var xml = new MemoryStream(
            Encoding.UTF8.GetBytes(
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties "
                    + "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\">"
                    + $"<dc:title>{ChartXml.Escape(document.Title)}</dc:title><dc:subject>{ChartXml.Escape(document.Question)}"
                    + $"</dc:subject><dc:creator>ZoneSim</dc:creator><dc:description>{ChartXml.Escape(document.Source)}</dc:description></cp:coreProperties>"
            )
        );
        part.FeedData(xml);
    }
}
