namespace ZoneSim.Studies.Runs;

/// <summary>What has to hold of a document of a result folder; where it does not, the message says what stands there and what was expected.</summary>
internal static class Must
{
    /// <summary>Refuses what does not hold.</summary>
    /// <exception cref="InvalidDataException">It does not hold.</exception>
    public static void Require(bool holds, string otherwise)
    {
        if (!holds)
        {
            throw new InvalidDataException(otherwise);
        }
    }

    /// <summary>Refuses a value that is another.</summary>
    /// <exception cref="InvalidDataException">It is another.</exception>
    public static void Same<T>(string what, T found, T wanted) =>
        Require(EqualityComparer<T>.Default.Equals(found, wanted), FormattableString.Invariant($"{what} is {found}, expected {wanted}"));

    /// <summary>Refuses a list that holds others, or the same in another order.</summary>
    /// <exception cref="InvalidDataException">It does.</exception>
    public static void SameList(string what, IEnumerable<string> found, IEnumerable<string> wanted)
    {
        var (have, want) = (found.ToList(), wanted.ToList());
        Require(have.SequenceEqual(want), $"{what} are '{string.Join(", ", have.Take(40))}', expected '{string.Join(", ", want)}'");
    }

    /// <summary>Refuses names that are not among others.</summary>
    /// <exception cref="InvalidDataException">One is not.</exception>
    public static void Among(string what, IEnumerable<string> found, IReadOnlyCollection<string> all)
    {
        foreach (var name in found)
        {
            Require(all.Contains(name), $"{what} names '{name}', expected one of {string.Join(", ", all.Take(40))}");
        }
    }
}
