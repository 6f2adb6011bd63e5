using System.CommandLine;

namespace ZoneSim.Cli.Verbs;

/// <summary>A verb with examples for its help.</summary>
/// <param name="name">As typed.</param>
/// <param name="description">What it does.</param>
/// <param name="examples">Whole commands.</param>
internal sealed class Verb(string name, string description, params IReadOnlyList<string> examples) : Command(name, description)
{
    /// <summary>Whole commands, each with what it does after a number sign.</summary>
    public IReadOnlyList<string> Examples => examples;
}
