namespace ZoneSim.Scenarios;

/// <summary>A text with its name: all that a reader is given.</summary>
/// <param name="Name">The path as messages show it.</param>
/// <param name="Text">The whole text.</param>
public sealed record SourceText(string Name, string Text);

/// <summary>
/// Finds a text that another one refers to. A reference is either a path, relative to the file that names it
/// (<c>extends: at-tanf-base.yaml</c>), or <c>seed:</c> followed by the name of an incident (<c>seed:2017-10-05</c>,
/// <c>seed:setting</c>), which stands for that incident's file in the folder of seeds, or <c>policy:</c> followed by the name or path
/// of a policy.
/// </summary>
/// <param name="reference">The path, or <c>seed:</c> and the incident's name.</param>
/// <param name="fromName">Name of the text that refers to it.</param>
/// <returns>The text, or null if there is none.</returns>
/// <exception cref="UnreadableTextException">It is there and cannot be had.</exception>
public delegate SourceText? TextResolver(string reference, string fromName);
