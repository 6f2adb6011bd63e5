using System.Globalization;
using ZoneSim.Briefing;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Files;

/// <summary>The record of a scenario's incident, as briefings take it.</summary>
internal static class IncidentStories
{
    /// <summary>The record of that name among the seeds of this machine; null where there is none, or it has mistakes.</summary>
    public static IncidentStory? Find(Library library, string? incident)
    {
        if (incident is null || !library.SeedNames.Contains(incident))
        {
            return null;
        }

        return SeedReader.Read(library.Seed(incident)).Value is { } record
            ? new IncidentStory(record.Name, record.Title, record.UsedInDefaults, [.. record.Accounts.Select(Account)])
            : null;
    }

    private static AccountStory Account(Account account) => new(
        account.Name, account.Provenance.Source, account.Provenance.Medium, Date(account.Provenance.Date), How(account.Provenance.How),
        [.. account.Claims.Select(claim => new ClaimStory(Says(claim, account), claim.Status.ToString().ToLowerInvariant()))]);

    /// <summary>A claim, with its own source where that is not the account's.</summary>
    private static string Says(Claim claim, Account account) => claim.Provenance == account.Provenance
        ? claim.Says
        : $"{claim.Says.TrimEnd('.')} ({Words.Uncapped(claim.Provenance.Source)}{(claim.Provenance.Date is { } date ? ", " + Date(date) : "")}).";

    private static string Date(DateOnly? date) => date?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";

    private static string How(HowKnown how) => how switch
    {
        HowKnown.OwnAction => "it tells of its own action",
        HowKnown.OwnObservation => "it saw it",
        HowKnown.Relayed => "told by somebody named",
        HowKnown.Unnamed => "told by somebody unnamed",
        _ => "how it knew is not said",
    };
}
