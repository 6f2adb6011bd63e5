using CsCheck;

namespace ZoneSim.Tests.Clock;

/// <summary>Random programs: many equal times, few processes, every kind of event.</summary>
/// <remarks>
/// They keep clear of the faults of Sim# that our clock does not share (<see cref="IntendedDifferences"/>): a program
/// either interrupts or pre-empts, and an event that can fail stands in no condition beside one that can succeed first.
/// </remarks>
public static class RandomPrograms
{
    public const int Events = 4;

    private static Gen<Step> Make(char code, params (int Low, int High)[] ranges) =>
        Gen.Int[0, 999_999]
            .Array[ranges.Length]
            .Select(draws => new Step(code, [.. ranges.Zip(draws, (range, draw) => range.Low + (draw % (range.High - range.Low + 1)))]));

    private static readonly Gen<Step>[] common =
    [
        Make('t', (0, 5), (-1, 2)), // wait
        Make('t', (0, 5), (0, 0)),
        Make('t', (1, 9), (0, 0)),
        Make('w', (0, Events - 1)), // wait for an event
        Make('s', (0, Events - 1), (-1, 1)), // let an event succeed
        Make('f', (0, 0), (0, 1)), // let event 0 fail
        Make('o', (0, 29), (0, 29)), // any of two
        Make('a', (0, 29), (0, 29)), // all of two
        Make('N', (0, 29), (0, 29), (0, 29)), // (x or y) and z
        Make('M', (0, 29), (0, 29), (0, 29)), // (x and y) or z
        Make('A', (0, 5)), // event 0, which can fail, and a timeout
        Make('r', (0, 5)), // use the resource
        Make('R', (0, 5), (0, 3)), // use the resource, if it is granted in time
        Make('q', (0, 2), (0, 4)), // use the resource with priorities
        Make('l', (0, 2), (0, 4)), // use one of the pool
        Make('p', (1, 9)), // put into the store
        Make('g'), // get from it
        Make('P', (1, 9), (0, 2)), // put into the store with priorities
        Make('G'), // get from it
        Make('F', (1, 9)), // put into the store with filters
        Make('H', (0, 2)), // get from it what will do
        Make('c', (1, 3)), // fill the container
        Make('C', (1, 3)), // draw from it
        Make('z', (0, 11)), // wait for a change of a resource or a store
        Make('j', (0, 4)), // wait for a process
        Make('n', (0, 4), (-1, 1)), // start another process
    ];

    private static readonly Gen<Step>[] interrupting = [.. common, Make('i', (0, 7), (-1, 1)), Make('i', (0, 4), (0, 0))];

    private static readonly Gen<Step>[] preempting = [.. common, Make('x', (0, 2), (0, 1), (0, 4)), Make('x', (0, 2), (1, 1), (1, 6))];

    private static Gen<RandomProgram> Of(Gen<Step>[] steps) =>
        Gen.Select(
            Gen.Int[1, 3],
            Gen.Int[1, 6].Array[0, 3],
            Gen.Select(Gen.Int[-1, 1], Gen.OneOf(steps).Array[1, 9], (priority, list) => new Script(priority, list)).Array[2, 6],
            (capacity, halts, scripts) => new RandomProgram(capacity, halts, scripts)
        );

    /// <summary>Programs of both kinds.</summary>
    public static Gen<RandomProgram> All { get; } = Gen.OneOf(Of(interrupting), Of(preempting));
}
