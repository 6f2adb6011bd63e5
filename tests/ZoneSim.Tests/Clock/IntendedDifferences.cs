namespace ZoneSim.Tests.Clock;

/// <summary>
/// Where our clock differs from Sim# 3.4.2 on purpose: the one list of them. A model may rely on neither behaviour, for it
/// is to run on either clock.
/// </summary>
/// <remarks>
/// Differences that no order of events shows: <c>ProcessedEvents</c> counts beyond 2³¹; a condition that has happened is not
/// kept in memory by the parts it no longer waits for (<see cref="LongRunTests"/>); events that the simulation made belong
/// to one replication (<see cref="RecyclingTests"/>).
/// </remarks>
public static class IntendedDifferences
{
    /// <summary>For each scenario that differs: why, and the line that our clock gives.</summary>
    public static readonly IReadOnlyDictionary<string, (string Why, string Line)> ByScenario = new Dictionary<string, (string, string)>
    {
        ["interrupt, ends faulted"] = (
            "A failure that nobody waits for ends the run, as in SimPy; in Sim# it goes unseen.",
            "interrupt, ends faulted            [3] interrupted; [3] ends; now=3 n=5 !! InvalidOperationException: Process failed (c0), "
                + "and nobody waited for it. A process that is interrupted calls HandleFault() before it ends."
        ),
        ["interrupt twice same time"] = (
            "After two interrupts in one instant, the wait that began between them is lost too; in Sim# it wakes the process later, on the wrong event.",
            "interrupt twice same time          [3] interrupted; [3] interrupted; [3] p fault(c0); [3] p fault(c1); [10] p; now=10 n=10"
        ),
        ["fail with no waiter"] = (
            "A failure that nobody waits for ends the run.",
            "fail with no waiter                now=0 n=0 !! InvalidOperationException: Event failed (x), and nobody waited for it. "
                + "A process that is interrupted calls HandleFault() before it ends."
        ),
        ["fault, then a processed event"] = (
            "A fault is delivered once; Sim# delivers it again if the next event yielded has been processed already.",
            "fault, then a processed event      [3] interrupted; [3] p fault(c0); [3] p ok; [20] p ok; now=20 n=9"
        ),
        ["run(event): who waits later"] = (
            "Run(event) tells all who wait for the event, also those who began after Run; in Sim# they are never told.",
            "run(event): who waits later        [2] told; now=2 n=2"
        ),
        ["anyof: one event twice"] = (
            "One event can stand in a condition twice; Sim# fails when it collects the values.",
            "anyof: one event twice             [1] c values=1 [null]; now=1 n=4"
        ),
        ["anyof: loser fails later"] = (
            "A condition that has happened lets go of its other parts; in Sim# it keeps them, and a failure of one ends the run.",
            "anyof: loser fails later           [1] p ok; [2] fails; [2] q fault(late); now=2 n=10"
        ),
        ["withdraw from a priority resource"] = (
            "A claim can be withdrawn from a PriorityResource; in Sim# that always fails.",
            "withdraw from a priority resource  [0] inuse=1; now=0 n=2"
        ),
        ["pool: double release"] = (
            "To give an object back to a pool twice is an error; Sim# lends it out twice from then on.",
            "pool: double release               now=0 n=0 !! InvalidOperationException: Released request does not have a user."
        ),
        ["double release, then another"] = (
            "After a release that was refused, the next one works; in Sim# the refused one stays at the head of the queue for ever.",
            "double release, then another       [0] caught; [0] inuse=0; now=0 n=0"
        ),
        ["priority store: put null"] = (
            "No store accepts null.",
            "priority store: put null           now=0 n=0 !! ArgumentNullException: Value to put in a Store cannot be null. (Parameter 'value')"
        ),
        ["reset, and a resource in use"] = (
            "Reset puts resources and stores back to their start; in Sim# they keep the users and items of the last run.",
            "reset, and a resource in use       [0] inuse=0; now=0 n=0"
        ),
    };
}
