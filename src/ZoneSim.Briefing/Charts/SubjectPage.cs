using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Charts;

/// <summary>What such a picture shows.</summary>
/// <param name="Drawn">What is drawn, in a few words.</param>
/// <param name="Intervals">The kind of its intervals, for the footer.</param>
/// <param name="Draw">Draws it.</param>
/// <param name="Table">Its numbers.</param>
/// <param name="Native">The same as editable charts, where there are any.</param>
internal sealed record SubjectPage(string Drawn, string Intervals, Action<Sheet> Draw, Func<DataTable> Table, Func<IReadOnlyList<NativeChart>>? Native = null)
{
    /// <summary>What was found, where no finding of the usual forms says it.</summary>
    public string? Title { get; init; }

    /// <summary>For the footer, which histories it is drawn from, if not all.</summary>
    public string Sample { get; init; } = "";
}

/// <summary>Charts of one incursion and some policies.</summary>
internal static class SubjectCharts
{
    /// <summary>A kind of chart that has a picture for each incursion and group of policies.</summary>
    public static ChartKind<RunReport> Of(
        string name,
        string purpose,
        Func<RunReport, Subject, SubjectPage> page,
        int most = int.MaxValue,
        Func<RunReport, string?>? missing = null
    ) =>
        new(
            new ChartInfo(name, purpose),
            report => Subjects.Incursions(report).Count > 0 ? missing?.Invoke(report) : "the run has no incursion.",
            report =>
                Subjects
                    .Of(report, most)
                    .Select(subject =>
                    {
                        var drawn = page(report, subject);
                        return new ChartPage(
                            Subjects.Stem(name, subject.Number, subject.Incursion, subject.Group.Suffix),
                            drawn.Title ?? new ChartTitles(report).Of(subject, name, drawn.Drawn),
                            $"{drawn.Drawn} · {Subjects.Sentence(report, subject.Incursion, subject.Kind)}",
                            Footer.Lines(report, Footer.Intervals(report, drawn.Intervals) + drawn.Sample),
                            drawn.Draw
                        )
                        {
                            Table = drawn.Table,
                            Native = drawn.Native,
                        };
                    })
        );
}
