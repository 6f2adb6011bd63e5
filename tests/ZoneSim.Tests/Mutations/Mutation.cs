namespace ZoneSim.Tests.Mutations;

/// <summary>What came of a command on something mutated.</summary>
internal enum Fate
{
    /// <summary>It was done: the mutation was harmless.</summary>
    Done,

    /// <summary>Refused, and the message says where.</summary>
    RefusedWithPlace,

    /// <summary>Refused, and the message does not say where.</summary>
    RefusedWithoutPlace,

    /// <summary>Exit code 1, or an end without one: a fault in the program.</summary>
    Fault,

    /// <summary>It did not come to an end.</summary>
    Hang,

    /// <summary>It left something behind that it had not been asked for.</summary>
    Leftover,
}

/// <summary>Something mutated and the command that meets it.</summary>
/// <param name="Class">What was mutated.</param>
/// <param name="Command">The command's words.</param>
/// <param name="Places">What a refusal may name: one of these stands in its message.</param>
/// <param name="What">What was changed, for the report.</param>
internal sealed record Mutation(string Class, IReadOnlyList<string> Command, IReadOnlyList<string> Places, string What);

/// <summary>What came of one.</summary>
/// <param name="Mutation">The mutation.</param>
/// <param name="Fate">What came of it.</param>
/// <param name="Says">The first lines of what the program said.</param>
internal sealed record Outcome(Mutation Mutation, Fate Fate, string Says);
