using ZoneSim.Model;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>An incident as several sources told it; where they disagree, both versions stand side by side.</summary>
public sealed record IncidentRecord
{
    /// <summary>Name, such as 2017-10-05; the file is called so too.</summary>
    public required string Name { get; init; }

    /// <summary>One line for a reader.</summary>
    public required string Title { get; init; }

    /// <summary>The day, or null.</summary>
    public DateOnly? Date { get; init; }

    /// <summary>Whether the shipped defaults were chosen with it in view; such an incident is no test of the model.</summary>
    public bool UsedInDefaults { get; init; }

    /// <summary>The scenario that an account's circumstances are put into, or null for the base of all.</summary>
    public string? Scenario { get; init; }

    /// <summary>The accounts, in ordinal order of their names.</summary>
    public required IReadOnlyList<Account> Accounts { get; init; }

    /// <summary>The claim called <paramref name="claim"/> of the account called <paramref name="account"/>, or null.</summary>
    public Claim? Find(string account, string claim) => Accounts.FirstOrDefault(one => one.Name == account)?.Claims.FirstOrDefault(one => one.Name == claim);
}

/// <summary>One source's version of an incident.</summary>
public sealed record Account
{
    /// <summary>Name within the incident, such as A.</summary>
    public required string Name { get; init; }

    /// <summary>Who says it, for a reader.</summary>
    public required string Title { get; init; }

    /// <summary>Its provenance; a claim may have another.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The claims, in ordinal order of their names.</summary>
    public required IReadOnlyList<Claim> Claims { get; init; }
}

/// <summary>Who said something, where, when, and how they knew.</summary>
/// <param name="Source">Who said it.</param>
/// <param name="Medium">Where it was said or published.</param>
/// <param name="Date">When, or null.</param>
/// <param name="How">How the source knew.</param>
/// <param name="Party">Whether the source, or whoever it quotes, took part in what it tells of.</param>
public sealed record Provenance(string Source, string Medium, DateOnly? Date, HowKnown How, bool Party = false);

/// <summary>One checkable statement of an account.</summary>
public sealed record Claim
{
    /// <summary>Name within the account.</summary>
    public required string Name { get; init; }

    /// <summary>The full name: incident/account/claim.</summary>
    public required string Path { get; init; }

    /// <summary>Where it stands: at its quantity, or where it has none, at its first key.</summary>
    internal Spot At { get; init; }

    /// <summary>What it is about: outcome, vehicles, place, time, measure, losses, force, drone, zone or line.</summary>
    public required string Subject { get; init; }

    /// <summary>The statement, in our own words.</summary>
    public required string Says { get; init; }

    /// <summary>How far it goes.</summary>
    public required ClaimStatus Status { get; init; }

    /// <summary>Its provenance: the account's, except where the claim says otherwise.</summary>
    public required Provenance Provenance { get; init; }

    /// <summary>The convoy or drone that it speaks of, by its name in the scenario; null for the only one that it could.</summary>
    public string? Of { get; init; }

    /// <summary>The scenario quantity that it gives a value for, with * for a convoy's or drone's name; or null.</summary>
    public string? Quantity { get; init; }

    /// <summary>The value, or null.</summary>
    public ClaimValue? Value { get; init; }

    /// <summary>The outcomes of a run that agree with the statement; empty where it says nothing of an outcome.</summary>
    public IReadOnlyList<Outcome> Outcomes { get; init; } = [];

    /// <summary>Measures that were used, according to the statement.</summary>
    public MeasureSet Used { get; init; }

    /// <summary>Measures that were not used, according to the statement.</summary>
    public MeasureSet NotUsed { get; init; }

    /// <summary>What else the ledger must show to agree with the statement; an inference of the record's authors.</summary>
    public IReadOnlyList<LedgerCondition> Ledger { get; init; } = [];

    /// <summary>The grade, or null.</summary>
    public ClaimGrade? Grade { get; init; }
}

/// <summary>A claimed value, in base units; the three are equal where the source gave one number.</summary>
/// <param name="Dimension">What it measures; a number without unit is a <see cref="Dimension.Factor"/>.</param>
/// <param name="Low">The lowest value that agrees with the statement.</param>
/// <param name="Best">The value meant, or the middle of a range.</param>
/// <param name="High">The highest value that agrees with the statement.</param>
public sealed record ClaimValue(Dimension Dimension, double Low, double Best, double High)
{
    /// <summary>Whether a quantity's central value agrees with the statement.</summary>
    public bool Agrees(double central) => central >= Low - (1e-9 * Math.Abs(Low)) && central <= High + (1e-9 * Math.Abs(High));
}

/// <summary>How far a statement is to be relied on: the assessment of the record's authors, never a fact of the source.</summary>
/// <param name="Source">Reliability of the source, A to F.</param>
/// <param name="Information">Credibility of the statement, 1 to 6.</param>
/// <param name="Reason">Why.</param>
public sealed record ClaimGrade(string Source, int Information, string Reason)
{
    /// <summary>The grade in two characters, such as C3.</summary>
    public string Code => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Source}{Information}");

    /// <summary>Whether source and statement are both graded in the upper half: A to C and 1 to 3.</summary>
    public bool IsUpperHalf => string.CompareOrdinal(Source, "C") <= 0 && Information <= 3;
}

/// <summary>How a source knew.</summary>
public enum HowKnown
{
    /// <summary>It did it.</summary>
    OwnAction,

    /// <summary>It saw it.</summary>
    OwnObservation,

    /// <summary>Somebody named told it.</summary>
    Relayed,

    /// <summary>Somebody unnamed told it.</summary>
    Unnamed,

    /// <summary>It did not say.</summary>
    Unknown,
}

/// <summary>How far a claim goes.</summary>
public enum ClaimStatus
{
    /// <summary>A source said it.</summary>
    Reported,

    /// <summary>It follows from reports.</summary>
    Inferred,

    /// <summary>Nobody said; recorded so that the gap is plain.</summary>
    Unknown,
}
