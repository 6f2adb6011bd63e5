using ZoneSim.Model;

namespace ZoneSim.Studies.Accounts;

/// <summary>Sets of outcomes in words: each set by what it is, never by a larger one that it is part of.</summary>
internal static class EndWords
{
    /// <summary>Sets that have a name of their own; the first in which nothing is missing and nothing is too much.</summary>
    private static readonly (string Words, HashSet<Outcome> Set)[] s_named =
    [
        ("it was turned", Between(Outcome.TurnedByLine, Outcome.TurnedByStrike)),
        ("it left", Left()),
        ("it left or never came in", [.. Left(), Outcome.NoEntry]),
        ("it was turned", [Outcome.TurnedByIntercept, Outcome.TurnedOtherwise]),
        ("it left", Between(Outcome.ReleasedAndLeft, Outcome.DroneLeftUnprompted)),
        ("it was shot down", Between(Outcome.ShotDownBeforeRelease, Outcome.ReleasedAndShotDown)),
    ];

    /// <summary>How it ended in words: a set's name; a name with what is missing of it, where that is little; else every outcome.</summary>
    public static string Of(IReadOnlySet<Outcome> outcomes)
    {
        if (outcomes.Count == 0)
        {
            return "ends that cannot be true at once";
        }

        foreach (var (words, set) in s_named)
        {
            var missing = set.Where(one => !outcomes.Contains(one)).Order().ToList();
            if (outcomes.IsSubsetOf(set) && 3 * missing.Count < set.Count)
            {
                return missing.Count == 0 ? words : $"{words}, but not {string.Join(" or ", missing.Select(LedgerWords.Label))}";
            }
        }

        return string.Join(" or ", outcomes.Order().Select(LedgerWords.Label));
    }

    /// <summary>The ends of a convoy that was inside and is out again.</summary>
    private static HashSet<Outcome> Left() => [Outcome.StruckAndLeft, .. Between(Outcome.Crossed, Outcome.TurnedByStrike), Outcome.LeftUnprompted];

    private static HashSet<Outcome> Between(Outcome first, Outcome last) => [.. Enum.GetValues<Outcome>().Where(one => one >= first && one <= last)];
}
