using ZoneSim.Model;

namespace ZoneSim.Studies.Statistics;

/// <summary>
/// The belief over points that is nearest to the one held and has another mean of an output: weights proportional to e^(λ·value) (exponential
/// tilting; Csiszár 1975), nearest by relative entropy (Kullback and Leibler 1951). The points are held to be equally likely; how far the worst case
/// of a given distance reaches is the same family (Glasserman and Xu 2014).
/// </summary>
internal static class ExponentialTilting
{
    private const int Steps = 48,
        Halvings = 200;

    /// <summary>The points tilted by λ.</summary>
    /// <param name="values">The output at each point, one or more.</param>
    /// <param name="lambda">λ, in one over the output's unit.</param>
    public static Tilt At(ReadOnlySpan<double> values, double lambda)
    {
        var top = double.NegativeInfinity;
        foreach (var value in values)
        {
            top = Math.Max(top, lambda * value);
        }

        var weights = new double[values.Length];
        var (sum, mean) = (0.0, 0.0);
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] = PortableMath.Exp((lambda * values[i]) - top);
            sum += weights[i];
            mean += weights[i] * values[i];
        }

        var squares = 0.0;
        for (var i = 0; i < weights.Length; i++)
        {
            weights[i] /= sum;
            squares += weights[i] * weights[i];
        }

        mean /= sum;
        var nats = (lambda * mean) - (top + PortableMath.Log(sum / weights.Length));
        return new Tilt(lambda, mean, Math.Max(0, nats), 1 / squares, weights);
    }

    /// <summary>The least tilting under which the mean is 0; null where no weights give that, since all values have one sign, or are 0.</summary>
    /// <param name="values">The output at each point.</param>
    public static Tilt? ToZero(ReadOnlySpan<double> values)
    {
        var (least, most) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values)
        {
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }

        if (!(least < 0 && most > 0))
        {
            return null;
        }

        var mean = At(values, 0).Mean;
        var way = mean > 0 ? -1 : 1;
        var near = 0.0;
        var far = way / (most - least);
        while (At(values, far).Mean * way < 0)
        {
            (near, far) = (far, 2 * far);
        }

        for (var i = 0; i < Halvings && near != far; i++)
        {
            var middle = (near + far) / 2;
            if (middle == near || middle == far)
            {
                break;
            }

            (near, far) = At(values, middle).Mean * way < 0 ? (middle, far) : (near, middle);
        }

        return At(values, far);
    }

    /// <summary>The least and the greatest mean that a belief within each distance can have; between the tiltings worked out, straight lines.</summary>
    /// <param name="values">The output at each point.</param>
    /// <param name="distances">Distances in nats, rising from 0.</param>
    public static (double[] Least, double[] Greatest) Attainable(ReadOnlySpan<double> values, IReadOnlyList<double> distances) =>
        (Along(values, distances, -1), Along(values, distances, 1));

    private static double[] Along(ReadOnlySpan<double> values, IReadOnlyList<double> distances, int way)
    {
        var (least, most) = (values[0], values[0]);
        foreach (var value in values)
        {
            (least, most) = (Math.Min(least, value), Math.Max(most, value));
        }

        if (least == most)
        {
            return [.. distances.Select(_ => least)];
        }

        var farthest = way / (most - least);
        for (var i = 0; i < 60 && At(values, farthest).Nats < distances[^1]; i++)
        {
            farthest *= 2;
        }

        var tilts = new Tilt[Steps + 1];
        for (var step = 0; step <= Steps; step++)
        {
            var part = step / (double)Steps;
            tilts[step] = At(values, farthest * part * part);
        }

        return
        [
            .. distances.Select(distance =>
            {
                var after = Array.FindIndex(tilts, tilt => tilt.Nats >= distance);
                return after < 0 ? tilts[^1].Mean
                    : after == 0 ? tilts[0].Mean
                    : tilts[after - 1].Mean
                        + ((distance - tilts[after - 1].Nats) / (tilts[after].Nats - tilts[after - 1].Nats) * (tilts[after].Mean - tilts[after - 1].Mean));
            }),
        ];
    }
}

/// <summary>Points tilted.</summary>
/// <param name="Lambda">λ.</param>
/// <param name="Mean">Mean of the output under the weights.</param>
/// <param name="Nats">Relative entropy of the weights to equal ones, in nats.</param>
/// <param name="EffectiveSize">Number of equally weighted points that would say as much: 1/Σw² (Kish 1965).</param>
/// <param name="Weights">The weights, which sum to 1.</param>
internal sealed record Tilt(double Lambda, double Mean, double Nats, double EffectiveSize, double[] Weights);
