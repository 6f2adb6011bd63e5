namespace ZoneSim.Benchmarks.Reference;

/// <summary>Adds up replications, and compares them with what five and a half million replications gave.</summary>
public sealed class OutcomeTally
{
    /// <summary>How many replications gave what is expected: it has a standard error too.</summary>
    private const double ExpectedFrom = 5.5e6;

    private static readonly double[] expectedShares = [0.55, 0.18, 0.1348, 0.134, 0.00113, 0.00002];

    private readonly long[] outcomes = new long[7];
    private readonly Moments inZone = new();
    private readonly Moments deepest = new();
    private readonly Moments destroyed = new();

    public long Replications { get; private set; }

    public long Events { get; private set; }

    public void Add(in Replication replication)
    {
        Replications++;
        Events += replication.Events;
        outcomes[(int)replication.Outcome]++;
        inZone.Add(replication.SecondsInZone);
        deepest.Add(replication.Deepest);
        destroyed.Add(replication.Destroyed);
    }

    public void Add(OutcomeTally other)
    {
        Replications += other.Replications;
        Events += other.Events;
        for (var i = 0; i < outcomes.Length; i++)
        {
            outcomes[i] += other.outcomes[i];
        }
        inZone.Add(other.inZone);
        deepest.Add(other.deepest);
        destroyed.Add(other.destroyed);
    }

    /// <summary>The shares and means, by name, to print.</summary>
    public Dictionary<string, double> Report()
    {
        var report = new Dictionary<string, double>();
        foreach (var outcome in Enum.GetValues<Outcome>())
        {
            report[outcome.ToString()] = Share(outcome);
        }
        report["seconds_in_zone"] = inZone.Mean;
        report["deepest_km"] = deepest.Mean;
        report["destroyed"] = destroyed.Mean;
        return report;
    }

    /// <summary>The largest distance of a share or mean from what is expected, in standard errors of the difference.</summary>
    public double LargestDeviation()
    {
        var largest = 0.0;
        for (var i = 0; i < expectedShares.Length; i++)
        {
            var p = expectedShares[i];
            var error = Math.Sqrt(p * (1 - p) * ((1.0 / Replications) + (1 / ExpectedFrom)));
            largest = Math.Max(largest, Math.Abs(Share((Outcome)i) - p) / error);
        }
        largest = Math.Max(largest, inZone.Deviation(1_617));
        largest = Math.Max(largest, deepest.Deviation(51.87));
        return Math.Max(largest, destroyed.Deviation(0.3655));
    }

    private double Share(Outcome outcome) => (double)outcomes[(int)outcome] / Replications;

    private sealed class Moments
    {
        private double sum;
        private double squares;
        private long count;

        public double Mean => sum / count;

        public void Add(double value)
        {
            sum += value;
            squares += value * value;
            count++;
        }

        public void Add(Moments other)
        {
            sum += other.sum;
            squares += other.squares;
            count += other.count;
        }

        public double Deviation(double expected)
        {
            var variance = (squares / count) - (Mean * Mean);
            return Math.Abs(Mean - expected) / Math.Sqrt(variance * ((1.0 / count) + (1 / ExpectedFrom)));
        }
    }
}
