using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>What a finding is about, in the order in which a decision turns on it.</summary>
public enum FindingKind
{
    /// <summary>How it ends, in policy-neutral words.</summary>
    End,

    /// <summary>Force used: what is hit, what is hit while leaving, what would have left.</summary>
    Force,

    /// <summary>What it may cost: reactions, partner casualties.</summary>
    Cost,

    /// <summary>Time inside the zone.</summary>
    TimeInside,

    /// <summary>What would make the model tell: more histories, or knowing an assumed input.</summary>
    Hangs,

    /// <summary>How far to trust it.</summary>
    Trust,
}

/// <summary>One thing that a run shows. It is made once, and every surface (terminal, chart, deck, report) renders the same one.</summary>
public sealed record Finding
{
    internal Finding(Sentence parts, Sentence title) => (Parts, TitleParts) = (parts, title);

    /// <summary>What it is about.</summary>
    public required FindingKind Kind { get; init; }

    /// <summary>Label of the end, or name of the ledger column; assumed or open for findings without a number of the model.</summary>
    public required string What { get; init; }

    /// <summary>The policy; of a pair the one from which <see cref="Reference"/> is subtracted; empty where it is about the whole run.</summary>
    public string Policy { get; init; } = "";

    /// <summary>The policy subtracted; empty where the finding is about one policy.</summary>
    public string Reference { get; init; } = "";

    /// <summary>Name of the convoy or drone; empty for all of them together.</summary>
    public string Subject { get; init; } = "";

    /// <summary>
    /// The number with its interval of run noise: the paired difference of a pair, a fraction for shares, otherwise in the column's unit. Null for
    /// findings about several incursions together, and for those without a number of the model.
    /// </summary>
    public Estimate? Value { get; init; }

    /// <summary>Where it goes over the assumptions; null where they were not moved.</summary>
    public AssumptionBand? Range { get; init; }

    /// <summary>Whether it is told, by both bands; null where nothing is compared, and where several incursions differ.</summary>
    public Verdict? Verdict { get; init; }

    /// <summary>
    /// One sentence. It stands on a page that says once that all is in the model and shows both bands of each number elsewhere.
    /// </summary>
    public string Sentence => Parts.Text;

    /// <summary>The same as the title of a picture.</summary>
    public string Title => TitleParts.Text;

    /// <summary>Name of the chart that shows it; empty where none does.</summary>
    public string Chart { get; init; } = "";

    /// <summary>The sentence with its numbers.</summary>
    internal Sentence Parts { get; }

    /// <summary>The title with its numbers.</summary>
    internal Sentence TitleParts { get; }

    /// <summary>Whether a direction is told: under which policy there is more of it, be it only at the scenario's own values.</summary>
    internal bool IsTold => Verdict is { Sign: not 0 };
}
