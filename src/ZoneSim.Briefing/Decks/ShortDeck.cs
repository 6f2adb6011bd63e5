using ZoneSim.Briefing.Charts;
using ZoneSim.Briefing.Documents;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Decks;

/// <summary>
/// The seven slides of a short briefing: the answer on a card, the zone, the ladders, how it ends (a slide for each convoy or drone), what it costs,
/// what it hangs on, how sure one can be. Every title says what was found, and is one of the findings that all surfaces share.
/// </summary>
internal sealed partial class ShortDeck
{
    /// <summary>Points of what must be read, of the message at most, and of the message at least.</summary>
    private const double ReadSize = 14,
        MessageSize = 22,
        LeastMessage = 18;

    private const int CardFindings = 3;

    private readonly BriefInputs _inputs;
    private readonly RunReport _report;
    private readonly BriefDocument _document;
    private readonly IReadOnlyList<Finding> _findings;
    private readonly ShortDeckNotes _notes;

    private ShortDeck(BriefInputs inputs, BriefDocument document)
    {
        (_inputs, _report, _document) = (inputs, inputs.Report, document);
        _findings = Findings.Of(inputs.Report);
        _notes = new ShortDeckNotes(_report, document, _findings);
    }

    /// <summary>The slides.</summary>
    public static IReadOnlyList<SlidePlan> Of(BriefInputs inputs, BriefDocument document) => new ShortDeck(inputs, document).Slides();

    private List<SlidePlan> Slides() =>
        [Card(), .. Map(), Ladders(), .. _report.Scenario.Campaign is null ? [.. Ends(), .. Costs()] : Weeks(), Hangs(), Sureness()];

    /// <summary>The answer: three findings with both bands, the first of them as the title, how far to trust them, what would tell more.</summary>
    private SlidePlan Card()
    {
        var whole = _findings.Where(finding => finding.Subject.Length == 0 && finding.Kind is not (FindingKind.Hangs or FindingKind.Trust)).ToList();
        var of = whole.Count > 0 ? whole : [.. _findings.Where(finding => finding.Kind is not (FindingKind.Hangs or FindingKind.Trust))];
        var shown = of.DistinctBy(finding => finding.Kind).Take(CardFindings).ToList();
        var title = of.FirstOrDefault(finding => finding is { IsTold: true, Kind: FindingKind.End })
            ?? shown.FirstOrDefault(finding => finding.IsTold)
            ?? shown.FirstOrDefault();
        List<Finding> others = [.. shown.Where(finding => finding != title).Take(CardFindings - 1)];
        List<SlideLine> lines =
        [
            .. title is null ? [] : Bands(title, FindingBands.WithLevels).Select(band => new SlideLine(band, ReadSize, ReadSize, false)),
            .. others.SelectMany(finding =>
                Bands(finding, FindingBands.Of)
                    .Select(band => new SlideLine(band, ReadSize, ReadSize, false))
                    .Prepend(new SlideLine(finding.Sentence, MessageSize, LeastMessage, true))
            ),
        ];
        if (Drivers() is { } drivers)
        {
            lines.Add(new SlideLine(WordForms.Capital(drivers.Title) + ".", ReadSize + 2, ReadSize, false));
        }

        lines.AddRange(
            _findings
                .Where(finding => finding.Kind is FindingKind.Hangs or FindingKind.Trust)
                .OrderBy(finding => finding.Kind == FindingKind.Hangs)
                .Select(finding => new SlideLine(finding.Sentence, ReadSize + 2, ReadSize, false))
        );
        return Slide(
            title?.Title ?? _document.Title,
            $"{_document.Title} · {_document.Question} {_document.Given}",
            frame => SlideLines.Stack(lines, frame),
            _notes.Of([.. others.Prepend(title).OfType<Finding>().Select(finding => finding.Sentence)], _notes.OfCard)
        );
    }

    /// <summary>The numbers of a finding with both bands; of several convoys or drones a line each.</summary>
    private IEnumerable<string> Bands(Finding finding, Func<RunReport, Finding, string> say) =>
        finding.Subject.Length > 0
            ? [say(_report, finding)]
            : _findings
                .Where(one => one.Subject.Length > 0 && (one.What, one.Policy, one.Reference) == (finding.What, finding.Policy, finding.Reference))
                .Select(one => $"{WordForms.Capital(one.Subject)}: {say(_report, one)}");

    private IEnumerable<SlidePlan> Map() =>
        _document.Sections.FirstOrDefault(section => section.Id == "map") is { } section
            ?
            [
                Pictured(
                    section.Blocks.OfType<Exhibit>().First().Page,
                    [],
                    ShortDeckNotes.OfFew,
                    [.. section.Blocks.OfType<Prose>().Select(prose => prose.Text)]
                ),
            ]
            : [];

    private SlidePlan Ladders()
    {
        var section = _document.Sections.First(one => one.Id == "policies");
        return Pictured(
            section.Blocks.OfType<Exhibit>().First().Page,
            _report.Summary.Differs.Count == 0 ? [] : [.. section.Blocks.OfType<Points>().SelectMany(points => points.Items).Take(2)],
            _notes.OfLadders,
            _notes.Policies
        );
    }

    /// <summary>A slide for each convoy and drone in order of arrival: bars of the ends with both bands, and what is found of them.</summary>
    private IEnumerable<SlidePlan> Ends()
    {
        var subjects = Findings.Subjects(_report);
        var told = subjects.Where(subject => subject.Kind != "traffic").ToList();
        foreach (var (name, kind) in told.Count > 0 ? told : [.. subjects])
        {
            var of = _findings.Where(finding => finding.Subject == name && finding is { Kind: FindingKind.End, Chart: "ends" }).ToList();
            var subject = Subjects.Of(_report).First(one => one.Incursion == name);
            var page = ChartGallery.Page(_report, "ends", subject);
            var title = (of.FirstOrDefault(finding => finding.IsTold) ?? of.FirstOrDefault())?.Title ?? page.Title;
            var subtitle = $"{page.Subtitle}. {NativeCharts.BarKey}";
            var body = SlideHeading.Of(title, subtitle).Body;
            var beside = body.Right(0.36);
            List<SlideLine> lines = [.. of.SelectMany(finding => WithNumbers(finding))];
            yield return new SlidePlan(
                SlideLayoutKind.TwoColumns,
                title,
                subtitle,
                [new ChartPart(body.Left(0.62), page.Native!()[0]), .. SlideLines.Stack(lines, beside)],
                _notes.Of([.. of.Select(finding => finding.Sentence)], ShortDeckNotes.OfEnds(kind))
            );
        }
    }

    /// <summary>A finding and below it its numbers: both, or neither.</summary>
    private IEnumerable<SlideLine> WithNumbers(Finding finding)
    {
        var numbers = FindingBands.Of(_report, finding);
        return
        [
            new SlideLine(finding.Sentence, LeastMessage, ReadSize, false, KeepsNext: numbers.Length > 0),
            new SlideLine(numbers, ReadSize, ReadSize, false),
        ];
    }

    /// <summary>Of campaigns: the totals of each pair, how the first of them grows, what the sender makes of it, one campaign.</summary>
    private IEnumerable<SlidePlan> Weeks() =>
        [
            .. _report.Summary.Comparisons.Count == 0
                ? []
                : ChartGallery
                    .Pages(_report, CampaignForms.TotalsChart)
                    .Zip(Findings.Pairs(_report), (page, pair) =>
                        Pictured(
                            page,
                            [],
                            ShortDeckNotes.OfTotals,
                            [
                                .. _findings
                                    .Where(finding => (finding.Reference, finding.Policy) == pair && finding.Title != page.Title)
                                    .Select(finding => finding.Sentence),
                            ]
                        )
                    ),
            Pictured(ChartGallery.Pages(_report, "course").First(), [], ShortDeckNotes.OfTotals),
            Pictured(ChartGallery.Pages(_report, "sending").First(), [_report.Scenario.Given], ShortDeckNotes.OfTotals),
            .. ChartGallery.Missing(_report, "calendar") is null
                ? [Pictured(ChartGallery.Pages(_report, "calendar").First(), [], ShortDeckNotes.OfFew)]
                : Array.Empty<SlidePlan>(),
        ];

    /// <summary>The picture of what drives the difference, where a sensitivity study is with the run.</summary>
    private ChartPage? Drivers() =>
        _inputs
            .Studies.FirstOrDefault(study => study.Kind == "sensitivity")
            ?.Blocks.OfType<Exhibit>()
            .Select(exhibit => exhibit.Page)
            .FirstOrDefault(page => page.Stem == "drivers");

    /// <summary>What a study at hand says of the assumptions; else what would tell.</summary>
    private SlidePlan Hangs()
    {
        string[] kinds = ["sensitivity", "flip", "discover", "value"];
        var study = _inputs.Studies.Where(part => kinds.Contains(part.Kind)).OrderBy(part => Array.IndexOf(kinds, part.Kind)).FirstOrDefault();
        if ((Drivers() ?? study?.Blocks.OfType<Exhibit>().FirstOrDefault()?.Page) is { } page && study is not null)
        {
            return Pictured(page, [.. study.Blocks.OfType<Points>().SelectMany(points => points.Items).Take(1)], ShortDeckNotes.OfHangs);
        }

        var name = _report.Scenario.Name;
        var open = _findings.FirstOrDefault(finding => finding.Kind == FindingKind.Hangs);
        return Slide(
            open?.Title ?? "What it hangs on has not been asked yet",
            "Which assumed input matters most has not been asked of this run. These commands ask; 'zonesim brief' then shows the answer here.",
            frame =>
                SlideLines.Stack(
                    [
                        .. open is null ? Array.Empty<SlideLine>() : [new SlideLine(open.Sentence, MessageSize, LeastMessage, true)],
                        new SlideLine($"zonesim sensitivity {name}: which assumed input moves the difference most", LeastMessage, ReadSize, false),
                        new SlideLine($"zonesim flip {name}: where in the ranges the answer turns over", LeastMessage, ReadSize, false),
                        new SlideLine(
                            $"zonesim value {name} --objective NAME: which fact, if it were known, would change the choice",
                            LeastMessage,
                            ReadSize,
                            false
                        ),
                    ],
                    frame
                ),
            _notes.Of([open?.Sentence ?? "What it hangs on has not been asked yet."], ShortDeckNotes.OfHangs)
        );
    }

    private SlidePlan Sureness()
    {
        var trust = _findings.Last(finding => finding.Kind == FindingKind.Trust);
        var lists = _document.Sections.First(section => section.Id == "assumptions").Blocks.OfType<Points>().ToList();
        var body = SlideHeading.Of(trust.Title, trust.Sentence).Body;
        Frame[] frames = [body.Left(0.48), body.Right(0.48)];
        var size = lists.Zip(frames, (list, frame) => SlideText.Size([list.Lead, .. list.Items], frame, LeastMessage, ReadSize)).Min();
        var parts = lists.Zip(frames, (list, frame) => SlideLines.List(list.Lead, list.Items, size, frame)).ToList();
        return new SlidePlan(SlideLayoutKind.TwoColumns, trust.Title, trust.Sentence, parts, _notes.Of([trust.Sentence], _notes.OfSureness));
    }

    /// <summary>
    /// A picture as large as it goes, with a few sentences below it where they have to stand there; what else is to be said is for the speaker.
    /// </summary>
    private SlidePlan Pictured(ChartPage page, IReadOnlyList<string> says, IReadOnlyList<string> asks, IReadOnlyList<string>? toSay = null)
    {
        var body = SlideHeading.Of(page.Title, page.Subtitle).Body;
        var below = SlideLines.Fitting(says, ReadSize, body, (long)(body.Height * 0.25));
        var text = below.Count == 0 ? 0 : SlideText.Height(below, ReadSize, body);
        var height = Math.Min(body.Height - text, (long)(body.Width * ChartPage.BareShape));
        var width = (long)(height / ChartPage.BareShape);
        List<SlidePart> parts = [new PicturePart(new Frame(body.X + ((body.Width - width) / 2), body.Y, width, height), page)];
        if (below.Count > 0)
        {
            parts.Add(new TextPart(body.Below(text), [.. below.Select(line => new TextLine(line))], ReadSize));
        }

        return new SlidePlan(
            SlideLayoutKind.Content,
            page.Title,
            page.Subtitle,
            parts,
            _notes.Of([page.Title.TrimEnd('.') + ".", .. says, .. toSay ?? []], asks)
        );
    }

    private static SlidePlan Slide(string title, string subtitle, Func<Frame, IReadOnlyList<SlidePart>> parts, IReadOnlyList<string> notes) =>
        new(SlideLayoutKind.Content, title, subtitle, parts(SlideHeading.Of(title, subtitle).Body), notes);
}
