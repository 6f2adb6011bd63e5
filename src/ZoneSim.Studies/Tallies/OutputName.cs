using ZoneSim.Model;
using ZoneSim.Scenarios.Yaml;
using ZoneSim.Studies.Replications;

namespace ZoneSim.Studies.Tallies;

/// <summary>
/// What a study can ask about one incursion, apart from policies: the share of a policy-neutral end, the share of an
/// outcome, or the mean of a ledger column. As text: <c>end:reached</c>, <c>outcome:struck-and-left</c>,
/// <c>column:time_in_zone_min</c>; <c>@NAME</c> after it names the convoy or drone.
/// </summary>
/// <param name="Kind">Of what.</param>
/// <param name="Name">The end's or outcome's label, or the column's name.</param>
/// <param name="Incursion">The convoy or drone.</param>
public sealed record OutputName(DifferenceKind Kind, string Name, string Incursion)
{
    private const string FormsOfCampaign = "an output of a campaign is the mean of a total, column:NAME, such as column:hours_inside";

    private const string Forms = "an output is end:LABEL, outcome:LABEL or column:NAME, such as end:reached";

    /// <summary>The scenario's own measure that it is; null for an end, an outcome or a built-in column.</summary>
    public LedgerColumn? Own { get; init; }

    /// <summary>The column whose mean or share it is.</summary>
    /// <exception cref="KeyNotFoundException">It is the share of an end or an outcome.</exception>
    public LedgerColumn Column => Own ?? LedgerColumns.Named(Name);

    /// <summary>Whether it is a share of histories: a number from 0 to 1, whose differences are told in percentage points.</summary>
    public bool IsShare => Kind != DifferenceKind.Column || Column.Type == ColumnType.Flag;

    /// <summary>Whether it is defined for every row, so that two policies can be told apart pair by pair.</summary>
    public bool IsPaired => Kind != DifferenceKind.Column || Column.HasPairedMean;

    /// <summary>The unit of its mean, such as min; empty for shares and counts.</summary>
    public string Unit => Kind == DifferenceKind.Column ? Column.Unit : "";

    /// <summary>The text that <see cref="Parse"/> reads as this, without the incursion.</summary>
    public string Text => $"{Word(Kind)}:{Name}";

    /// <summary>What it is, for a reader: share of histories that end inside the zone; mean time in zone (min).</summary>
    public string Phrase =>
        Kind switch
        {
            DifferenceKind.End => Name switch
            {
                "out" => "share of histories that end outside the zone",
                "still-inside" => "share of histories that end inside the zone",
                _ => $"share of histories that end {Name.Replace('-', ' ')}",
            },
            DifferenceKind.Outcome => $"share of histories with the outcome {Name}",
            _ => IsShare ? $"share of histories with '{Name.Replace('_', ' ')}'" : $"mean {ColumnWords()}",
        };

    /// <summary>This output under one policy, or as a policy's difference from another.</summary>
    /// <param name="policy">The policy.</param>
    /// <param name="reference">The policy subtracted; empty for the policy's own number.</param>
    public OutputKey Under(string policy, string reference = "") => new(policy, reference, Incursion, Kind, Name);

    /// <summary>All outputs of an incursion, ends first.</summary>
    /// <param name="incursions">The scenario's.</param>
    /// <param name="place">Which of them.</param>
    internal static IEnumerable<OutputName> Of(IncursionIndex incursions, int place) => Of(incursions.Names[place], incursions.Kinds[place], incursions.Layout);

    /// <summary>All outputs of the incursion that a study speaks of; of a campaign its totals, without its course by day.</summary>
    public static IEnumerable<OutputName> Of(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        var incursions = new IncursionIndex(scenario);
        return Of(incursions, incursions.IndexOf(HeadlineIncursion(scenario)))
            .Where(output => scenario.Campaign is null || output.Own is not null || CampaignColumns.Totals.Any(column => column.Name == output.Name));
    }

    private static IEnumerable<OutputName> Of(string incursion, IncursionKind kind, RowLayout layout) =>
        AccumulatorOutputs
            .EndsOf(kind)
            .Select(end => new OutputName(DifferenceKind.End, end, incursion))
            .Concat(AccumulatorOutputs.OutcomesOf(kind).Select(outcome => new OutputName(DifferenceKind.Outcome, LedgerWords.Outcomes[outcome], incursion)))
            .Concat(
                layout
                    .Numeric.Select(column => layout.Columns[column])
                    .Select(column => new OutputName(DifferenceKind.Column, column.Name, incursion) { Own = column.IsOwn ? column : null })
            );

    /// <summary>What a study of a campaign looks at where nothing is named: hours with anybody inside; null for a single night.</summary>
    internal static OutputName? OfCampaign(Scenario scenario) =>
        scenario.Campaign is null ? null : new OutputName(DifferenceKind.Column, "hours_inside", CampaignPlan.Subject);

    /// <summary>
    /// The incursion that a study speaks of where none is named: the first convoy by name, or the first of what flies where there is no convoy.
    /// </summary>
    /// <exception cref="StudyRefusalException">The scenario has neither.</exception>
    public static string HeadlineIncursion(Scenario scenario) =>
        scenario.Campaign is not null
            ? CampaignPlan.Subject
            : scenario.Convoys.Where(plan => !plan.Neutral).Select(plan => plan.Name).Order(StringComparer.Ordinal).FirstOrDefault()
                ?? scenario.Drones.Select(plan => plan.Name).Order(StringComparer.Ordinal).FirstOrDefault()
                ?? scenario.Convoys.Select(plan => plan.Name).Order(StringComparer.Ordinal).FirstOrDefault()
                ?? throw new StudyRefusalException(RefusalCode.Output, "The scenario has no convoy and no drone.");

    /// <summary>Reads a text. The kind may be left out where the label is an end's, an outcome's or a column's (an end comes first).</summary>
    /// <param name="text">Such as <c>end:reached</c>, <c>struck-and-left</c> or <c>column:vehicles_hit@second-day</c>.</param>
    /// <param name="scenario">Whose convoys and drones can be named.</param>
    /// <param name="isPaired">Whether a difference between policies is wanted, which not every column has.</param>
    /// <exception cref="StudyRefusalException">There is no such output; the message names the nearest.</exception>
    public static OutputName Parse(string text, Scenario scenario, bool isPaired)
    {
        var at = text.IndexOf('@', StringComparison.Ordinal);
        var incursion = at < 0 ? HeadlineIncursion(scenario) : text[(at + 1)..].Trim();
        var incursions = new IncursionIndex(scenario);
        var place = Array.IndexOf(incursions.Names, incursion);
        if (place < 0)
        {
            throw new StudyRefusalException(
                RefusalCode.Output,
                $"The output '{text}' names '{incursion}', which is no {"convoy or drone".InWordsOf(scenario)} of the scenario. "
                    + $"{Mend(incursion, incursions.Names)}"
            );
        }

        var wanted = (at < 0 ? text : text[..at]).Trim();
        var all = Of(incursions, place).ToList();
        var found = all.FirstOrDefault(output => output.Text == wanted)
            ?? all.FirstOrDefault(output => output.Name == wanted)
            ?? all.FirstOrDefault(output => output.Own is not null && output.Name == OwnMeasure.ColumnOf(wanted))
            ?? throw new StudyRefusalException(
                RefusalCode.Output,
                $"There is no output '{wanted}'; {(scenario.Campaign is null ? Forms : FormsOfCampaign)}. {Mend(wanted, Candidates(wanted, all))}"
            );
        return found.IsPaired || !isPaired
            ? found
            : throw new StudyRefusalException(
                RefusalCode.Output,
                $"The output '{found.Text}' is not defined in every history, so two policies cannot be compared by it pair by pair. "
                    + "Name one policy, or another output."
            );
    }

    private string ColumnWords()
    {
        var words = (Unit.Length > 0 && Name.EndsWith("_" + Unit, StringComparison.Ordinal) ? Name[..^(Unit.Length + 1)] : Name).Replace('_', ' ');
        return Unit.Length > 0 ? $"{words} ({Unit})" : words;
    }

    private static IEnumerable<string> Candidates(string wanted, List<OutputName> all)
    {
        var colon = wanted.IndexOf(':', StringComparison.Ordinal);
        var ofKind = all.Where(output => colon < 0 || Word(output.Kind) == wanted[..colon]).Select(output => colon < 0 ? output.Name : output.Text).ToList();
        return ofKind.Count > 0 ? ofKind : all.Select(output => output.Text);
    }

    private static string Mend(string name, IEnumerable<string> names)
    {
        var all = names.ToList();
        return Nearest.To(name, all) is { } near ? $"Did you mean '{near}'?" : $"There are: {string.Join(", ", all.Take(30))}{(all.Count > 30 ? ", …" : "")}.";
    }

    private static string Word(DifferenceKind kind) => kind.ToString().ToLowerInvariant();
}
