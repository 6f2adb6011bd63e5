using System.Globalization;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Reports;

/// <summary>The incident record for a reader.</summary>
internal static class RecordConsole
{
    private const string Silent = "–";

    /// <summary>What a grade is, for every page that shows one.</summary>
    public const string GradeNote =
        "Grades are this record's assessment, not a fact of any source: A–F for the source, 1–6 for the statement, "
        + "judged only from how the source knew and from what the other accounts say.";

    /// <summary>The accounts with their claims.</summary>
    public static void Show(IncidentRecord record, IReadOnlyList<Account> accounts, ConsoleReport page)
    {
        Head(record, page);
        foreach (var account in accounts)
        {
            page.Heading($"{account.Name}   {account.Title}");
            page.Note($"{account.Provenance.Medium}{On(account.Provenance.Date)}; how it knew: {Knew(account.Provenance)}.");
            foreach (var claim in account.Claims)
            {
                page.Point(
                    $"{claim.Name} ({claim.Subject}{(claim.Of is { } of ? $" of {of}" : "")}"
                        + $"{(claim.Status == ClaimStatus.Reported ? "" : $", {claim.Status.ToString().ToLowerInvariant()}")}): "
                        + $"{claim.Says}{Own(claim, account)}"
                );
                if (claim.Grade is { } grade)
                {
                    page.Named("", $"{grade.Code}. {grade.Reason}", 2);
                }
            }
        }

        page.Gap();
        page.Paragraph(GradeNote);
    }

    /// <summary>The accounts side by side.</summary>
    public static void Diff(IncidentRecord record, IReadOnlyList<Account> accounts, ConsoleReport page)
    {
        var topics = RecordComparison.Of(record, [.. accounts.Select(account => account.Name)]);
        Head(record, page);
        foreach (var account in accounts)
        {
            page.Named(account.Name, $"{account.Title} ({account.Provenance.Medium}{On(account.Provenance.Date)})", accounts.Max(one => one.Name.Length));
        }

        page.Heading("SIDE BY SIDE");
        var table = new TextTable(["", .. accounts.Select(account => account.Name), ""], [.. Enumerable.Range(1, accounts.Count + 1)]);
        foreach (var topic in topics)
        {
            table.Add([topic.Topic, .. topic.Cells.Select(cell => cell?.Brief ?? Silent), Mark(topic, accounts.Count)]);
        }

        page.Table(table);
        page.Gap();
        page.Note($"{Silent} is silence: that account does not speak of it, which is neither agreement nor denial. 'says' stands for words, which follow.");
        page.Heading("IN THEIR WORDS (ours for them)");
        foreach (var topic in topics.Where(topic => !topic.Topic.StartsWith("vehicles: ", StringComparison.Ordinal)))
        {
            page.Line("  " + topic.Topic);
            for (var index = 0; index < accounts.Count; index++)
            {
                if (topic.Cells[index] is { } cell)
                {
                    page.Named("", $"{accounts[index].Name}  {string.Join(" ", cell.Claims.Select(claim => $"{claim.Says}{Code(claim)}"))}", 2);
                }
            }
        }

        page.Gap();
        page.Paragraph(
            GradeNote
                + " Lining up is by rule: numbers agree where their ranges overlap, measures unless one account says used and another not used, "
                + "ends where one end fits all."
        );
    }

    private static void Head(IncidentRecord record, ConsoleReport page)
    {
        page.Paragraph($"{record.Name}: {record.Title}");
        page.Paragraph(
            record.UsedInDefaults
                ? "The shipped defaults were chosen with this incident in view: it is no test of the model."
                : "The shipped defaults were not chosen with this incident in view."
        );
    }

    /// <summary>How the accounts stand to each other on a topic, in words.</summary>
    private static string Mark(ComparedTopic topic, int accounts) =>
        topic.Mark switch
        {
            Agreement.Agreement => "agreement" + Silence(topic),
            Agreement.Conflict => "CONFLICT" + Silence(topic),
            Agreement.InWords => "words, not compared",
            _ => accounts == 1 ? "" : "one account",
        };

    private static string Silence(ComparedTopic topic) =>
        topic.Cells.Count(cell => cell is null) is > 0 and var silent ? string.Create(CultureInfo.InvariantCulture, $", {silent} silent") : "";

    private static string Code(Claim claim) => claim.Grade is { } grade ? $" [{claim.Name}, {grade.Code}]" : $" [{claim.Name}]";

    private static string Own(Claim claim, Account account) =>
        claim.Provenance == account.Provenance ? "" : $" (said by: {claim.Provenance.Source}{On(claim.Provenance.Date)}, {Knew(claim.Provenance)})";

    private static string On(DateOnly? date) => date is { } day ? $", {day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}" : "";

    private static string Knew(Provenance provenance) =>
        provenance.How switch
        {
            HowKnown.OwnAction => "its own action",
            HowKnown.OwnObservation => "its own observation",
            HowKnown.Relayed => "told by others",
            HowKnown.Unnamed => "told by unnamed sources, or unnamed itself",
            _ => "not said",
        } + (provenance.Party ? "; a party to it" : "");
}
