namespace ZoneSim.Cli.Batch;

/// <summary>A task of a batch system ended again and again without its work. Nothing is wrong with the command: exit code 1.</summary>
/// <param name="lines">What is said, line by line.</param>
internal sealed class TasksFailedException(params IReadOnlyList<string> lines) : Exception(string.Join(' ', lines))
{
    /// <summary>What is said, line by line.</summary>
    public IReadOnlyList<string> Lines { get; } = lines;
}
