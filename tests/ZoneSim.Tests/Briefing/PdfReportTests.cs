using System.Text;
using System.Text.RegularExpressions;
using ZoneSim.Briefing.Pdf;

namespace ZoneSim.Tests.Briefing;

/// <summary>The report for print: fonts inside, vectors, no date, every page numbered, contents that lead where they say.</summary>
public sealed class PdfReportTests
{
    private static readonly byte[] s_pdf = PdfReport.Of(
        BriefDocumentTests.Of(new SampleReport { Replications = 150 }) with
        {
            Classification = "UNCLASSIFIED",
        }
    );
    private static readonly string s_raw = Encoding.Latin1.GetString(s_pdf);

    [Fact]
    public void Fonts_are_embedded_and_pictures_are_vectors()
    {
        Assert.StartsWith("%PDF-", s_raw, StringComparison.Ordinal);
        Assert.True(Regex.Count(s_raw, "/FontFile2") >= 2, "regular and bold are embedded");
        Assert.DoesNotContain("/Subtype /Image", s_raw, StringComparison.Ordinal);
        Assert.DoesNotContain("/Subtype/Image", s_raw, StringComparison.Ordinal);
    }

    [Fact]
    public void No_date_is_written_and_bytes_are_the_same_each_time()
    {
        Assert.DoesNotContain("/CreationDate", s_raw, StringComparison.Ordinal);
        Assert.True(
            s_pdf.AsSpan().SequenceEqual(PdfReport.Of(BriefDocumentTests.Of(new SampleReport { Replications = 150 }) with { Classification = "UNCLASSIFIED" }))
        );
    }

    [Fact]
    public void Every_page_has_its_number_its_source_and_its_classification()
    {
        Machine.Require("pdftotext");
        using var folder = new Machine.Folder();
        File.WriteAllBytes(folder.In("report.pdf"), s_pdf);
        var pages = Machine.Run("pdftotext", "-layout", folder.In("report.pdf"), "-").Split('\f')[..^1];
        Assert.True(pages.Length > 8, $"{pages.Length} pages");
        for (var i = 0; i < pages.Length; i++)
        {
            Assert.Contains(FormattableString.Invariant($"{i + 1} / {pages.Length}"), pages[i], StringComparison.Ordinal);
            Assert.Contains("seed 42, run 1a2b3c4d", pages[i], StringComparison.Ordinal);
            Assert.Equal(2, Regex.Count(pages[i], "UNCLASSIFIED"));
        }

        foreach (var title in new[] { "How it ends, in policy-neutral words", "What differs between the policies", "Appendix: Inputs" })
        {
            var told = int.Parse(Regex.Match(pages[0], Regex.Escape(title) + @"\s+(\d+)").Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture);
            Assert.Contains(title, pages[told - 1], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(8)]
    public void It_is_made_for_one_policy_and_for_eight(int policies) =>
        Assert.True(PdfReport.Of(BriefDocumentTests.Of(new SampleReport { Policies = policies, Replications = 60 })).Length > 50_000);
}
