using MathNet.Numerics.LinearAlgebra;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// How far belief would have to move for a mean over points to change its sign, with what run noise and few points leave open. Deviations from the
/// mean are freed of run noise first (<see cref="NoiseFreeSpread"/>); an input goes along with noisy values less than with true ones, so its move is
/// divided by the same factor (attenuation; Fuller 1987). Intervals are bootstraps over the points (Efron 1979). A move counts as told where it is
/// above the greatest of all inputs' under permuted weights (Westfall and Young 1993).
/// </summary>
internal sealed class BeliefShift
{
    private const int Resamples = 400,
        Permutations = 200;
    private readonly double[] _values;
    private readonly double[] _variances;
    private readonly ulong _seed;
    private readonly double _confidence;

    /// <summary>Frees the points of noise.</summary>
    /// <param name="values">The output at each point.</param>
    /// <param name="variances">Variance of each point's estimate.</param>
    /// <param name="seed">The study's seed.</param>
    /// <param name="confidence">Level of the intervals.</param>
    public BeliefShift(double[] values, double[] variances, ulong seed, double confidence)
    {
        (_values, _variances, _seed, _confidence) = (values, variances, seed, confidence);
        (Freed, Kept) = Free(values, variances);
        Mean = Moments.Of(values).Mean;
        Least = Kept > 0 ? ExponentialTilting.ToZero(Freed) : null;
    }

    /// <summary>The points' values without noise; their mean is that of the values.</summary>
    public double[] Freed { get; }

    /// <summary>The share of a deviation that is kept, 0 to 1; 0: noise is all there is.</summary>
    public double Kept { get; }

    /// <summary>The mean over the points.</summary>
    public double Mean { get; }

    /// <summary>The nearest belief under which the mean is 0; null where there is none.</summary>
    public Tilt? Least { get; }

    /// <summary>Its distance with its interval, in nats; infinite where none is found.</summary>
    public Estimate Nats()
    {
        var rounds = Resampled((freed, kept) => kept > 0 ? ExponentialTilting.ToZero(freed)?.Nats ?? double.PositiveInfinity : double.PositiveInfinity);
        Array.Sort(rounds);
        double End(double level) => rounds[Math.Clamp((int)Math.Round(level * (rounds.Length - 1)), 0, rounds.Length - 1)];
        var value = Least?.Nats ?? double.PositiveInfinity;
        return new Estimate(value, Math.Min(value, End((1 - _confidence) / 2)), Math.Max(value, End((1 + _confidence) / 2)));
    }

    /// <summary>By distance, the least and the greatest attainable mean, each with its interval.</summary>
    /// <param name="distances">Distances in nats, rising from 0.</param>
    public (Estimate[] Least, Estimate[] Greatest) Attainable(IReadOnlyList<double> distances)
    {
        var (least, greatest) = ExponentialTilting.Attainable(Freed, distances);
        var rounds = Resampled((freed, _) => ExponentialTilting.Attainable(freed, distances));
        Estimate[] With(double[] values, Func<(double[] Least, double[] Greatest), double[]> of) =>
            [.. values.Select((value, place) => Widened(value, Resample.Interval(value, rounds.Select(round => of(round)[place]), _confidence)))];
        return (With(least, round => round.Least), With(greatest, round => round.Greatest));
    }

    /// <summary>The mean of each input before and under the nearest belief, and whether its move is told.</summary>
    /// <param name="inputs">[point][input].</param>
    public InputMove[] Moves(double[][] inputs)
    {
        if (Least is not { } tilt)
        {
            return [];
        }

        var moments = Enumerable.Range(0, inputs[0].Length).Select(input => Moments.Of(Array.ConvertAll(inputs, point => point[input]))).ToArray();
        var moves = Moved(inputs, moments, tilt.Weights);
        var greatest = new double[Permutations];
        for (var round = 0; round < Permutations; round++)
        {
            var order = Resample.Permutation(_seed, "belief shift", round, inputs.Length);
            greatest[round] = Moved(inputs, moments, Array.ConvertAll(order, place => tilt.Weights[place])).Max(Math.Abs);
        }

        Array.Sort(greatest);
        var byChance = Percentile.OfSorted(greatest, _confidence);
        return
        [
            .. moves.Select(
                (move, input) =>
                {
                    var deviation = Math.Sqrt(moments[input].Variance);
                    return new InputMove(
                        moments[input].Mean,
                        moments[input].Mean + (move / Kept * deviation),
                        move / Kept,
                        byChance / Kept,
                        Math.Abs(move) > byChance
                    );
                }
            ),
        ];
    }

    /// <summary>The least share of belief that, put on the point farthest the other way, makes the mean 0; infinite where no point lies there.</summary>
    public double ContaminationToZero() => Contaminated(Mean > 0 ? Freed.Min() : Freed.Max());

    private double Contaminated(double farthest) =>
        Mean == 0 ? 0
        : farthest * Mean < 0 ? Math.Abs(Mean) / (Math.Abs(Mean) + Math.Abs(farthest))
        : double.PositiveInfinity;

    /// <summary>Moves of the inputs' means in standard deviations, run noise left in.</summary>
    private static double[] Moved(double[][] inputs, Moments[] moments, double[] weights)
    {
        var moves = new double[moments.Length];
        for (var point = 0; point < weights.Length; point++)
        {
            for (var input = 0; input < moves.Length; input++)
            {
                moves[input] += weights[point] * (inputs[point][input] - moments[input].Mean);
            }
        }

        for (var input = 0; input < moves.Length; input++)
        {
            moves[input] = moments[input].Variance > 0 ? moves[input] / Math.Sqrt(moments[input].Variance) : 0;
        }

        return moves;
    }

    private static Estimate Widened(double value, Estimate interval) =>
        double.IsNaN(interval.Low) ? new(value, value, value) : new(value, Math.Min(value, interval.Low), Math.Max(value, interval.High));

    private T[] Resampled<T>(Func<double[], double, T> of)
    {
        var rounds = new T[Resamples];
        for (var round = 0; round < Resamples; round++)
        {
            var places = Resample.WithReplacement(_seed, "belief shift", round, _values.Length);
            var (freed, kept) = Free(Array.ConvertAll(places, place => _values[place]), Array.ConvertAll(places, place => _variances[place]));
            rounds[round] = of(freed, kept);
        }

        return rounds;
    }

    private static (double[] Freed, double Kept) Free(double[] values, double[] variances)
    {
        var noise = variances.Where(double.IsFinite).DefaultIfEmpty(0).Average();
        var spread = Moments.Of(values).Variance;
        return (NoiseFreeSpread.Of([values], Matrix<double>.Build.Dense(1, 1, noise))[0], spread > 0 ? Math.Sqrt(Math.Max(0, 1 - (noise / spread))) : 0);
    }
}

/// <summary>How the mean of an input moves.</summary>
/// <param name="Before">Its mean over the points.</param>
/// <param name="After">Its mean under the other belief.</param>
/// <param name="Deviations">The move in standard deviations of the input over the points.</param>
/// <param name="ByChance">What the greatest of all moves comes to by chance, in the same.</param>
/// <param name="IsTold">Whether the move is above that.</param>
internal readonly record struct InputMove(double Before, double After, double Deviations, double ByChance, bool IsTold);
