namespace ZoneSim.Model;

/// <summary>The master seed and the number of the replication: the part of every key that one history shares.</summary>
internal sealed class ReplicationRandom
{
#if DEBUG
    private readonly HashSet<(uint, uint, uint)> _used = [];

    /// <summary>Told every key and its value while tests look for who draws what.</summary>
    public Action<(uint Subject, uint PurposeAndCounterpart, uint Occasion), double>? Drawn { get; set; }
#endif

    private ulong _key;

    public long Replication { get; private set; }

    /// <summary>
    /// Starts another history. The low 32 bits of its number are a word of the counter, where they always were. The high ones enter through the
    /// key: seed XOR a bijection of them that leaves 0 as it is, so that each is a generator of its own and no draw below 2³² moves.
    /// </summary>
    /// <param name="seed">Master seed.</param>
    /// <param name="replication">Number of the history, 0 up to 2⁶³ − 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number is negative.</exception>
    public void Begin(ulong seed, long replication)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(replication);
        _key = seed ^ Mixed((ulong)replication >> 32);
        Replication = replication;
#if DEBUG
        _used.Clear();
#endif
    }

    public double Uniform(uint subject, uint purposeAndCounterpart, uint occasion)
    {
#if DEBUG
        if (!_used.Add((subject, purposeAndCounterpart, occasion)))
        {
            throw new InvalidOperationException(
                $"A key of chance was used twice: subject {subject:x8}, purpose {(DrawKind)(purposeAndCounterpart >> 16)}, "
                    + $"counterpart {purposeAndCounterpart & 0xFFFF}, occasion {occasion}, replication {Replication}."
            );
        }
#endif
        var value = Philox.Uniform((uint)Replication, subject, purposeAndCounterpart, occasion, _key);
#if DEBUG
        Drawn?.Invoke((subject, purposeAndCounterpart, occasion), value);
#endif
        return value;
    }

    /// <summary>The finaliser of SplitMix64 (Steele, Lea and Flood 2014; constants of Stafford's variant 13): one to one, and 0 for 0.</summary>
    private static ulong Mixed(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
        return z ^ (z >> 31);
    }
}

/// <summary>
/// The chance of one subject: whoever a draw happens to. Every draw says its purpose and occasion; there is no next
/// draw, so that a policy that does more or less never moves anybody's luck (design, section 7).
/// </summary>
internal readonly struct RandomStream
{
    private readonly ReplicationRandom _random;
    private readonly uint _subject;

    public RandomStream(ReplicationRandom random, string subject)
        : this(random, SubjectHash.Of(subject)) { }

    private RandomStream(ReplicationRandom random, uint subject) => (_random, _subject) = (random, subject);

    /// <summary>The chance of a part of the subject: that of the subject named "SUBJECT/PART".</summary>
    public RandomStream Of(string part) => new(_random, SubjectHash.Of(part, SubjectHash.Of("/", _subject)));

    /// <summary>A uniform in (0, 1).</summary>
    /// <param name="purpose">What for.</param>
    /// <param name="occasion">Which use of the measure, leg or strike this is; 0 where there is only one.</param>
    /// <param name="counterpart">The other party (a frozen number or a name's hash), 0 to 65535.</param>
    public double Uniform(DrawKind purpose, int occasion = 0, int counterpart = 0) =>
        _random.Uniform(_subject, ((uint)purpose << 16) | (ushort)counterpart, (uint)occasion);

    /// <summary>A draw from a distribution by inversion.</summary>
    public double Draw(DrawKind purpose, Sampler sampler, int occasion = 0, int counterpart = 0) => sampler.At(Uniform(purpose, occasion, counterpart));

    /// <summary>Whether an event of probability <paramref name="probability"/> happens.</summary>
    public bool Happens(DrawKind purpose, double probability, int occasion = 0, int counterpart = 0) => Uniform(purpose, occasion, counterpart) < probability;

    /// <summary>A unit exponential: the threshold of a cumulative hazard.</summary>
    public double Threshold(DrawKind purpose, int occasion = 0, int counterpart = 0) => -PortableMath.Log(1 - Uniform(purpose, occasion, counterpart));
}

/// <summary>Hashes of names, by which names key chance whatever their position in a file (FNV-1a, 32 bits).</summary>
internal static class SubjectHash
{
    private const uint Nothing = 2166136261;

    /// <summary>The hash of a name, or of what goes before it and the name.</summary>
    /// <param name="name">The name.</param>
    /// <param name="before">The hash of what goes before it.</param>
    public static uint Of(string name, uint before = Nothing)
    {
        var hash = before;
        foreach (var character in name)
        {
            hash = (hash ^ (character & 0xFFu)) * 16777619u;
            hash = (hash ^ ((uint)character >> 8)) * 16777619u;
        }

        return hash;
    }

    /// <summary>The 16-bit hash that names a counterpart.</summary>
    public static int Counterpart(string name)
    {
        var hash = Of(name);
        return (int)((hash >> 16) ^ (hash & 0xFFFF));
    }

    /// <summary>Names that share a hash with one before them; the same name twice is one name.</summary>
    public static IEnumerable<(string Name, string Other)> Collisions(IEnumerable<string> names, Func<string, int> hash) =>
        names.Distinct().GroupBy(hash).SelectMany(group => group.Skip(1).Select(name => (name, group.First())));
}
