using System.Globalization;
using ZoneSim.Briefing.Documents;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Files;

/// <summary>The record of a scenario's incident, as briefings take it.</summary>
internal static class IncidentStories
{
    /// <summary>The record of the incident of a run.</summary>
    /// <param name="library">Finds files.</param>
    /// <param name="incident">The incident that the run's scenario names; null for none.</param>
    /// <param name="named">Its file or name as the command line gives it, or null.</param>
    /// <param name="folder">The run's folder, from which it is looked for where it is not named.</param>
    /// <returns>The record; null where there is none.</returns>
    /// <exception cref="BadInputException">What was named is not there, has mistakes, or is of another incident.</exception>
    public static IncidentStory? Find(Library library, string? incident, string? named, string folder)
    {
        if (named is null)
        {
            return
                incident is not null
                && library.SeedOf(incident, Path.Combine(folder, "manifest.json")) is { } found
                && IncidentRecordReader.Read(found).Value is { } sound
                ? Story(sound)
                : null;
        }

        var record = Verbs.IncidentRecordsCommandHandler.Read(library.Seed(named));
        return record.Name == incident
            ? Story(record)
            : throw new BadInputException(
                $"--incident: {named} is of the incident {record.Name}, but the run's scenario is {(incident is null ? "of none" : $"of {incident}")}."
            );
    }

    private static IncidentStory Story(IncidentRecord record) => new(record.Name, record.Title, record.UsedInDefaults, [.. record.Accounts.Select(Account)]);

    private static AccountStory Account(Account account) =>
        new(
            account.Name,
            account.Provenance.Source,
            account.Provenance.Medium,
            Date(account.Provenance.Date),
            How(account.Provenance.How),
            [.. account.Claims.Select(claim => new ClaimStory(Says(claim, account), claim.Status.ToString().ToLowerInvariant()))]
        );

    /// <summary>A claim, with its own source where that is not the account's.</summary>
    private static string Says(Claim claim, Account account) =>
        claim.Provenance == account.Provenance
            ? claim.Says
            : $"{claim.Says.TrimEnd('.')} ({Words.Uncapped(claim.Provenance.Source)}{(claim.Provenance.Date is { } date ? ", " + Date(date) : "")}).";

    private static string Date(DateOnly? date) => date?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "";

    private static string How(HowKnown how) =>
        how switch
        {
            HowKnown.OwnAction => "it tells of its own action",
            HowKnown.OwnObservation => "it saw it",
            HowKnown.Relayed => "told by somebody named",
            HowKnown.Unnamed => "told by somebody unnamed",
            _ => "how it knew is not said",
        };
}
