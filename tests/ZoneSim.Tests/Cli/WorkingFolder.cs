namespace ZoneSim.Tests.Cli;

/// <summary>
/// Tests that play commands with <see cref="Desk.RunHere"/>: in this process, so that nothing is compiled twice, and in the desk's folder as the working
/// folder, of which a process has one. Nothing runs beside them.
/// </summary>
[CollectionDefinition(nameof(WorkingFolder), DisableParallelization = true)]
public static class WorkingFolder;
