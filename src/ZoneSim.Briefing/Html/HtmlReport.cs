using System.Net;
using System.Text;
using System.Xml.Linq;
using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;

namespace ZoneSim.Briefing.Html;

/// <summary>
/// The report as one file for a browser: nothing is loaded from elsewhere and nothing runs in it. Charts are inline vectors
/// with the numbers behind them in a table that opens below; every number is a link to the run that it comes from.
/// </summary>
internal sealed class HtmlReport
{
    private const int ChartWidth = 1920;

    private readonly StringBuilder _text = new();
    private readonly SortedDictionary<string, string> _glyphs = new(StringComparer.Ordinal);
    private readonly BriefDocument _document;
    private readonly IReadOnlyDictionary<ChartPage, byte[]> _pictures;

    private HtmlReport(BriefDocument document, IReadOnlyDictionary<ChartPage, byte[]> pictures) => (_document, _pictures) = (document, pictures);

    /// <summary>The report as UTF-8.</summary>
    /// <param name="document">What it says.</param>
    /// <param name="pictures">Bare pictures already drawn as raw SVG, to be used again; those that are missing are drawn.</param>
    public static byte[] Of(BriefDocument document, IReadOnlyDictionary<ChartPage, byte[]>? pictures = null)
    {
        var report = new HtmlReport(document, pictures ?? new Dictionary<ChartPage, byte[]>());
        var body = report.Body();
        return Encoding.UTF8.GetBytes(
            $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <meta name="generator" content="ZoneSim">
            <title>{Text(document.Title)}</title>
            <style>
            {Resources.Text("report.css")}</style>
            </head>
            <body>
            {report.Outlines()}
            {body}</body>
            </html>

            """.ReplaceLineEndings("\n")
        );
    }

    private string Outlines() =>
        _glyphs.Count == 0
            ? ""
            : $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"0\" height=\"0\" style=\"position:absolute\" "
                + $"aria-hidden=\"true\">{SvgText.Glyphs(_glyphs).ToString(SaveOptions.DisableFormatting)}</svg>";

    private string Body()
    {
        Line("<a class=\"skip\" href=\"#main\">Skip to the report</a>");
        Line("<header>");
        Classification();
        Line($"<h1>{Text(_document.Title)}</h1>");
        Line($"<p class=\"question\">{Text(_document.Question)}</p>");
        Line($"<p class=\"source\">{Text(_document.Source)} <a href=\"#run-{_document.Run}\">The run</a></p>");
        if (_document.Replay.Length > 0)
        {
            Line($"<p class=\"source\"><a href=\"{Text(_document.Replay)}\">{BriefDocument.Replayed}</a></p>");
        }

        Line("</header>");
        Line("<main id=\"main\" tabindex=\"-1\">");
        foreach (var section in _document.Sections)
        {
            Section(section);
            if (section == _document.Sections[0])
            {
                Contents();
            }
        }

        Run();
        Line("</main>");
        if (_document.Classification.Length > 0)
        {
            Line("<footer>");
            Classification();
            Line("</footer>");
        }

        return _text.ToString();
    }

    private void Classification()
    {
        if (_document.Classification.Length > 0)
        {
            Line($"<p class=\"classification\">{Text(_document.Classification)}</p>");
        }
    }

    private void Contents()
    {
        Line("<nav aria-label=\"Contents\"><ol>");
        foreach (var section in _document.Sections)
        {
            Line($"<li><a href=\"#{section.Id}\">{Text(section.Title)}</a></li>");
        }

        Line($"<li><a href=\"#run-{_document.Run}\">The run</a></li>");
        Line("</ol></nav>");
    }

    private void Section(Section section)
    {
        Line($"<section id=\"{section.Id}\" aria-labelledby=\"{section.Id}-title\">");
        Line($"<h2 id=\"{section.Id}-title\">{(section.IsAppendix ? "Appendix: " : "")}{Text(section.Title)}</h2>");
        foreach (var block in section.Blocks)
        {
            Block(block);
        }

        if (section.Command.Length > 0)
        {
            Line($"<p class=\"command\">Made or shown again by: <code>{Text(section.Command)}</code></p>");
        }

        Line("</section>");
    }

    private void Block(Block block)
    {
        _document.Cancel.ThrowIfCancellationRequested();
        switch (block)
        {
            case Statements statements:
                Line("<ul class=\"statements\">");
                foreach (var sentence in statements.Sentences)
                {
                    Line($"<li>{Linked(sentence)}</li>");
                }

                Line("</ul>");
                break;
            case Prose prose:
                Line($"<p>{Text(prose.Text)}</p>");
                break;
            case Points points:
                Points(points);
                break;
            case Exhibit exhibit:
                Figure(exhibit.Page);
                break;
            case TableBlock table:
                Table(table.Table);
                break;
        }
    }

    private void Points(Points points)
    {
        if (points.Lead.Length > 0)
        {
            Line($"<h3>{Text(points.Lead)}</h3>");
        }

        Line("<ul>");
        foreach (var item in points.Items)
        {
            Line($"<li>{Text(item)}</li>");
        }

        Line("</ul>");
    }

    private void Figure(ChartPage page)
    {
        var raw = _pictures.TryGetValue(page, out var drawn) ? drawn : Pictures.BareRawSvg(page, ChartWidth);
        var svg = SvgText.Outlined(raw, page.Stem, page.Title, page.Subtitle, _glyphs);
        // A picture is one thing to a reader, named by its title; its letters have no names of their own there.
        svg.Descendants().Attributes("aria-label").Remove();
        svg.Attribute("width")!.Remove();
        svg.Attribute("height")!.Remove();
        Line($"<figure id=\"chart-{page.Stem}\">");
        Line($"<div class=\"chart\">{svg.ToString(SaveOptions.DisableFormatting)}</div>");
        Line($"<figcaption><strong>{Text(page.Title)}.</strong> {Text(page.Subtitle)}. {Text(string.Join(" ", page.Footer))}</figcaption>");
        Line("</figure>");
        if (page.Table is { } table)
        {
            Line($"<details><summary>Numbers behind this picture: {Text(page.Title)}</summary>");
            Table(table());
            Line("</details>");
        }
    }

    private void Table(DataTable table)
    {
        Line($"<div class=\"table\" role=\"group\" aria-label=\"{Text(table.Caption)}\" tabindex=\"0\"><table><caption>{Text(table.Caption)}</caption>");
        Line(
            "<thead><tr>"
                + string.Concat(table.Heads.Select(head => head.Length > 0 ? $"<th scope=\"col\">{Text(head)}</th>" : "<td></td>"))
                + "</tr></thead><tbody>"
        );
        foreach (var row in table.Rows)
        {
            Line($"<tr><th scope=\"row\">{Text(row[0])}</th>" + string.Concat(row.Skip(1).Select(cell => $"<td>{Cell(cell, table)}</td>")) + "</tr>");
        }

        Line("</tbody></table></div>");
    }

    /// <summary>A cell of results is a link to the run; such links are many, so that the keyboard passes over them.</summary>
    private string Cell(string cell, DataTable table) =>
        table.IsOfRun && cell.Any(char.IsAsciiDigit)
            ? $"<a class=\"n\" href=\"#run-{(table.Run.Length > 0 ? table.Run : _document.Run)}\" tabindex=\"-1\">{Text(cell)}</a>"
            : Text(cell);

    private string Linked(Sentence sentence) =>
        string.Concat(
            sentence.Parts.Select(part =>
                part is SaidFigure said
                    ? $"<a class=\"n\" href=\"#run-{_document.Run}\" tabindex=\"-1\" title=\"{Text(From(said.Figure.Source))}\">{Text(part.Text)}</a>"
                    : Text(part.Text)
            )
        );

    /// <summary>The run that a number comes from, with n and seed.</summary>
    private static string From(Source source) => $"run {source.Run}{(source.N > 0 ? $", n = {Numbers.Count(source.N)}" : "")}, seed {source.Seed}";

    private void Run()
    {
        Line($"<section id=\"run-{_document.Run}\" aria-labelledby=\"run-title\" tabindex=\"-1\">");
        Line($"<h2 id=\"run-title\">The run {_document.Run}</h2>");
        Line(
            "<p>Every number of this report comes from this run, or from a study named below, and is made again, "
                + "bit for bit on the same platform, by its command.</p>"
        );
        Line("<dl>");
        foreach (var (name, value) in _document.Facts)
        {
            Line($"<dt>{Text(name)}</dt><dd>{(name == "Command" ? $"<code>{Text(value)}</code>" : Text(value))}</dd>");
        }

        Line("</dl>");
        foreach (var (run, command) in _document.Studies)
        {
            Line($"<p id=\"run-{run}\" tabindex=\"-1\">The study {run} is made again by: <code>{Text(command)}</code></p>");
        }

        Line("</section>");
    }

    private void Line(string html) => _text.Append(html).Append('\n');

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
