using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using ZoneSim.Briefing.Decks;
using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Tests.Briefing;

/// <summary>The deck: sound in every part by the SDK's own validator, with native charts whose workbooks are the summary.</summary>
[Trait("Speed", "Slow")]
public sealed class DeckTests
{
    private static readonly RunReport s_report = new SampleReport { Replications = 150 }.Build();
    private static readonly byte[] s_deck = Of(new BriefInputs(s_report, BriefDocumentTests.Incident, Classification: "UNCLASSIFIED"));

    public static TheoryData<string> Samples => [.. s_samples.Keys];

    private static readonly Dictionary<string, SampleReport> s_samples = new()
    {
        ["three policies"] = new(),
        ["one policy, no traces, no ranges"] = new()
        {
            Policies = 1,
            Traces = false,
            Bands = false,
        },
        ["eight policies"] = new() { Policies = 8 },
        ["a convoy and a drone"] = new()
        {
            Policies = 4,
            Convoys = ["first & day"],
            Drones = ["watcher <2>"],
        },
    };

    private static byte[] Of(BriefInputs inputs) => Deck.Of(inputs with { Length = DeckLength.Full }, BriefBuilder.Of(inputs));

    [Theory]
    [MemberData(nameof(Samples))]
    public void Every_part_is_valid(string sample)
    {
        var deck = Of(new BriefInputs((s_samples[sample] with { Replications = 80 }).Build(), BriefDocumentTests.Incident));
        using var document = Open(deck);
        AssertValid(document, "deck");
        foreach (var workbook in Charts(document).Select(chart => chart.EmbeddedPackagePart!))
        {
            using var sheet = SpreadsheetDocument.Open(workbook.GetStream(), false);
            AssertValid(sheet, workbook.Uri.ToString());
        }
    }

    [Fact]
    public void At_least_three_native_charts_are_there_of_three_kinds()
    {
        using var document = Open(s_deck);
        var charts = Charts(document).ToList();
        Assert.True(charts.Count >= 3, $"{charts.Count} charts");
        Assert.Contains(charts, chart => chart.ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.BarChart>().Any());
        Assert.Contains(charts, chart =>
            Xml(chart).Contains("range over the assumptions", StringComparison.Ordinal) && Xml(chart).Contains("scatterChart", StringComparison.Ordinal)
        );
        Assert.Contains(charts, chart => Xml(chart).Contains("minutes inside the zone", StringComparison.Ordinal));
    }

    [Fact]
    public void The_workbook_of_the_ends_is_the_summary()
    {
        var sheet = Sheet(chart => chart.ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.BarChart>().Any());
        foreach (var policy in s_report.Summary.Policies)
        {
            foreach (
                var share in policy
                    .Incursions[0]
                    .Ends.Where(share => s_report.Summary.Policies.Any(one => one.Incursions[0].Ends.Any(end => end.Label == share.Label && end.Count > 0)))
            )
            {
                var row = sheet.Single(cells => cells["row"] == $"{WordForms.Capital(Subjects.End(share.Label, "convoy"))}, {policy.Policy}");
                Assert.Equal(share.Proportion.Value, Number(row["share"]));
                Assert.Equal(share.Proportion.Value, Number(row[policy.Policy]));
                Assert.Equal(share.Proportion.Low, Number(row["share: interval from"]));
                Assert.Equal(share.Proportion.High, Number(row["share: interval to"]));
                Assert.Equal(share.Band?.Low, row.TryGetValue("share: range from", out var low) ? Number(low) : null);
                Assert.Equal(share.Band?.High, row.TryGetValue("share: range to", out var high) ? Number(high) : null);
            }
        }
    }

    [Fact]
    public void The_workbook_of_the_differences_is_the_summary_in_points()
    {
        var comparison = s_report.Summary.Comparisons[0];
        var sheet = Sheet(chart =>
            Xml(chart).Contains("left edge", StringComparison.Ordinal) || Xml(chart).Contains("interval from chance alone", StringComparison.Ordinal)
        );
        var shown = comparison
            .Differences.Where(difference =>
                difference.Kind == DifferenceKind.End
                && sheet.Any(row => row.GetValueOrDefault("") == WordForms.Capital(Subjects.End(difference.Name, "convoy")))
            )
            .ToList();
        Assert.NotEmpty(shown);
        foreach (var difference in shown)
        {
            var row = sheet.Single(cells => cells.GetValueOrDefault("") == WordForms.Capital(Subjects.End(difference.Name, "convoy")));
            Assert.Equal(difference.Value.Value * 100, Number(row["difference"]));
            Assert.Equal(difference.Deciding.Low * 100, Number(row["difference: interval from"]));
            Assert.Equal(difference.Deciding.High * 100, Number(row["difference: interval to"]));
            Assert.Equal(difference.Band!.Low * 100, Number(row["difference: range from"]));
            Assert.Equal(difference.Band.High * 100, Number(row["difference: range to"]));
        }
    }

    [Fact]
    public void What_a_chart_shows_is_what_its_workbook_holds()
    {
        using var document = Open(s_deck);
        foreach (var chart in Charts(document))
        {
            using var sheet = SpreadsheetDocument.Open(chart.EmbeddedPackagePart!.GetStream(), false);
            var cells = sheet.WorkbookPart!.WorksheetParts.Single().Worksheet!.Descendants<Cell>().ToDictionary(cell => cell.CellReference!.Value!, Value);
            var references = chart.ChartSpace!.Descendants<DocumentFormat.OpenXml.Drawing.Charts.NumberReference>().ToList();
            Assert.NotEmpty(references);
            foreach (var reference in references)
            {
                var (column, first) = Start(reference.Formula!.Text);
                foreach (var point in reference.NumberingCache!.Elements<DocumentFormat.OpenXml.Drawing.Charts.NumericPoint>())
                {
                    Assert.Equal(Number(point.NumericValue!.Text), Number(cells[FormattableString.Invariant($"{column}{first + point.Index!.Value}")]));
                }
            }
        }
    }

    [Fact]
    public void Every_slide_has_number_source_notes_and_the_command_that_makes_it_again()
    {
        using var document = Open(s_deck);
        Assert.Equal(
            (12_192_000, 6_858_000),
            (document.PresentationPart!.Presentation!.SlideSize!.Cx!.Value, document.PresentationPart.Presentation.SlideSize.Cy!.Value)
        );
        foreach (var slide in document.PresentationPart.SlideParts)
        {
            Assert.Contains("type=\"slidenum\"", slide.Slide!.OuterXml, StringComparison.Ordinal);
            Assert.Contains("seed 42, run 1a2b3c4d", slide.Slide.InnerText, StringComparison.Ordinal);
            Assert.Contains("zonesim compare sample", slide.NotesSlidePart!.NotesSlide!.InnerText, StringComparison.Ordinal);
        }

        Assert.Contains(document.PresentationPart.SlideParts, slide =>
            slide.NotesSlidePart!.NotesSlide!.InnerText.Contains("zonesim chart RUN --only differences", StringComparison.Ordinal)
        );
    }

    [Fact]
    public void The_master_has_four_layouts_and_the_classification_where_one_is_given()
    {
        using var document = Open(s_deck);
        var master = document.PresentationPart!.SlideMasterParts.Single();
        Assert.Equal(
            ["Appendix", "Title", "Title and content", "Two columns"],
            master.SlideLayoutParts.Select(layout => layout.SlideLayout!.CommonSlideData!.Name!.Value!).Order(StringComparer.Ordinal)
        );
        Assert.Equal(2, master.SlideMaster!.Descendants<DocumentFormat.OpenXml.Drawing.Text>().Count(text => text.Text == "UNCLASSIFIED"));
        using var plain = Open(Of(new BriefInputs(s_report)));
        Assert.DoesNotContain("Classification", plain.PresentationPart!.SlideMasterParts.Single().SlideMaster!.OuterXml, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_are_the_same_each_time() =>
        Assert.True(
            s_deck
                .AsSpan()
                .SequenceEqual(
                    Of(new BriefInputs(new SampleReport { Replications = 150 }.Build(), BriefDocumentTests.Incident, Classification: "UNCLASSIFIED"))
                )
        );

    [Fact]
    public void LibreOffice_shows_every_slide()
    {
        Machine.Require("soffice");
        Machine.Require("pdftotext");
        using var folder = new Machine.Folder();
        File.WriteAllBytes(folder.In("deck.pptx"), s_deck);
        Machine.Run(
            "soffice",
            $"-env:UserInstallation=file://{folder.In("profile")}",
            "--headless",
            "--convert-to",
            "pdf",
            "--outdir",
            folder.Path,
            folder.In("deck.pptx")
        );
        var text = Machine.Run("pdftotext", "-layout", folder.In("deck.pdf"), "-");
        using var document = Open(s_deck);
        var slides = document.PresentationPart!.SlideParts.Count();
        Assert.Equal(slides, text.Count(letter => letter == '\f'));
        Assert.All(text.Split('\f')[..slides], page => Assert.Contains("UNCLASSIFIED", page, StringComparison.Ordinal));
        Assert.Contains("difference with its run noise", text, StringComparison.Ordinal);
    }

    private static PresentationDocument Open(byte[] deck) => PresentationDocument.Open(new MemoryStream(deck), false);

    private static IEnumerable<DocumentFormat.OpenXml.Packaging.ChartPart> Charts(PresentationDocument document) =>
        document
            .PresentationPart!.Presentation!.SlideIdList!.Elements<DocumentFormat.OpenXml.Presentation.SlideId>()
            .SelectMany(id => ((DocumentFormat.OpenXml.Packaging.SlidePart)document.PresentationPart.GetPartById(id.RelationshipId!.Value!)).ChartParts);

    private static string Xml(DocumentFormat.OpenXml.Packaging.ChartPart chart) => chart.ChartSpace!.OuterXml;

    private static void AssertValid(OpenXmlPackage package, string name)
    {
        var faults = new OpenXmlValidator(FileFormatVersions.Office2019)
            .Validate(package)
            .Select(fault => $"{name}: {fault.Part?.Uri} {fault.Path?.XPath}: {fault.Description}")
            .ToList();
        Assert.True(faults.Count == 0, string.Join('\n', faults.Take(20)));
    }

    /// <summary>The rows of the first chart of a kind, by heading.</summary>
    private static List<Dictionary<string, string>> Sheet(Func<DocumentFormat.OpenXml.Packaging.ChartPart, bool> which)
    {
        using var document = Open(s_deck);
        using var sheet = SpreadsheetDocument.Open(Charts(document).First(which).EmbeddedPackagePart!.GetStream(), false);
        var rows = sheet
            .WorkbookPart!.WorksheetParts.Single()
            .Worksheet!.Descendants<Row>()
            .Select(row => row.Elements<Cell>().ToDictionary(cell => Column(cell.CellReference!.Value!), Value))
            .ToList();
        return [.. rows.Skip(1).Select(row => row.ToDictionary(cell => rows[0][cell.Key], cell => cell.Value))];
    }

    private static string Column(string place) => string.Concat(place.TakeWhile(char.IsAsciiLetter));

    private static (string Column, uint First) Start(string reference)
    {
        var parts = reference.Split('!')[1].Split(':')[0].Split('$', StringSplitOptions.RemoveEmptyEntries);
        return (parts[0], uint.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static string Value(Cell cell) => cell.InlineString?.InnerText ?? cell.CellValue?.Text ?? "";

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
