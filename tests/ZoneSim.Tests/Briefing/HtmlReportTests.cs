using System.Text;
using System.Text.RegularExpressions;
using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Html;

namespace ZoneSim.Tests.Briefing;

/// <summary>The report for a browser as a text: alone, linked, with the numbers behind each picture.</summary>
public sealed partial class HtmlReportTests
{
    private static readonly BriefDocument s_document = BriefDocumentTests.Of(new SampleReport { Replications = 150 });
    private static readonly string s_html = Encoding.UTF8.GetString(HtmlReport.Of(s_document));

    [Fact]
    public void Nothing_is_loaded_from_elsewhere()
    {
        Assert.DoesNotContain("<script", s_html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("src=", s_html, StringComparison.Ordinal);
        Assert.DoesNotContain("@import", s_html, StringComparison.Ordinal);
        Assert.All(Reference().Matches(s_html), match => Assert.StartsWith("#", match.Groups[1].Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Every_reference_has_what_it_refers_to_and_every_id_stands_once()
    {
        var ids = Id().Matches(s_html).Select(match => match.Groups[1].Value).ToList();
        Assert.Equal(ids.Count, ids.Distinct().Count());
        Assert.All(Reference().Matches(s_html).Select(match => match.Groups[1].Value[1..]).Distinct(), name => Assert.Contains(name, ids));
    }

    [Fact]
    public void Every_number_of_a_sentence_and_of_a_result_table_is_a_link_to_the_run()
    {
        var statements = Statement().Matches(s_html).Select(match => match.Groups[1].Value).ToList();
        Assert.NotEmpty(statements);
        foreach (var statement in statements)
        {
            var outside = System.Net.WebUtility.HtmlDecode(Regex.Replace(Link().Replace(statement, ""), "<[^>]*>", ""));
            // "of 100 histories" counts by the hundred; it is no number of the run.
            Assert.DoesNotMatch(@"\d", outside.Replace(" of 100 ", " of a hundred ", StringComparison.Ordinal));
        }

        Assert.All(statements.Where(statement => !statement.StartsWith("Where ", StringComparison.Ordinal)), statement =>
            Assert.Contains("#run-1a2b3c4d", statement, StringComparison.Ordinal)
        );

        var cells = Cell().Matches(s_html).Select(match => match.Groups[1].Value).Where(cell => cell.Contains('%', StringComparison.Ordinal)).ToList();
        Assert.True(cells.Count > 50);
        Assert.All(cells, cell => Assert.StartsWith("<a class=\"n\" href=\"#run-1a2b3c4d\"", cell, StringComparison.Ordinal));
    }

    [Fact]
    public void Behind_each_picture_stands_a_table()
    {
        var pictures = Regex.Count(s_html, "<figure ");
        Assert.True(pictures >= 9, $"{pictures} pictures");
        Assert.Equal(pictures, Regex.Count(s_html, "</figure>\n<details><summary>Numbers behind this picture"));
    }

    [Fact]
    public void Text_of_the_scenario_is_escaped()
    {
        var html = Encoding.UTF8.GetString(HtmlReport.Of(BriefDocumentTests.Of(new SampleReport { Replications = 40, Title = "A <b> & \"c\"" })));
        Assert.Contains("<h1>A &lt;b&gt; &amp; &quot;c&quot;</h1>", html, StringComparison.Ordinal);
    }

    [Fact]
    public void Bytes_are_the_same_each_time() =>
        Assert.Equal(s_html, Encoding.UTF8.GetString(HtmlReport.Of(BriefDocumentTests.Of(new SampleReport { Replications = 150 }))));

    [GeneratedRegex("(?<!xlink:)href=\"([^\"]*)\"")]
    private static partial Regex Reference();

    [GeneratedRegex(" id=\"([^\"]*)\"")]
    private static partial Regex Id();

    [GeneratedRegex("<ul class=\"statements\">\n(.*?)\n</ul>", RegexOptions.Singleline)]
    private static partial Regex Statement();

    [GeneratedRegex("<a class=\"n\".*?</a>")]
    private static partial Regex Link();

    [GeneratedRegex("<td>(.*?)</td>")]
    private static partial Regex Cell();
}
