using ZoneSim.Model;

namespace ZoneSim.Studies;

/// <summary>Where two histories of one number first differ.</summary>
/// <param name="Shared">Events that both begin with.</param>
/// <param name="First">The next event of the first; null where nothing more happens.</param>
/// <param name="Second">The next event of the second; null where nothing more happens.</param>
public sealed record Divergence(int Shared, TraceEvent? First, TraceEvent? Second)
{
    /// <summary>Seconds from the start of the scenario at which they part; null where they do not.</summary>
    public double? Seconds =>
        (First?.Seconds, Second?.Seconds) switch
        {
            ({ } one, { } other) => Math.Min(one, other),
            var (one, other) => one ?? other,
        };

    /// <summary>Compares event by event: time, lane, subject, kind and words.</summary>
    /// <param name="first">Events in order of time.</param>
    /// <param name="second">The other history's.</param>
    public static Divergence Of(IReadOnlyList<TraceEvent> first, IReadOnlyList<TraceEvent> second)
    {
        ArgumentNullException.ThrowIfNull(first);
        ArgumentNullException.ThrowIfNull(second);
        var shared = first.Zip(second).TakeWhile(pair => IsSame(pair.First, pair.Second)).Count();
        return new Divergence(shared, first.ElementAtOrDefault(shared), second.ElementAtOrDefault(shared));
    }

    private static bool IsSame(TraceEvent a, TraceEvent b) =>
        a.Seconds == b.Seconds && a.Lane == b.Lane && a.Subject == b.Subject && a.Kind == b.Kind && a.Text == b.Text && a.Reason == b.Reason;
}
