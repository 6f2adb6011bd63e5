namespace ZoneSim.Model;

/// <summary>
/// What a sender has learnt: an attraction for each intent, 0 at first, to which each incursion adds its payoff and which fades with time.
/// P(i) ∝ w·exp(λ·A). It is experience-weighted attraction with δ = 0 and κ = 1 (Camerer and Ho 1999), that is, cumulative reinforcement
/// (Roth and Erev 1995), with φ = 2^(−elapsed / half-life) by elapsed time. Not sending has no payoff, so that its attraction stays 0.
/// </summary>
/// <param name="sends">Probability of sending while nothing has been learnt, 0 to 1.</param>
/// <param name="weights">Share of each intent among those sent while nothing has been learnt; sums to 1.</param>
/// <param name="learning">λ, 0 or more.</param>
/// <param name="halfLife">Half-life of what was learnt, seconds, above 0.</param>
internal sealed class Attractions(double sends, double[] weights, double learning, double halfLife)
{
    private readonly double[] _values = new double[weights.Length];
    private readonly double[] _odds = new double[weights.Length];
    private double _at;

    /// <summary>Forgets everything.</summary>
    public void Clear()
    {
        Array.Clear(_values);
        _at = 0;
    }

    /// <summary>Takes what an incursion of an intent paid.</summary>
    public void Learn(int intent, double payoff, double now)
    {
        Fade(now);
        _values[intent] += payoff;
    }

    /// <summary>The probability that an opportunity is taken now.</summary>
    public double ProbabilityToSend(double now)
    {
        Fade(now);
        var greatest = GreatestOf(0);
        var sent = sends * Weigh(greatest);
        return sent > 0 ? sent / (sent + ((1 - sends) * PortableMath.Exp(-greatest))) : 0;
    }

    /// <summary>Shares of the intents among those that are sent now; to be read before the next call.</summary>
    public double[] Shares(double now)
    {
        if (learning == 0)
        {
            return weights;
        }

        Fade(now);
        var sum = Weigh(GreatestOf(double.NegativeInfinity));
        for (var i = 0; i < _odds.Length; i++)
        {
            _odds[i] /= sum;
        }

        return _odds;
    }

    /// <summary>The greatest exponent, or the least that counts.</summary>
    private double GreatestOf(double least)
    {
        for (var i = 0; i < _values.Length; i++)
        {
            least = weights[i] > 0 ? Math.Max(least, learning * _values[i]) : least;
        }

        return least;
    }

    /// <summary>The odds of all intents together, over exp(greatest), which keeps them in range.</summary>
    private double Weigh(double greatest)
    {
        var sum = 0.0;
        for (var i = 0; i < _values.Length; i++)
        {
            _odds[i] = weights[i] > 0 ? weights[i] * PortableMath.Exp((learning * _values[i]) - greatest) : 0;
            sum += _odds[i];
        }

        return sum;
    }

    private void Fade(double now)
    {
        if (now <= _at)
        {
            return;
        }

        var kept = PortableMath.Exp2(-(now - _at) / halfLife);
        for (var i = 0; i < _values.Length; i++)
        {
            _values[i] *= kept;
        }

        _at = now;
    }
}
