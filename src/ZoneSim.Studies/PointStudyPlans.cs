using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies;

/// <summary>A point study that may find out by a Morris screening which quantities matter.</summary>
public abstract record ScreeningPlan : PointStudyPlan
{
    /// <summary>Fewest trajectories, and replications at a point, of a screening.</summary>
    public const int LeastScreening = 2;

    /// <summary>Replications at each point of a screening under each policy, 2 or more.</summary>
    public int ScreeningReplications { get; init; } = 150;

    /// <summary>Trajectories of a screening, 2 or more.</summary>
    public int Trajectories { get; init; } = 20;

    /// <inheritdoc/>
    internal override void Check()
    {
        StudyRefusalException.RequireAtLeast(LeastScreening, ScreeningReplications);
        StudyRefusalException.RequireAtLeast(LeastScreening, Trajectories);
        base.Check();
    }
}

/// <summary>What drives the number: Morris screening, then Sobol' indices, or Shapley effects of inputs that hang together.</summary>
public sealed record SensitivityPlan : ScreeningPlan
{
    /// <inheritdoc/>
    public override PointStudyKind Kind => PointStudyKind.Sensitivity;

    /// <summary>Base points of the indices, 2 or more.</summary>
    public int Points { get; init; } = 1_024;

    /// <summary>How many quantities the indices are worked out for.</summary>
    public int Top { get; init; } = 12;

    /// <summary>Quantities that stay whatever screening says.</summary>
    public IReadOnlyList<string> Always { get; init; } = ["reaction.line-not-first"];

    internal override (int Least, int Most) PolicyCount => (1, 2);

    internal override IReadOnlyDictionary<string, long> Stages => SensitivityStudy.Replications(this);

    internal override IEnumerable<(string Name, string Value)> Layout =>
        [
            ("points", Text(Points)),
            ("trajectories", Text(Trajectories)),
            ("screening replications", Text(ScreeningReplications)),
            ("top", Text(Top)),
            ("always", string.Join(", ", Always.Order(StringComparer.Ordinal))),
        ];

    internal override PointStudySummary Answer(PointStages stages, PointStudySummary summary) =>
        new SensitivityStudy(this, stages.Study, stages.Play).Answer(summary);

    /// <inheritdoc/>
    internal override void Check()
    {
        StudyRefusalException.RequireAtLeast(2, Points);
        StudyRefusalException.RequireAtLeast(1, Top);
        base.Check();
    }
}

/// <summary>
/// Where the difference between two policies changes sign: a map of two quantities, those named or the first two of a screening; over the ranges of
/// more.
/// </summary>
public sealed record FlipPlan : ScreeningPlan
{
    /// <inheritdoc/>
    public override PointStudyKind Kind => PointStudyKind.Flip;

    /// <summary>Points on each side of the map, 2 or more; over more than two quantities its square.</summary>
    public int Points { get; init; } = 20;

    /// <summary>
    /// The axes of a map where none are named: of a campaign λ and the loss for each vehicle destroyed; none where a screening is to find them.
    /// </summary>
    public static IReadOnlyList<string> UsualAxes(Scenario scenario)
    {
        ArgumentNullException.ThrowIfNull(scenario);
        string[] axes = [BreakEvens.Learning, BreakEvens.Loss];
        return scenario.Campaign?.Convoy is not null && axes.All(name => scenario.Quantities.Find(name)?.Range is not null) ? axes : [];
    }

    internal override IReadOnlyList<Quantity> Moved => Quantities.Count == 0 ? Assumptions(Scenario) : Quantities;

    internal override IReadOnlyDictionary<string, long> Stages => FlipStudy.Replications(this);

    internal override IEnumerable<(string Name, string Value)> Layout => [("points", Text(Points))];

    internal override PointStudySummary Answer(PointStages stages, PointStudySummary summary) => new FlipStudy(this, stages).Answer(summary);

    /// <inheritdoc/>
    internal override void Check()
    {
        StudyRefusalException.RequireAtLeast(2, Points);
        base.Check();
    }
}

/// <summary>
/// A point study of points that are spread over the ranges of the assumptions: its own, or those of a finished run, of which nothing is played again.
/// </summary>
public abstract record OverRangesPlan : PointStudyPlan
{
    /// <summary>Points over the ranges, 2 or more.</summary>
    public int Points { get; init; } = 1_024;

    /// <summary>A finished run whose assumption ranges give the points; null: points of the study's own.</summary>
    public RunSource? Run { get; init; }

    internal override IReadOnlyList<Quantity> Moved =>
        Run is { } run ? [.. (run.Report.Summary.Ranges?.Quantities ?? []).Select(name => Scenario.Quantities[name])] : base.Moved;

    internal override IReadOnlyDictionary<string, long> Stages => OverRanges.Replications(this);

    internal override IEnumerable<(string Name, string Value)> Layout =>
        [("points", Text(Points)), .. Run is { } run ? [("source", $"run {run.Report.Manifest.InputsHash}")] : Array.Empty<(string, string)>()];

    /// <inheritdoc/>
    internal override void Check()
    {
        StudyRefusalException.RequireAtLeast(2, Points);
        if (Run is { } run)
        {
            if (run.Report.Summary.Ranges is null)
            {
                throw new StudyRefusalException(
                    RefusalCode.Points,
                    "The run has no assumption ranges, so it has no points to look at. Name the scenario instead."
                );
            }

            if (Objective is not null || Quantities.Count > 0)
            {
                throw new StudyRefusalException(
                    RefusalCode.Points,
                    "The points of a run are as they are: with a run, an output can be named, and neither an objective nor quantities."
                );
            }
        }

        base.Check();
    }
}

/// <summary>Under which conditions the difference has the other sign: the box that PRIM finds.</summary>
public sealed record DiscoverPlan : OverRangesPlan
{
    /// <inheritdoc/>
    public override PointStudyKind Kind => PointStudyKind.Discover;

    internal override PointStudySummary Answer(PointStages stages, PointStudySummary summary) => new DiscoverStudy(stages).Answer(summary);
}

/// <summary>Which fact, if it were known, would change the choice: value of information.</summary>
public sealed record ValuePlan : OverRangesPlan
{
    /// <inheritdoc/>
    public override PointStudyKind Kind => PointStudyKind.Value;

    /// <summary>Whether more of the output is aimed at rather than less.</summary>
    public bool Maximise { get; init; }

    internal override (int Least, int Most) PolicyCount => (2, int.MaxValue);

    internal override IEnumerable<(string Name, string Value)> Layout => [.. base.Layout, ("aim", Maximise ? "more" : "less")];

    internal override PointStudySummary Answer(PointStages stages, PointStudySummary summary) => new ValueStudy(this, stages).Answer(summary);
}

/// <summary>How far belief would have to move for the mean difference to change its sign.</summary>
public sealed record RobustPlan : OverRangesPlan
{
    /// <inheritdoc/>
    public override PointStudyKind Kind => PointStudyKind.Robust;

    internal override PointStudySummary Answer(PointStages stages, PointStudySummary summary) => new RobustStudy(stages).Answer(summary);
}

/// <summary>How the output goes over settings that are named: along one quantity, or a table of <see cref="PointStudyPlan.Quantities"/>.</summary>
public sealed record SweepPlan : PointStudyPlan
{
    /// <inheritdoc/>
    public override PointStudyKind Kind => PointStudyKind.Sweep;

    /// <summary>By setting, the central value of each quantity of the plan in base units.</summary>
    public required IReadOnlyList<IReadOnlyList<double>> Places { get; init; }

    /// <summary>Whether the settings are a table; otherwise they go along one quantity, from its least value to its greatest.</summary>
    public bool IsTable { get; init; }

    /// <summary>Points of the other assumptions at each setting; 0: none, so that there are no bands over the assumptions.</summary>
    public int RangePoints { get; init; }

    /// <summary>Replications at each of these points under each policy, 2 or more.</summary>
    public int RangeReplications { get; init; } = 50;

    /// <summary>Outputs beside the one that the study looks at first; null: the other policy-neutral ends, where that one is an end.</summary>
    public IReadOnlyList<OutputName>? FurtherOutputs { get; init; }

    internal override (int Least, int Most) PolicyCount => (1, int.MaxValue);

    internal override IReadOnlyList<Quantity> Moved => Quantities;

    internal override IReadOnlyDictionary<string, long> Stages => SweepStudy.Replications(this);

    internal override IEnumerable<(string Name, string Value)> Layout =>
        [
            ("points", Text(Places.Count)),
            (
                "settings",
                RunInputs.Sha256(
                    string.Join('\n', Places.Select(place => string.Join(',', place.Select(value => value.ToString("R", CultureInfo.InvariantCulture)))))
                )
            ),
            ("layout", IsTable ? "table" : "along one quantity"),
            ("range points", Text(RangePoints)),
            ("range replications", Text(RangeReplications)),
            (
                "further outputs",
                FurtherOutputs is { } further ? string.Join(", ", further.Select(output => $"{output.Text}@{output.Incursion}")) : "the other ends"
            ),
        ];

    internal override IReadOnlyList<OutputName> Further(OutputName first) =>
        FurtherOutputs
        ?? (first.Kind != DifferenceKind.End ? [] : [.. LedgerWords.Ends.Where(end => end != first.Name).Select(end => first with { Name = end })]);

    internal override PointStudySummary Answer(PointStages stages, PointStudySummary summary) => new SweepStudy(this, stages).Answer(summary);

    /// <inheritdoc/>
    internal override void Check()
    {
        StudyRefusalException.RequireAtLeast(IsTable ? 1 : 2, Places.Count);
        StudyRefusalException.RequireAtLeast(0, RangePoints);
        StudyRefusalException.RequireAtLeast(2, RangeReplications);
        if (Places.Any(place => place.Count != Quantities.Count || !place.All(double.IsFinite)) || (!IsTable && Quantities.Count != 1))
        {
            throw new StudyRefusalException(RefusalCode.Points, "A setting has not one value for each quantity.");
        }

        base.Check();
        RequirePaired(FurtherOutputs ?? []);
    }
}

/// <summary>A finished run as the source of a study's points.</summary>
/// <param name="Folder">Its folder.</param>
/// <param name="Report">What it holds.</param>
public sealed record RunSource(string Folder, RunReport Report);
