using ZoneSim.Studies.Replications;
using ZoneSim.Studies.Statistics;

namespace ZoneSim.Studies.Tallies;

/// <summary>
/// What a summary needs of single rows: the values of the times, for quantiles, one policy at a time; and the first pairs, for
/// bootstrap intervals. Sums cannot give either. Both look at the first replications only, so that memory does not grow.
/// </summary>
internal sealed class FirstRows
{
    /// <summary>Pairs that are resampled: enough for an interval, few enough to take no time.</summary>
    public const int Pairs = 2_000;

    /// <summary>Replications whose times are sorted for quantiles.</summary>
    public const int Sorted = 100_000;

    private const int Resamples = 1_000;
    private const string InZone = "time_in_zone_min";
    private static readonly string[] s_times = [InZone, "entry_min", "detected_min", "identified_min", "inner_ring_min", "decision_window_min"];
    private static readonly string[] s_resampled = [InZone, "closest_approach_km", "vehicles_hit", "calls_tried", "aircraft_tasks"];
    private static readonly string[] s_ofCampaigns = ["incursions", "hours_inside", "vehicles_hit", "reactions"];
    private static readonly double[] s_quantiles = [0.1, 0.5, 0.9];
    private readonly PreparedStudy _study;
    private readonly RowLayout _layout;
    private readonly string[] _resampled;
    private readonly IReadOnlyList<ColumnQuantiles>[][] _times;
    private readonly double[][][][] _first;
    private readonly Dictionary<(PolicyPair, int), Estimate?[]> _ratios = [];

    /// <summary>Reads the blocks, policy by policy.</summary>
    /// <param name="study">The study.</param>
    /// <param name="cut">Its blocks.</param>
    /// <param name="read">Reads the block of a policy to the end of a table.</param>
    public FirstRows(PreparedStudy study, BlockPartition cut, Action<int, int, RowTable> read)
    {
        _study = study;
        _layout = study.Incursions.Layout;
        _resampled = _layout.HasEnds ? s_resampled : s_ofCampaigns;
        _times = new IReadOnlyList<ColumnQuantiles>[study.Policies][];
        _first = new double[study.Policies][][][];
        var table = new RowTable(_layout);
        for (var policy = 0; policy < study.Policies; policy++)
        {
            var collector = new Collector(study, cut, _resampled);
            for (var block = 0; block < cut.Blocks && cut.First(block) < Sorted; block++)
            {
                table.Clear();
                read(policy, block, table);
                collector.Add(table);
            }

            (_times[policy], _first[policy]) = (collector.Quantiles(), collector.First);
        }
    }

    /// <summary>The quantiles of one incursion's times under one policy.</summary>
    public IReadOnlyList<ColumnQuantiles> QuantilesOf(int policy, int incursion) => _times[policy][incursion];

    /// <summary>
    /// The variance ratio of a mean's paired difference over the first pairs, with its BCa interval; null for other columns, or where nothing varies.
    /// </summary>
    public Estimate? VarianceRatio(PolicyPair pair, int incursion, int column)
    {
        var place = Array.IndexOf(_resampled, _layout.Columns[column].Name);
        if (place < 0)
        {
            return null;
        }

        if (!_ratios.TryGetValue((pair, incursion), out var ratios))
        {
            ratios = _ratios[(pair, incursion)] = Ratios(pair, incursion);
        }

        return ratios[place];
    }

    /// <summary>The ratios of all resampled columns; those with the same rows are resampled together.</summary>
    private Estimate?[] Ratios(PolicyPair pair, int incursion)
    {
        var (reference, other) = (_first[pair.Reference][incursion], _first[pair.Other][incursion]);
        var (ratios, open) = (new Estimate?[_resampled.Length], new List<Column>());
        for (var place = 0; place < ratios.Length; place++)
        {
            if (Column.Of(place, reference[place], other[place]) is { } column)
            {
                open.Add(column);
            }
        }

        while (open.Count > 0)
        {
            var rows = open[0].Rows;
            var alike = open.Where(column => column.Rows.AsSpan().SequenceEqual(rows)).ToArray();
            var found = BootstrapBca.IntervalsOfSums(
                Array.ConvertAll(alike, column => column.Terms),
                VarianceRatio,
                _study.Plan.Confidence,
                new ResampledRows(_study.Plan.Seed, Resamples, rows.Length)
            );
            for (var i = 0; i < alike.Length; i++)
            {
                ratios[alike[i].Place] = found[i];
                open.Remove(alike[i]);
            }
        }

        return ratios;
    }

    /// <summary>
    /// The ratio from Σx, Σy, Σx², Σy² and Σ(y − x)². A resample in which nothing varies has none of its own; it takes 1,
    /// which says nothing either way.
    /// </summary>
    private static double VarianceRatio(ReadOnlySpan<double> sums, int rows)
    {
        static double Spread(double square, double sum, int rows) => Math.Max(0, square - (sum * sum / rows));
        var ratio = StudentMean.VarianceRatio(Spread(sums[4], sums[1] - sums[0], rows), Spread(sums[2], sums[0], rows), Spread(sums[3], sums[1], rows));
        return double.IsNaN(ratio) ? 1 : ratio;
    }

    /// <summary>A column that is resampled: the replications that have it under both policies, and the terms of its sums over them.</summary>
    private sealed record Column(int Place, int[] Rows, double[][] Terms)
    {
        /// <summary>Null where fewer than two replications have it, or nothing varies.</summary>
        public static Column? Of(int place, double[] reference, double[] other)
        {
            int[] rows = [.. Enumerable.Range(0, reference.Length).Where(row => !double.IsNaN(reference[row]) && !double.IsNaN(other[row]))];
            if (rows.Length < 2)
            {
                return null;
            }

            var (x, y) = (Centred(reference, rows), Centred(other, rows));
            double[][] terms = [x, y, Squares(x), Squares(y), [.. x.Zip(y, (one, two) => (two - one) * (two - one))]];
            return terms[2].Sum() + terms[3].Sum() == 0 ? null : new Column(place, rows, terms);
        }

        private static double[] Centred(double[] values, int[] rows)
        {
            var mean = rows.Average(row => values[row]);
            return [.. rows.Select(row => values[row] - mean)];
        }

        private static double[] Squares(double[] values) => Array.ConvertAll(values, value => value * value);
    }

    /// <summary>Takes the blocks of one policy.</summary>
    private sealed class Collector
    {
        private readonly PreparedStudy _study;
        private readonly RowLayout _layout;
        private readonly string[] _resampled;
        private readonly string[] _timed;
        private readonly List<double>[][] _times;
        private readonly List<double>[] _cut;

        public Collector(PreparedStudy study, BlockPartition cut, string[] resampled)
        {
            (_study, _layout, _resampled) = (study, study.Incursions.Layout, resampled);
            _timed = _layout.HasEnds ? s_times : [];
            var incursions = study.Incursions.Names.Length;
            _times = [.. Enumerable.Range(0, incursions).Select(_ => _timed.Select(_ => new List<double>()).ToArray())];
            _cut = [.. Enumerable.Range(0, incursions).Select(_ => new List<double>())];
            First = [.. Enumerable.Range(0, incursions).Select(_ => _resampled.Select(_ => Empty((int)Math.Min(Pairs, cut.Replications))).ToArray())];
        }

        public double[][][] First { get; }

        public void Add(RowTable table)
        {
            var replications = table.Replication.Span;
            var incursions = table.Incursion.Span;
            var ordinals = table.Ordinal.Span;
            var entered = _timed.Length == 0 ? [] : table.Column(_layout.PlaceOf("entered")).Span;
            var censored = _timed.Length == 0 ? [] : table.Column(_layout.Censored).Span;
            var established = _timed.Length == 0 ? [] : table.Column(_layout.Established).Span;
            var times = Array.ConvertAll(_timed, name => table.Column(_layout.PlaceOf(name)));
            var resampled = Array.ConvertAll(_resampled, name => table.Column(_layout.PlaceOf(name)));
            for (var row = 0; row < table.Count; row++)
            {
                if (ordinals[row] != 1 || replications[row] >= Sorted)
                {
                    continue;
                }

                var isIn = _timed.Length > 0 && entered[row] != 0;
                var isCut = isIn && (censored[row] != 0 || established[row] != 0);
                for (var time = 0; time < times.Length; time++)
                {
                    var value = times[time].Span[row];
                    if (!double.IsNaN(value) && (isIn || s_times[time] != InZone))
                    {
                        (isCut && s_times[time] == InZone ? _cut[incursions[row]] : _times[incursions[row]][time]).Add(value);
                    }
                }

                for (var place = 0; replications[row] < Pairs && place < resampled.Length; place++)
                {
                    First[incursions[row]][place][replications[row]] = resampled[place].Span[row];
                }
            }
        }

        public IReadOnlyList<ColumnQuantiles>[] Quantiles() =>
            [
                .. _times.Select(
                    (columns, incursion) =>
                        (IReadOnlyList<ColumnQuantiles>)
                            [.. columns.Select((values, time) => Quantiles(s_times[time], values, s_times[time] == InZone ? _cut[incursion] : []))]
                ),
            ];

        private ColumnQuantiles Quantiles(string column, List<double> seen, List<double> cut)
        {
            seen.Sort();
            cut.Sort();
            double[] sorted = [.. seen, .. cut];
            return new(
                column,
                sorted.Length,
                cut.Count,
                Array.ConvertAll(s_quantiles, p => QuantileInterval.OfCut(sorted, seen.Count, p, _study.Plan.Confidence))
            );
        }

        private static double[] Empty(int length)
        {
            var values = new double[length];
            Array.Fill(values, double.NaN);
            return values;
        }
    }
}
