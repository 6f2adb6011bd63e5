namespace ZoneSim.Studies.Statistics;

/// <summary>How many were at risk and what happened to them, at each time with an event.</summary>
internal static class RiskTable
{
    /// <summary>One line of the table.</summary>
    /// <param name="Time">When.</param>
    /// <param name="AtRisk">Under observation just before.</param>
    /// <param name="Events">Events of any cause.</param>
    /// <param name="ByCause">Events by cause, from cause 1.</param>
    public sealed record Step(double Time, int AtRisk, int Events, int[] ByCause);

    /// <summary>The table, in rising order of time.</summary>
    /// <param name="times">How long each was observed.</param>
    /// <param name="causes">What ended it: 1 and up, or 0 where it was censored.</param>
    /// <param name="numberOfCauses">Number of causes.</param>
    public static List<Step> Of(ReadOnlySpan<double> times, ReadOnlySpan<int> causes, int numberOfCauses)
    {
        if (times.Length != causes.Length)
        {
            throw new ArgumentException("Times and causes are of one length.");
        }

        var sortedTimes = times.ToArray();
        var sortedCauses = causes.ToArray();
        Array.Sort(sortedTimes, sortedCauses);
        var steps = new List<Step>();
        for (var first = 0; first < sortedTimes.Length; )
        {
            var byCause = new int[numberOfCauses];
            var next = first;
            for (; next < sortedTimes.Length && sortedTimes[next] == sortedTimes[first]; next++)
            {
                if (sortedCauses[next] > 0)
                {
                    byCause[sortedCauses[next] - 1]++;
                }
            }

            if (byCause.Sum() is > 0 and var events)
            {
                steps.Add(new Step(sortedTimes[first], sortedTimes.Length - first, events, byCause));
            }

            first = next;
        }

        return steps;
    }
}
