namespace ZoneSim.Scenarios.Yaml;

/// <summary>A place in a text.</summary>
/// <param name="File">Name of the text.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
internal readonly record struct Spot(string File, int Line, int Column);

/// <summary>A piece of a YAML text with the place where it stands.</summary>
internal abstract record Node(Spot At);

/// <summary>A scalar.</summary>
internal sealed record TextNode(Spot At, string Text, bool Quoted) : Node(At);

/// <summary>Something that is refused wherever it stands, such as an alias; a mistake has been reported.</summary>
internal sealed record RefusedNode(Spot At) : Node(At);

/// <summary>A sequence.</summary>
internal sealed record ListNode(Spot At, IReadOnlyList<Node> Items) : Node(At);

/// <summary>A mapping; its keys are scalars and unique.</summary>
internal sealed record MapNode(Spot At, IReadOnlyList<MapEntry> Entries) : Node(At);

/// <summary>One key of a mapping with its value.</summary>
internal sealed record MapEntry(TextNode Key, Node Value);
