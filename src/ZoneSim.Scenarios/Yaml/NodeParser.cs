using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ZoneSim.Scenarios.Yaml;

/// <summary>
/// Turns a YAML text into nodes with positions. Refuses what a scenario has no need of and what makes YAML treacherous:
/// anchors, aliases, tags, keys that are not text, keys given twice, several documents, nesting beyond 50 levels, and every
/// character, written out or escaped, that <see cref="PlainText"/> refuses.
/// </summary>
internal sealed class NodeParser
{
    private const int DeepestNesting = 50;
    private const string Breaks = "\t\n";

    private readonly SourceText _source;
    private readonly MistakeList _mistakes;
    private readonly Parser _parser;
    private readonly Stack<Spot> _openFlows = new();
    private Spot _last;

    private NodeParser(SourceText source, MistakeList mistakes)
    {
        _source = source;
        _mistakes = mistakes;
        _parser = new Parser(new StringReader(source.Text));
        _last = new Spot(source.Name, 1, 1);
    }

    /// <summary>The root node, or null if the text is not YAML (a mistake says where and why).</summary>
    public static Node? Parse(SourceText source, MistakeList mistakes)
    {
        if (PlainText.FirstRefused(source.Text, Breaks) is not var (index, name))
        {
            return new NodeParser(source, mistakes).ReadDocument();
        }

        mistakes.Add(Place(source, index), name, "a text without characters that cannot be seen or that no chart, deck or terminal can hold");
        return null;
    }

    private static Spot Place(SourceText source, int index)
    {
        var before = source.Text.AsSpan(0, index);
        return new Spot(source.Name, before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }

    private Node? ReadDocument()
    {
        try
        {
            Next();
            if (Next() is not DocumentStart)
            {
                _mistakes.Add(_last, "an empty text", "a mapping");
                return null;
            }

            var root = ReadNode(Next(), depth: 1);
            Next();
            if (Next() is DocumentStart second)
            {
                _mistakes.Add(Where(second.Start), "a second document", "one document in a file");
            }

            return root;
        }
        catch (TooDeepException)
        {
            return null;
        }
        catch (YamlException exception)
        {
            _mistakes.Add(Place(exception), $"a text that is not YAML ({Shorten(exception.Message)})", OpenFlowHint());
            return null;
        }
        catch (ParserFaultException)
        {
            // Without a position: a flow collection is left open at the end of the text, an escape stands for no character.
            _mistakes.Add(_openFlows.Count > 0 ? _openFlows.Peek() : _last, "a text that is not YAML", OpenFlowHint());
            return null;
        }
    }

    /// <summary>
    /// Where a reader should look: at the bracket that is not closed; at the tab, for which the parser shows the start of the mapping; else
    /// where the parser stopped.
    /// </summary>
    private Spot Place(YamlException exception)
    {
        if (_openFlows.Count > 0 && exception.Message.Contains("flow", StringComparison.Ordinal))
        {
            return _openFlows.Peek();
        }

        var lines = exception.Message.Contains("tab", StringComparison.Ordinal) ? _source.Text.ReplaceLineEndings("\n").Split('\n') : [];
        var tabbed = Array.FindIndex(lines, line => line.TrimStart(' ').StartsWith('\t'));
        return tabbed < 0 ? Where(exception.Start) : new Spot(_source.Name, tabbed + 1, lines[tabbed].IndexOf('\t', StringComparison.Ordinal) + 1);
    }

    private string OpenFlowHint() => _openFlows.Count > 0 ? "a closing bracket for the one that opens here" : "well-formed YAML";

    private static string Shorten(string message) => message.TrimEnd('.').ReplaceLineEndings(" ");

    private ParsingEvent? Next()
    {
        do
        {
            if (!TryMoveNext())
            {
                return null;
            }
        } while (_parser.Current is Comment);
        _last = Where(_parser.Current!.Start);
        return _parser.Current;
    }

    /// <summary>The door of the library: whatever it throws beside its own exceptions is about the text, too.</summary>
    private bool TryMoveNext()
    {
        try
        {
            return _parser.MoveNext();
        }
        catch (Exception exception) when (exception is not YamlException)
        {
            throw new ParserFaultException();
        }
    }

    private Node ReadNode(ParsingEvent? @event, int depth)
    {
        if (@event is null)
        {
            throw new ParserFaultException();
        }

        var at = Where(@event.Start);
        if (depth > DeepestNesting)
        {
            _mistakes.Add(at, "a collection nested too deeply", $"at most {DeepestNesting} levels");
            throw new TooDeepException();
        }

        RefuseTrickery(@event, at);
        return @event switch
        {
            Scalar scalar => ReadText(scalar, at),
            SequenceStart sequence => ReadList(sequence, at, depth),
            MappingStart mapping => ReadMap(mapping, at, depth),
            _ => new RefusedNode(at),
        };
    }

    /// <summary>An escape such as "\u001B" stands for a character that the text itself does not show.</summary>
    private Node ReadText(Scalar scalar, Spot at)
    {
        var refused = PlainText.FirstRefused(scalar.Value, Breaks);
        if (refused is null && scalar.Value.Length <= PlainText.LongestNote)
        {
            return new TextNode(at, scalar.Value, scalar.Style is not ScalarStyle.Plain);
        }

        _mistakes.Add(
            at,
            refused is { } one ? $"a text with {one.Name}" : $"a text of {scalar.Value.Length} characters",
            refused is not null
                ? "a text without characters that cannot be seen or that no chart, deck or terminal can hold"
                : $"at most {PlainText.LongestNote}"
        );
        return new RefusedNode(at);
    }

    private void RefuseTrickery(ParsingEvent @event, Spot at)
    {
        switch (@event)
        {
            case AnchorAlias alias:
                _mistakes.Add(at, $"the alias *{alias.Value}", "the value itself: aliases are not read");
                break;
            case NodeEvent { Anchor.IsEmpty: false } node:
                _mistakes.Add(at, $"the anchor &{node.Anchor}", "no anchor: aliases are not read");
                break;
            case NodeEvent { Tag: { IsEmpty: false, IsNonSpecific: false } } node:
                _mistakes.Add(at, $"the tag {node.Tag}", "no tag: the key says what its value is");
                break;
        }
    }

    private ListNode ReadList(SequenceStart start, Spot at, int depth)
    {
        var items = new List<Node>();
        Open(start.Style == SequenceStyle.Flow, at);
        for (var next = Next(); next is not SequenceEnd; next = Next())
        {
            items.Add(ReadNode(next, depth + 1));
        }

        Close(start.Style == SequenceStyle.Flow);
        return new ListNode(at, items);
    }

    private MapNode ReadMap(MappingStart start, Spot at, int depth)
    {
        var entries = new List<MapEntry>();
        var seen = new Dictionary<string, Spot>(StringComparer.Ordinal);
        Open(start.Style == MappingStyle.Flow, at);
        for (var next = Next(); next is not MappingEnd; next = Next())
        {
            var key = ReadNode(next, depth + 1);
            var value = ReadNode(Next(), depth + 1);
            if (key is RefusedNode)
            {
                continue;
            }

            if (key is not TextNode text)
            {
                _mistakes.Add(key.At, "a key that is itself a collection", "a name");
            }
            else if (seen.TryGetValue(text.Text, out var first))
            {
                _mistakes.Add(text.At, $"the key '{PlainText.Quoted(text.Text)}' again (first on line {first.Line})", "each key once");
            }
            else
            {
                seen.Add(text.Text, text.At);
                entries.Add(new MapEntry(text, value));
            }
        }

        Close(start.Style == MappingStyle.Flow);
        return new MapNode(at, entries);
    }

    private void Open(bool flow, Spot at)
    {
        if (flow)
        {
            _openFlows.Push(at);
        }
    }

    private void Close(bool flow)
    {
        if (flow)
        {
            _openFlows.Pop();
        }
    }

    private Spot Where(Mark mark) => new(_source.Name, (int)Math.Max(1, mark.Line), (int)Math.Max(1, mark.Column));

    private sealed class TooDeepException : Exception;

    /// <summary>The parser gave up without a position.</summary>
    private sealed class ParserFaultException : Exception;
}
