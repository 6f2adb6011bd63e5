using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Accounts;

/// <summary>
/// Likelihood ratios between accounts. An account is a pair of circumstances and statements; circumstances have equal prior weight, so
/// that what an account asserts of them is given, never scored: L = P(what it says | its circumstances) / b. Two accounts are compared
/// on the topics of which both speak, so that an account with more claims is not punished for them; on each topic the two statements cut
/// the possible runs into cases (both true, the first alone, the second alone, neither), and b, the number of cases over which an account's
/// words spread, spreads its probability evenly over them, so that vague words earn nothing.
/// </summary>
internal sealed class AccountRatios(Assessment study, AccountTable table)
{
    /// <summary>Every pair with a common topic, in the record's order.</summary>
    public IReadOnlyList<AccountRatio> Ratios() => [.. Pairs().Where(pair => CommonOf(pair).Topics.Count > 0).Select(Ratio)];

    /// <summary>The pairs without one.</summary>
    public IReadOnlyList<AccountPair> Apart() =>
        [.. Pairs().Where(pair => CommonOf(pair).Topics.Count == 0).Select(pair => new AccountPair(Name(pair.First), Name(pair.Second)))];

    private IEnumerable<(int First, int Second)> Pairs() =>
        from first in Enumerable.Range(0, study.Accounts.Count)
        from second in Enumerable.Range(first + 1, study.Accounts.Count - first - 1)
        select (first, second);

    private AccountRatio Ratio((int First, int Second) pair)
    {
        var common = CommonOf(pair);
        var (first, second) = (Of(table.Central, pair.First, common.FirstMask), Of(table.Central, pair.Second, common.SecondMask));
        var points = table.Whole.Select(point => (First: Of(point, pair.First, common.FirstMask), Second: Of(point, pair.Second, common.SecondMask))).ToArray();
        var offset = Math.Log(common.SecondBreadth) - Math.Log(common.FirstBreadth);
        var band = Band(points, offset);
        var central = Interval(first.Log - second.Log + offset, first.LogVariance + second.LogVariance);
        return new AccountRatio(
            Name(pair.First),
            Name(pair.Second),
            common.Topics,
            common.Agree,
            common.FirstBreadth,
            common.SecondBreadth,
            central,
            Math.Sqrt(first.LogVariance + second.LogVariance),
            band,
            Averaged(points, offset),
            [.. Enumerable.Range(0, study.Policies).Select(policy => ByPolicy(pair, common, policy, offset))],
            points.Count(point => !point.First.IsSeen || !point.Second.IsSeen),
            VerdictOf(band, study.Plan.Factor)
        );
    }

    private Estimate ByPolicy((int First, int Second) pair, Common common, int policy, double offset)
    {
        var first = Likelihood.Of([table.Central[pair.First][policy]], common.FirstMask);
        var second = Likelihood.Of([table.Central[pair.Second][policy]], common.SecondMask);
        return Interval(first.Log - second.Log + offset, first.LogVariance + second.LogVariance);
    }

    /// <summary>The ratio over the ranges, by percentiles of its logarithm freed of run noise.</summary>
    internal static AssumptionBand? Band((Likelihood First, Likelihood Second)[] points, double offset) =>
        RangeBand.Over(
            Array.ConvertAll(points, point => point.First.Log - point.Second.Log + offset),
            Array.ConvertAll(points, point => point.First.LogVariance + point.Second.LogVariance)
        )
            is { } band
            ? band with
            {
                Low = Math.Exp(band.Low),
                Median = Math.Exp(band.Median),
                High = Math.Exp(band.High),
            }
            : null;

    /// <summary>
    /// The ratio of the accounts' probabilities, each averaged over the points: chances of different statements, so no Bayes factor. Its error is
    /// that of the two means over points, whose spread holds run noise too.
    /// </summary>
    private Estimate Averaged((Likelihood First, Likelihood Second)[] points, double offset)
    {
        var (first, second) = (default(Moments), default(Moments));
        foreach (var point in points)
        {
            first.Add(point.First.Value);
            second.Add(point.Second.Value);
        }

        double LogVariance(Moments moments) => moments.Variance / moments.Count / (moments.Mean * moments.Mean);
        return Interval(Math.Log(first.Mean) - Math.Log(second.Mean) + offset, LogVariance(first) + LogVariance(second));
    }

    /// <summary>What a band lets one say.</summary>
    internal static RatioVerdict VerdictOf(AssumptionBand? band, double factor) =>
        band is null || (band.Low < factor && band.High > 1 / factor) ? RatioVerdict.CannotTell
        : band.Low >= factor ? RatioVerdict.FirstMoreOften
        : RatioVerdict.SecondMoreOften;

    private Estimate Interval(double log, double variance)
    {
        var half = NormalQuantile.TwoSided(study.Plan.Confidence) * Math.Sqrt(variance);
        return new Estimate(Math.Exp(log), Math.Exp(log - half), Math.Exp(log + half));
    }

    private Common CommonOf((int First, int Second) pair)
    {
        var others = study.Book.StatementsOf(Name(pair.Second)).ToDictionary(one => one.Statement.Topic, StringComparer.Ordinal);
        var common = new Common([], 0, 0, 1, 1, true);
        foreach (var (said, bit) in study.Book.StatementsOf(Name(pair.First)))
        {
            if (others.TryGetValue(said.Topic, out var other))
            {
                common = new Common(
                    [.. common.Topics, said.Topic],
                    common.FirstMask | bit,
                    common.SecondMask | other.Bit,
                    common.FirstBreadth * said.BreadthBeside(other.Statement),
                    common.SecondBreadth * other.Statement.BreadthBeside(said),
                    common.Agree && said.MeetsWith(other.Statement) && said.BreadthBeside(other.Statement) == 1 && other.Statement.BreadthBeside(said) == 1
                );
            }
        }

        return common;
    }

    private static Likelihood Of(JointOutcomeCounts[][] accounts, int account, ulong mask) => Likelihood.Of(accounts[account], mask);

    private string Name(int account) => study.Accounts[account].Account.Name;

    private sealed record Common(IReadOnlyList<string> Topics, ulong FirstMask, ulong SecondMask, int FirstBreadth, int SecondBreadth, bool Agree);
}
