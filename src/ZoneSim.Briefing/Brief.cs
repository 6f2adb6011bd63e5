using ZoneSim.Briefing.Decks;
using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Html;
using ZoneSim.Briefing.Pdf;

namespace ZoneSim.Briefing;

/// <summary>Briefings of a run: a deck, a report for a browser, the report for print. No file is opened and none is written.</summary>
public static class Brief
{
    /// <summary>Makes a briefing, one file after another as they are asked for.</summary>
    /// <param name="inputs">What it is made from.</param>
    /// <param name="formats">Which files.</param>
    /// <param name="cancel">Stops it between two pictures, slides or pages.</param>
    /// <exception cref="OperationCanceledException">It was stopped.</exception>
    public static IEnumerable<RenderedBrief> Render(BriefInputs inputs, IReadOnlyList<BriefFormat> formats, CancellationToken cancel = default)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        var document = BriefBuilder.Of(inputs) with { Cancel = cancel };
        var stem = $"{inputs.Report.Scenario.Name}-{document.Run}";
        return formats
            .Distinct()
            .Select(format => new RenderedBrief(format, $"{stem}.{format.ToString().ToLowerInvariant()}", Bytes(inputs, document, format)));
    }

    private static byte[] Bytes(BriefInputs inputs, BriefDocument document, BriefFormat format) =>
        format switch
        {
            BriefFormat.Html => HtmlReport.Of(document),
            BriefFormat.Pdf => PdfReport.Of(document),
            _ => Deck.Of(inputs, document),
        };
}
