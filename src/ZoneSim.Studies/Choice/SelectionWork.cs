using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Statistics;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies;

/// <summary>
/// Feeds histories to KN++ (Kim and Nelson 2006) in their order, stage by stage, playing only the policies still in the running,
/// until one is chosen or the most are played. Stages decide what is played, never what is chosen: that hangs on the rows alone.
/// </summary>
internal sealed class SelectionWork(SelectionPlan plan, PreparedStudy study, SelectionHistories histories, IProgress<StudyProgress>? progress)
{
    private const double Growth = 1.25;
    private readonly Objective _objective = plan.Wanted;
    private readonly int _sign = plan.Wanted.Goal == Goal.Maximise ? 1 : -1;
    private readonly int _policies = plan.Study.Policies.Count;
    private readonly List<double[]> _first = [];
    private KimNelson? _choice;
    private double _range;
    private long _failed;

    /// <summary>Chooses, and writes the files.</summary>
    public void WriteTo(PartialFolder partial)
    {
        var report = Do();
        study.Inputs.WriteTo(partial);
        partial.Write(FolderLayout.SummaryName(RunFolder.SelectionKind), RunJson.Write(report));
        partial.Complete(replications: report.Replications);
    }

    private SelectionReport Do()
    {
        var meter = new ProgressMeter(progress, "replications", (long)SelectionPlan.FirstStage * _policies);
        var (first, end, played) = (0, SelectionPlan.FirstStage, 0L);
        while (true)
        {
            int[] left = _choice is null ? [.. Enumerable.Range(0, _policies)] : [.. _choice.Left];
            played += (long)(end - first) * left.Length;
            meter.Expect(played, null);
            histories.Play(first, end, left, meter);
            Feed(first, end, left);
            if (_choice is { Done: true } || end >= plan.Most)
            {
                break;
            }

            (first, end) = (end, (int)Math.Min(plan.Most, Math.Ceiling(end * Growth / SelectionHistories.BlockSize) * SelectionHistories.BlockSize));
        }

        return Report(
            _choice
                ?? throw new StudyRefusalException(
                    RefusalCode.Unplayable,
                    $"So many replications failed that fewer than {SelectionPlan.FirstStage} histories were played to their end under every "
                        + $"policy: there is nothing to choose by."
                )
        );
    }

    private void Feed(int first, int end, int[] policies)
    {
        for (var start = first; start < end; start += SelectionHistories.BlockSize)
        {
            var length = Math.Min(SelectionHistories.BlockSize, end - start);
            var blocks = new double[_policies][];
            foreach (var policy in policies)
            {
                blocks[policy] = histories.Read(policy, start / SelectionHistories.BlockSize);
            }

            for (var row = 0; row < length && _choice is not { Done: true }; row++)
            {
                Take([.. Enumerable.Range(0, _policies).Select(policy => blocks[policy] is { } values ? _sign * values[row] : double.NaN)]);
            }
        }
    }

    /// <summary>Rows wait until the first stage is full, since what it shows sets the floor under variances.</summary>
    private void Take(double[] row)
    {
        if ((_choice?.Left ?? [.. Enumerable.Range(0, _policies)]).Any(policy => double.IsNaN(row[policy])))
        {
            _failed++;
            return;
        }

        if (_choice is not null)
        {
            _choice.Feed(row);
            return;
        }

        _first.Add(row);
        if (_first.Count == SelectionPlan.FirstStage)
        {
            _range = RangeOf(_objective, _first);
            _choice = new KimNelson(_policies, new KimNelsonSettings(plan.Guarantee, plan.Width, SelectionPlan.FirstStage, _range));
            _first.ForEach(one => _choice.Feed(one));
        }
    }

    /// <summary>
    /// How far two policies can be apart in one history: 1 for a share; for others what the first stage spans, and no less than
    /// the weights of the shares in a sum, which a rare end that has not been seen yet would add.
    /// </summary>
    private static double RangeOf(Objective objective, List<double[]> rows) =>
        objective.IsShare
            ? 1
            : Math.Max(rows.Max(row => row.Max()) - rows.Min(row => row.Min()), objective.Terms.Where(term => term.IsShare).Sum(term => Math.Abs(term.Weight)));

    private SelectionReport Report(KimNelson choice)
    {
        var names = plan.Study.Policies.Select(policy => policy.Name).ToList();
        var leader = choice.Leader;
        var rows = Enumerable.Range(0, _policies).Select(policy => Row(choice, policy, leader, names)).ToList();
        var chosen = choice.Done ? names[leader] : null;
        var small = choice.Done && rows.Where((_, policy) => policy != leader).All(row => row.IsSmall);
        return new SelectionReport(
            plan.Study.Scenario.Name,
            plan.Study.Scenario.Title,
            plan.HashOf(study.Inputs),
            plan.Study.Seed,
            plan.Study.Confidence,
            choice.Rows,
            _failed,
            [new ObjectiveChoice(ObjectiveUsed.Of(_objective), plan.Width, [.. names.Select((name, policy) => Choice(choice, policy, leader, name, rows))])],
            null,
            new Certificate(plan.Guarantee, plan.Width, SelectionPlan.FirstStage, plan.Most, _range, chosen, small, rows)
        );
    }

    private CertificateRow Row(KimNelson choice, int policy, int leader, List<string> names)
    {
        var dropped = choice.Dropped[policy];
        var tests =
            policy == leader || plan.Study.Confidence <= 0.5
                ? new Estimate(double.NaN, double.NaN, double.NaN)
                : From(choice, policy, leader, Equivalence.ConfidenceFor(1 - plan.Study.Confidence));
        return new CertificateRow(
            names[policy],
            dropped?.Row ?? choice.Rows,
            dropped is null ? null : names[dropped.Behind],
            dropped is null ? double.NaN : _sign * dropped.Difference,
            policy != leader && Equivalence.Of(tests, plan.Width) == Magnitude.SmallerThanMatters
        );
    }

    private PolicyChoice Choice(KimNelson choice, int policy, int leader, string name, List<CertificateRow> rows)
    {
        var other = policy != leader ? leader : Enumerable.Range(0, _policies).Where(one => one != leader).MinBy(one => choice.Pairs.Mean(leader, one));
        var difference = From(choice, policy, other, plan.Study.Confidence);
        var verdict =
            policy == leader
                ? !choice.Done
                    ? ChoiceVerdict.CannotTell
                    : rows.Any(row => row.IsSmall)
                        ? ChoiceVerdict.WithinIndifference
                        : ChoiceVerdict.Nearest
                : rows[policy].IsSmall
                    ? ChoiceVerdict.WithinIndifference
                    : difference.High < -plan.Width
                        ? ChoiceVerdict.FartherThanMatters
                        : choice.Dropped[policy] is not null
                            ? ChoiceVerdict.Farther
                            : ChoiceVerdict.CannotTell;
        return new PolicyChoice(name, Value(choice.Pairs.Alone(policy)), Selection.Oriented(difference, _objective.Goal), verdict);
    }

    /// <summary>Wilson's interval for a share of one incursion, otherwise one within what can be.</summary>
    private Estimate Value(Moments payoffs) =>
        _objective.IsShare && _objective.IncursionsOf(plan.Study.Scenario).Count == 1
            ? Wilson.Interval((long)Math.Round(Math.Abs(payoffs.Mean) * payoffs.Count), payoffs.Count, plan.Study.Confidence)
            : MeanBounds.Of(_objective, plan.Study.Scenario).Interval(_objective.Goal == Goal.Maximise ? payoffs : payoffs.Negated(), plan.Study.Confidence);

    /// <summary>Payoff of one policy minus another's over the histories that both played, with its interval alone.</summary>
    private Estimate From(KimNelson choice, int policy, int other, double level) =>
        new ObjectivePairs(choice.Pairs, _objective, ObjectivePairs.IsBinary(_objective, plan.Study.Scenario), _range).Interval(
            policy,
            other,
            level,
            family: 1
        );
}
