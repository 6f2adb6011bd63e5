namespace ZoneSim.Model;

/// <summary>
/// Which policy of a posture is in force. It changes by what the coalition knows: incursions that it has detected, what was hit, what
/// followed, how long it has been quiet, and the day. At each such instant the first rule that holds and names another policy is taken up;
/// an incursion is answered to its end by the policy that was in force when it was detected, itself counted.
/// </summary>
/// <param name="rules">The rules; the first has no trigger.</param>
internal sealed class Posture(IReadOnlyList<PostureRule> rules)
{
    private readonly List<(double Time, int Hit, bool Reacted)> _ended = [];
    private readonly List<double> _detected = [];
    private double _now;
    private double _quietSince;
    private int _open;

    /// <summary>The rule whose policy is in force, by its place.</summary>
    public int Current { get; private set; }

    /// <summary>How often the policy has changed.</summary>
    public int Changes { get; private set; }

    /// <summary>An incursion is detected.</summary>
    public void Detected(double now)
    {
        Advance(now);
        _detected.Add(now);
        _open++;
        Apply(now);
    }

    /// <summary>An incursion that had been detected has ended, and what followed it is known.</summary>
    public void Ended(double now, int hit, bool reacted)
    {
        Advance(now);
        _ended.Add((now, hit, reacted));
        _open--;
        _quietSince = now;
        Apply(now);
    }

    /// <summary>Lets time pass: days that begin, and quiet that has lasted, in their order.</summary>
    public void Advance(double now)
    {
        while (NextOfTime(now) is var (time, rule))
        {
            _now = time;
            Take(rule);
        }

        _now = Math.Max(_now, now);
    }

    /// <summary>The first rule of time that holds after now and up to a time, and would change the policy.</summary>
    private (double Time, int Rule)? NextOfTime(double until)
    {
        (double Time, int Rule)? first = null;
        for (var rule = 1; rule < rules.Count; rule++)
        {
            var time = rules[rule].When switch
            {
                { Kind: PostureTriggerKind.Day } day => (day.Count - 1) * CampaignParameters.Day,
                { Kind: PostureTriggerKind.QuietFor } quiet when _open == 0 => _quietSince + quiet.Seconds,
                _ => double.PositiveInfinity,
            };
            if (time > _now && time <= until && !IsInForce(rule) && (first is null || time < first.Value.Time))
            {
                first = (time, rule);
            }
        }

        return first;
    }

    private void Apply(double now)
    {
        for (var rule = 1; rule < rules.Count; rule++)
        {
            if (!IsInForce(rule) && Holds(rules[rule].When!, now))
            {
                Take(rule);
                return;
            }
        }
    }

    private bool Holds(PostureTrigger when, double now)
    {
        var since = now - when.Seconds;
        return when.Kind switch
        {
            PostureTriggerKind.Incursions => _detected.Count(time => time > since) >= when.Count,
            PostureTriggerKind.VehiclesHit => _ended.Where(one => one.Time > since).Sum(one => one.Hit) >= when.Count,
            PostureTriggerKind.Reactions => _ended.Count(one => one.Time > since && one.Reacted) >= when.Count,
            _ => false,
        };
    }

    private bool IsInForce(int rule) => rules[rule].Policy.Name == rules[Current].Policy.Name;

    private void Take(int rule) => (Current, Changes) = (rule, Changes + 1);
}
