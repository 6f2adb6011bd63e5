using ZoneSim.Model;
using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Accounts;

/// <summary>
/// Feeds the procedure synthetic incidents whose truth is known (simulation-based calibration; Talts and others 2018). An account is
/// chosen, assumptions are drawn from their ranges and a policy from those that could have been in force, and one run in its circumstances
/// is what happened: the true account says so, and another account, with circumstances of its own, says something else, each other case
/// alike. Both speak of the same matters: whether there was a strike, and whether it left, stayed, or ended at the garrison or destroyed.
/// The procedure is told neither which is true nor the assumptions.
/// </summary>
internal sealed class Calibration(Assessment study, AccountTable table)
{
    private const int PerPiece = 50;
    private const int Draws = 19;
    private const int Cases = 6;
    private const double LeastShare = 0.02;
    private const string Name = "synthetic incident ";

    /// <summary>By convoy or drone spoken of: the cases that come up often enough, over all accounts and policies.</summary>
    private readonly int[][] _told =
    [
        .. study.Book.Subjects.Select(
            (_, subject) =>
                Enumerable
                    .Range(0, Cases)
                    .Where(which =>
                        Likelihood.Of([.. table.Central.SelectMany(account => account)], pattern => CaseOf(pattern, subject) == which).Value >= LeastShare
                    )
                    .ToArray()
        ),
    ];

    /// <summary>Plays the synthetic incidents that are not on disk yet, and holds the procedure against all of them.</summary>
    public CalibrationResult? Check(ICheckpointStore pieces, AccountPlay play, IProgress<StudyProgress>? progress, CancellationToken cancel)
    {
        if (study.Plan.Synthetic == 0 || study.Accounts.Count < 2 || _told.All(told => told.Length < 2))
        {
            return null;
        }

        var stage = new Stage<int>("calibration", "synthetic", study.Plan.Synthetic, PerPiece, pieces)
        {
            NewPlayer = stop => incident => Truth(incident, play, stop),
            PerPoint = _ => 1,
            Write = (truth, writer) => writer.Int(truth),
            ReadPoint = (reader, incident) =>
                reader.Int() is var truth && truth >= -1 && truth < _told[SubjectOf(incident)].Length
                    ? truth
                    : throw new InvalidDataException("it names a case that there is none of"),
        };
        stage.Play(study.Plan.Threads, progress, cancel);
        return Judge(stage.Read());
    }

    private double Draw(string what, int incident) => KeyedUniform.At(study.Plan.Seed, Name + what, incident);

    private int Choose(string what, int incident, int n) => Math.Min((int)(Draw(what, incident) * n), n - 1);

    /// <summary>The convoy or drone that a synthetic incident is about: one of those spoken of, each alike.</summary>
    private int SubjectOf(int incident) => study.Book.Subjects.Count == 1 ? 0 : Choose("subject", incident, study.Book.Subjects.Count);

    private int TrueAccount(int incident) => Choose("account", incident, study.Accounts.Count);

    /// <summary>The case that came up, or −1 where it is not told, the circumstances do not hold together or the run failed.</summary>
    private int Truth(int incident, AccountPlay play, CancellationToken cancel)
    {
        cancel.ThrowIfCancellationRequested();
        var subject = SubjectOf(incident);
        if (_told[subject].Length < 2)
        {
            return -1;
        }

        try
        {
            var scenario = study.Points.OfSynthetic(study.Accounts[TrueAccount(incident)].Scenario, incident);
            var policy = study.Plan.Policies[Choose("policy", incident, study.Policies)];
            return play(scenario, policy)(study.OfSynthetic(incident)) is { } rows ? Array.IndexOf(_told[subject], CaseOf(study.Book.Of(rows), subject)) : -1;
        }
        catch (RefusalException)
        {
            return -1;
        }
    }

    private static int CaseOf(ulong pattern, int subject) =>
        (StatementBook.IsStruck(pattern, subject) ? 3 : 0)
        + StatementBook.EndOf(pattern, subject) switch
        {
            PolicyNeutralEnd.Out or PolicyNeutralEnd.Crossed => 0,
            PolicyNeutralEnd.StillInside => 1,
            _ => 2,
        };

    private CalibrationResult? Judge(int[] truths)
    {
        var subjects = _told
            .Select((_, subject) => table.Whole.Select(point => point.Select(policies => Likelihoods(policies, subject)).ToArray()).ToArray())
            .ToArray();
        var (used, decided, wrong, expected) = (0, 0, 0, 0.0);
        var ranks = new List<int>();
        for (var incident = 0; incident < truths.Length; incident++)
        {
            if (truths[incident] < 0)
            {
                continue;
            }

            used++;
            var (points, told) = (subjects[SubjectOf(incident)], _told[SubjectOf(incident)]);
            var (right, rival) = (
                TrueAccount(incident),
                (TrueAccount(incident) + 1 + Choose("rival", incident, study.Accounts.Count - 1)) % study.Accounts.Count
            );
            var rivalCase = (truths[incident] + 1 + Choose("case", incident, told.Length - 1)) % told.Length;
            var pairs = Array.ConvertAll(points, point => (point[right][truths[incident]], point[rival][rivalCase]));
            var (forTrue, forRival) = (pairs.Average(pair => pair.Item1.Value), pairs.Average(pair => pair.Item2.Value));
            var odds = forTrue / (forTrue + forRival);
            ranks.Add(Rank(incident, odds));
            var verdict = AccountRatios.VerdictOf(AccountRatios.Band(pairs, 0), study.Plan.Factor);
            decided += verdict == RatioVerdict.CannotTell ? 0 : 1;
            wrong += verdict == RatioVerdict.SecondMoreOften ? 1 : 0;
            expected += verdict == RatioVerdict.CannotTell ? 0 : Math.Min(odds, 1 - odds);
        }

        if (used == 0)
        {
            return null;
        }

        var histogram = RankHistogram.Of(ranks, Draws, Draws + 1, study.Plan.Confidence);
        return new CalibrationResult(
            truths.Length,
            used,
            decided,
            Wilson.Interval(wrong, decided, study.Plan.Confidence),
            decided == 0 ? double.NaN : expected / decided,
            histogram.Counts,
            histogram.ChiSquare,
            histogram.PValue
        );
    }

    /// <summary>The probability of each case told, given that it is one of them.</summary>
    private Likelihood[] Likelihoods(JointOutcomeCounts[] policies, int subject)
    {
        var any = Likelihood.Of(policies, pattern => _told[subject].Contains(CaseOf(pattern, subject))).Value;
        return
        [
            .. _told[subject]
                .Select(which => Likelihood.Of(policies, pattern => CaseOf(pattern, subject) == which))
                .Select(one => one with { Value = one.Value / any, Variance = one.Variance / any / any }),
        ];
    }

    /// <summary>
    /// The rank of the truth among draws of which account is true. The two accounts are numbered by a coin, so that the truth is as often
    /// the first as the second; ties are broken by chance.
    /// </summary>
    private int Rank(int incident, double odds)
    {
        var truth = Draw("coin", incident) < 0.5 ? 0 : 1;
        var (below, equal) = (0, 0);
        for (var draw = 0; draw < Draws; draw++)
        {
            var drawn = Draw(FormattableString.Invariant($"draw {draw}"), incident) < odds ? truth : 1 - truth;
            below += drawn < truth ? 1 : 0;
            equal += drawn == truth ? 1 : 0;
        }

        return below + Choose("tie", incident, equal + 1);
    }
}
