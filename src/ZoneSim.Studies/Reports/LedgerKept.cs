namespace ZoneSim.Studies;

/// <summary>Of which histories a run keeps the rows. Its numbers are the same whichever it is.</summary>
public enum LedgerKept
{
    /// <summary>Of all histories.</summary>
    Full,

    /// <summary>Of the first 100,000, which is all that quantiles and curves look at.</summary>
    First,

    /// <summary>Of none: there is no ledger, and what asks for rows says so.</summary>
    None,
}
