using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Sharing;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Points;

/// <summary>The work of a point study in its partial folder: the scenario's own values, the stages of its kind, then its files.</summary>
/// <param name="study">The study.</param>
/// <param name="partial">Where the work goes on.</param>
/// <param name="planted">Plays the points instead of the model; null but in tests.</param>
/// <param name="progress">Told how far it has come.</param>
/// <param name="cancel">Stops the study.</param>
/// <param name="elsewhere">Has a stage played elsewhere and comes back when that is done; null to play all here.</param>
internal sealed class PointStudyWork(
    PointStudy study,
    PartialFolder partial,
    PointPlay? planted,
    IProgress<StudyProgress>? progress,
    CancellationToken cancel,
    Action<SharedPoints>? elsewhere = null
)
{
    /// <summary>Histories of a stage from which it is worth handing to others.</summary>
    private const long LeastShared = 20_000;

    private const string BaseStage = "base";
    private readonly PointStudyPlan _plan = study.Plan;
    private readonly List<PointTable> _tables = [];
    private int _shared;

    /// <summary>Units of work by stage.</summary>
    public static IReadOnlyDictionary<string, long> Units(PointStudyPlan plan) =>
        plan.Stages.ToDictionary(stage => stage.Key, stage => stage.Value * plan.Policies.Count);

    /// <summary>Does what is not yet done.</summary>
    public void Do()
    {
        var over = _plan as OverRangesPlan;
        var runPoints = over?.Run is { } run ? new RunPoints(_plan, run) : null;
        var name = _plan.Objective is not null ? null : _plan.Output ?? runPoints?.LargestDifference() ?? LargestDifference();
        var output = name is null ? StudyOutput.Of(_plan.Objective!, _plan.Scenario) : StudyOutput.Of(name);
        var read = name is null ? DesignPointRunner.Of(_plan.Objective!, _plan.Scenario) : DesignPointRunner.Of(name);
        var further = name is null ? [] : _plan.Further(name);
        void Share(PointDesign design)
        {
            if ((long)design.Points.Count * design.Replications * study.Policies >= LeastShared)
            {
                string[] outputs = [StageOrder.TextOf(name, _plan.Objective), .. further.Select(one => StageOrder.TextOf(one, null))];
                elsewhere?.Invoke(SharedPoints.LayOut(study, partial, _shared++, new StageOrder(design, outputs, study.Inputs.Hash)));
            }
        }

        var stage = new PointStage(
            study.Policies,
            study.Plan.Threads,
            partial,
            () => planted ?? DesignPointRunner.New(_plan.Scenario, _plan.Policies, _plan.Seed, [read, .. further.Select(DesignPointRunner.Of)]),
            progress,
            cancel,
            elsewhere is null ? null : Share,
            1 + further.Count
        );
        var summary = new PointStudySummary(
            _plan.Kind,
            output,
            _plan.Output is null && _plan.Objective is null,
            _plan.Confidence,
            runPoints?.BaseOf(name!) ?? BaseOf(stage, Intervals(name)),
            null,
            [.. study.Quantities.Select(OfQuantity)],
            []
        );
        DesignPointResult[][] PlayAll(PointDesign design)
        {
            var yields = stage.PlayAll(design);
            _tables.Add(new PointTable(design, yields[0]));
            return yields;
        }

        (PointTable Table, string Source) OverAll()
        {
            if (runPoints is not null)
            {
                _tables.Add(runPoints.Table(name!));
                return (_tables[^1], runPoints.Source);
            }

            _ = PlayAll(OverRanges.Design(study, over!.Points));
            return (_tables[^1], "points of this study");
        }

        summary = _plan.Answer(
            new PointStages(
                study,
                [output, .. further.Select(StudyOutput.Of)],
                [Intervals(name), .. further.Select(Intervals)],
                PlayAll,
                stage.Play,
                _tables.Add,
                OverAll
            ),
            summary
        );
        WriteFiles(summary with { Stages = [.. _tables.Select(table => table.Summarise())] });
    }

    /// <summary>The policy-neutral end in which the policies differ most at the scenario's own values, or the most frequent end of the only policy.</summary>
    private OutputName LargestDifference()
    {
        if (OutputName.OfCampaign(_plan.Scenario) is { } total)
        {
            return total;
        }

        var incursion = OutputName.HeadlineIncursion(_plan.Scenario);
        var models = _plan.Policies.Select(policy => CompiledModel.Compile(_plan.Scenario, policy)).ToArray();
        var blocks = new BlockPartition(_plan.BaseReplications);
        var counts = new long[blocks.Blocks][][];
        var meter = new ProgressMeter(progress, BaseStage, (long)_plan.BaseReplications * models.Length);
        meter.Add(0);
        WorkQueue.Run(
            blocks.Blocks,
            study.Plan.Threads,
            () =>
            {
                var players = models.Select(model => new BlockPlayer(model, _plan.Seed)).ToArray();
                return block =>
                {
                    counts[block] = [.. players.Select(player => Ends(player, blocks.First(block), blocks.Length(block), incursion))];
                    meter.Add((long)blocks.Length(block) * models.Length);
                };
            },
            cancel
        );
        long Of(int policy, int end) => counts.Sum(block => block[policy][end]);
        var ends = Enumerable.Range(0, LedgerWords.Ends.Count);
        var chosen = ends.MaxBy(end =>
            models.Length == 1 ? Of(0, end) : Enumerable.Range(1, models.Length - 1).Max(policy => Math.Abs(Of(policy, end) - Of(0, end)))
        );
        return new OutputName(DifferenceKind.End, LedgerWords.Ends[chosen], incursion);
    }

    private long[] Ends(BlockPlayer player, long first, int length, string incursion)
    {
        var counts = new long[LedgerWords.Ends.Count];
        for (var replication = first; replication < first + length; replication++)
        {
            cancel.ThrowIfCancellationRequested();
            foreach (var row in player.Play(replication, out _) ?? [])
            {
                counts[(int)row.End] += row.Ordinal == 1 && row.Incursion == incursion ? 1 : 0;
            }
        }

        return counts;
    }

    /// <summary>The scenario's own values: one point at which no quantity is moved.</summary>
    private BaseCase BaseOf(PointStage stage, BaseIntervals intervals)
    {
        var design = new PointDesign(
            BaseStage,
            study.Quantities,
            [new DesignPoint([.. study.Quantities.Select(quantity => quantity.Value.Central)], 0, -1)],
            1,
            _plan.BaseReplications
        );
        var found = stage.Play(design)[0];
        return found.Reason.Length == 0
            ? intervals.Of(found)
            : throw new StudyRefusalException(RefusalCode.Unplayable, $"The scenario cannot be played at its own values: {found.Reason}");
    }

    private BaseIntervals Intervals(OutputName? name)
    {
        var isBinary = name?.IsShare ?? ObjectivePairs.IsBinary(_plan.Objective!, _plan.Scenario);
        return new BaseIntervals(
            isBinary,
            name is null ? MeanBounds.Of(_plan.Objective!, _plan.Scenario)
                : name.IsShare ? new MeanBounds(0, 1, 1, 1)
                : MeanBounds.Of(name.Column, _plan.Scenario.KindOf(name.Incursion), _plan.Scenario),
            _plan.Confidence
        );
    }

    private StudyQuantity OfQuantity(Quantity quantity) =>
        new(
            quantity.Name,
            quantity.Dimension,
            quantity.Value.Central,
            quantity.Range!.Value.Low,
            quantity.Range!.Value.High,
            quantity.Basis,
            quantity.Tag,
            [.. _plan.Policies.Where(policy => policy.Overrides.Find(quantity.Name) is not null).Select(policy => policy.Name)]
        );

    private void WriteFiles(PointStudySummary summary)
    {
        study.Inputs.WriteTo(partial);
        var policies = _plan.Policies.Select(policy => policy.Name).ToArray();
        foreach (var table in _tables)
        {
            PointFile.Write(partial.PathIn(PointFile.NameOf(table.Design.Stage)), table, policies);
        }

        partial.Write(FolderLayout.SummaryName(study.Kind), RunJson.Write(summary));
        if (summary.Sweep is { } sweep)
        {
            partial.Write(SweepCsv.Name, SweepCsv.Of(sweep, study.Quantities));
        }

        partial.Complete(_tables.Select(table => PointFile.NameOf(table.Design.Stage)));
    }
}

/// <summary>A design with what its points gave.</summary>
/// <param name="Design">Where.</param>
/// <param name="Yields">What.</param>
internal sealed record PointTable(PointDesign Design, DesignPointResult[] Yields)
{
    /// <summary>What was played, and what could not be.</summary>
    public StageSummary Summarise() =>
        new(
            Design.Stage,
            Yields.Length,
            Design.Replications,
            Design.Round is null ? Design.Replications : Math.Max(Design.Replications, Yields.Max(yield => yield.Pairs + yield.Failed)),
            Design.Round is null ? (long)Yields.Length * Design.Replications : Yields.Sum(yield => (long)yield.Pairs + yield.Failed),
            Yields.Count(yield => yield.Reason.Length > 0),
            [.. Yields.Select(yield => yield.Reason).Where(reason => reason.Length > 0).Distinct().Order(StringComparer.Ordinal)],
            Yields.Sum(yield => (long)yield.Failed)
        );

    /// <summary>The points that gave numbers under every policy.</summary>
    /// <param name="least">How many there must be.</param>
    /// <param name="what">What they gave and for what they are needed, for the message.</param>
    /// <param name="plan">The study: of a finished run the message names the folder.</param>
    /// <exception cref="StudyRefusalException">There are fewer.</exception>
    public int[] Defined(int least, string what, PointStudyPlan plan)
    {
        int[] defined = [.. Enumerable.Range(0, Yields.Length).Where(point => Yields[point].IsDefined)];
        return defined.Length >= least
            ? defined
            : throw new StudyRefusalException(
                RefusalCode.Unplayable,
                (
                    $"{(plan is OverRangesPlan { Run: { } run } ? $"{run.Folder}: only" : "Only")} {defined.Length} {what} {least} or more. "
                    + $"{Blocks.Reasons(Yields)}"
                ).TrimEnd()
            );
    }

    /// <summary>The band of the response over the points that give it, freed of run noise.</summary>
    public AssumptionBand? Band()
    {
        var defined = Yields.Where(yield => yield.IsDefined).ToArray();
        return RangeBand.Over(Array.ConvertAll(defined, yield => yield.Response.Value), Array.ConvertAll(defined, yield => yield.Response.Variance));
    }
}
