using System.Globalization;

namespace ZoneSim.Tests.Clock;

/// <summary>One step of a random program: a letter, and small numbers.</summary>
/// <param name="Code">What to do; see <see cref="ProgramInterpreter"/>.</param>
/// <param name="Arguments">With what.</param>
public sealed record Step(char Code, int[] Arguments)
{
    public int this[int i] => i < Arguments.Length ? Arguments[i] : 0;

    public override string ToString() => Code + string.Join('.', Arguments);

    public static Step Parse(string text) =>
        new(text[0], text.Length == 1 ? [] : [.. text[1..].Split('.').Select(n => int.Parse(n, CultureInfo.InvariantCulture))]);
}

/// <summary>One process of a random program.</summary>
/// <param name="Priority">The priority of its start.</param>
/// <param name="Steps">What it does.</param>
public sealed record Script(int Priority, Step[] Steps)
{
    public override string ToString() => $"{Priority}: {string.Join(' ', (object[])Steps)}";

    public static Script Parse(string text)
    {
        var parts = text.Split(':', 2);
        var steps = parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return new(int.Parse(parts[0], CultureInfo.InvariantCulture), [.. steps.Select(Step.Parse)]);
    }
}

/// <summary>A random program for the clock: a few processes, and the times at which the run is halted and resumed.</summary>
/// <param name="Capacity">The capacity of its resources and stores.</param>
/// <param name="Halts">The spans of the runs before the last, which goes on until nothing is left.</param>
/// <param name="Scripts">Its processes.</param>
public sealed record RandomProgram(int Capacity, int[] Halts, Script[] Scripts)
{
    public override string ToString() => $"{Capacity} {string.Join(',', Halts)} | {string.Join(" | ", (object[])Scripts)}";

    public static RandomProgram Parse(string text)
    {
        var parts = text.Split(" | ");
        var head = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        int[] halts = head.Length == 1 ? [] : [.. head[1].Split(',').Select(n => int.Parse(n, CultureInfo.InvariantCulture))];
        return new(int.Parse(head[0], CultureInfo.InvariantCulture), halts, [.. parts[1..].Select(Script.Parse)]);
    }
}
