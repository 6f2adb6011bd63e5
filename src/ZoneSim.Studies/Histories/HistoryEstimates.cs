using System.Collections;
using ZoneSim.Model;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies;

/// <summary>A point of a step curve with its pointwise interval.</summary>
/// <param name="Time">Where the step is: minutes, or another unit of the curve's axis.</param>
/// <param name="Value">The share from there to the next point.</param>
/// <param name="Low">Lower end of its interval.</param>
/// <param name="High">Upper end.</param>
public readonly record struct CurvePoint(double Time, double Value, double Low, double High);

/// <summary>How a history's stay in the zone ended.</summary>
public enum StayEnd
{
    /// <summary>The end was not seen.</summary>
    NotSeen = 0,

    /// <summary>It left.</summary>
    Left = 1,

    /// <summary>It reached its aim or was destroyed.</summary>
    Otherwise = 2,
}

/// <summary>Estimates from the rows of single histories: shares, curves and what the same histories did under another policy.</summary>
public static class HistoryEstimates
{
    private const int MostMarks = 100_000_000;

    /// <summary>A share with its Wilson (1927) interval at the run's level.</summary>
    /// <param name="report">The run.</param>
    /// <param name="count">Histories with the property.</param>
    /// <param name="of">Histories counted, 1 or more.</param>
    public static Estimate Share(RunReport report, int count, int of)
    {
        ArgumentNullException.ThrowIfNull(report);
        return Wilson.Interval(count, of, report.Summary.Confidence);
    }

    /// <summary>Minutes inside of the histories that entered, each with what ended them.</summary>
    public static IReadOnlyList<(double Minutes, StayEnd End)> Stays(RunReport report, string policy, string incursion)
    {
        double[] Column(string name) => HistoryRows.Values(report, policy, incursion, name);
        var (entered, minutes, censored, ends) = (Column("entered"), Column("time_in_zone_min"), Column("exit_censored"), Column("end"));
        return
        [
            .. Enumerable
                .Range(0, entered.Length)
                .Where(row => entered[row] == 1)
                .Select(row => (minutes[row], EndOf((PolicyNeutralEnd)(int)ends[row], censored[row] == 1))),
        ];
    }

    /// <summary>The cumulative incidence of leaving (Aalen and Johansen 1978), from nothing at 0.</summary>
    /// <param name="report">The run.</param>
    /// <param name="stays">Minutes and what ended them, one or more.</param>
    public static IReadOnlyList<CurvePoint> Departures(RunReport report, IReadOnlyList<(double Minutes, StayEnd End)> stays)
    {
        ArgumentNullException.ThrowIfNull(report);
        var steps = AalenJohansen.Estimate([.. stays.Select(stay => stay.Minutes)], [.. stays.Select(stay => (int)stay.End)], 2, report.Summary.Confidence)[
            (int)StayEnd.Left - 1
        ];
        return [new CurvePoint(0, 0, 0, 0), .. steps.Select(step => new CurvePoint(step.Time, step.Incidence.Value, step.Incidence.Low, step.Incidence.High))];
    }

    /// <summary>The share of values up to each value, with Wilson intervals, from nothing at 0.</summary>
    /// <param name="report">The run.</param>
    /// <param name="sorted">Values in rising order, one or more.</param>
    public static IReadOnlyList<CurvePoint> Cumulative(RunReport report, IReadOnlyList<double> sorted)
    {
        ArgumentNullException.ThrowIfNull(sorted);
        var points = new List<CurvePoint> { new(0, 0, 0, 0) };
        for (var i = 0; i < sorted.Count; i++)
        {
            if (i == sorted.Count - 1 || sorted[i + 1] > sorted[i])
            {
                var share = Share(report, i + 1, sorted.Count);
                points.Add(new CurvePoint(sorted[i], share.Value, share.Low, share.High));
            }
        }

        return points;
    }

    /// <summary>
    /// Of the histories in which a convoy was struck at or hit (a drone: fired at), the share in which the same convoy in the same
    /// history was out again under the policy that only observes; null where there are none, or no rows.
    /// </summary>
    /// <param name="report">The run.</param>
    /// <param name="policy">Name of a policy.</param>
    /// <param name="incursion">Name of a convoy or drone.</param>
    /// <param name="isDrone">Whether it is a drone.</param>
    /// <param name="observeOnly">Name of the policy that only observes.</param>
    public static Estimate? WouldHaveLeft(RunReport report, string policy, string incursion, bool isDrone, string observeOnly)
    {
        if (!HistoryRows.AreKept(report))
        {
            return null;
        }

        var left = Where(report, observeOnly, incursion, "end", end => (PolicyNeutralEnd)(int)end == PolicyNeutralEnd.Out);
        string[] columns = isDrone ? ["uses_shoot_down"] : ["uses_strike", "vehicles_hit"];
        var struck = new BitArray(left.Length);
        Array.ForEach(columns, column => struck.Or(Where(report, policy, incursion, column, uses => uses > 0)));
        var (count, ofThem) = (Marked(struck), Marked(new BitArray(struck).And(left)));
        return count == 0 ? null : Share(report, ofThem, count);
    }

    /// <summary>In which histories a column's value is as wanted, one bit each.</summary>
    private static BitArray Where(RunReport report, string policy, string incursion, string column, Func<double, bool> isWanted)
    {
        var marks = new BitArray((int)Math.Min(MostMarks, report.Manifest.KeptHistories));
        foreach (var (replication, value) in report.Ledger.Rows(policy, incursion, column).TakeWhile(row => row.Replication < marks.Length))
        {
            marks[(int)replication] = isWanted(value);
        }

        return marks;
    }

    private static int Marked(BitArray marks) => Enumerable.Range(0, marks.Length).Count(history => marks[history]);

    private static StayEnd EndOf(PolicyNeutralEnd end, bool isCensored) =>
        end switch
        {
            PolicyNeutralEnd.Reached or PolicyNeutralEnd.Destroyed => StayEnd.Otherwise,
            PolicyNeutralEnd.StillInside => StayEnd.NotSeen,
            _ => isCensored ? StayEnd.NotSeen : StayEnd.Left,
        };
}
