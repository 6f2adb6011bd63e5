using ZoneSim.Cli.Terminals;

namespace ZoneSim.Cli.Reports;

/// <summary>
/// Writes headings, paragraphs and tables within a width; paragraphs are never wider than reads well. No colour and no control codes, so that a pipe
/// gets the same.
/// </summary>
/// <param name="to">Where to write.</param>
/// <param name="width">Columns to write into.</param>
internal sealed class ConsoleReport(TextWriter to, int width)
{
    private const string Indent = "  ";
    private const int LeastText = 28;
    private bool _isBegun;

    /// <summary>Columns to write into.</summary>
    public int Width => width;

    /// <summary>Whether anything was written.</summary>
    public bool IsBegun => _isBegun;

    /// <summary>Leaves a line free, except at the top, and writes a heading.</summary>
    public void Heading(string text)
    {
        Gap();
        Wrapped(text, "", "");
    }

    /// <summary>Leaves a line free, except at the top.</summary>
    public void Gap()
    {
        if (_isBegun)
        {
            to.WriteLine();
        }
    }

    /// <summary>A paragraph.</summary>
    public void Paragraph(string text) => Wrapped(text, "", "");

    /// <summary>A paragraph, set in.</summary>
    public void Note(string text) => Wrapped(text, Indent, Indent);

    /// <summary>A point of a list.</summary>
    public void Point(string text) => Wrapped(text, Indent + "- ", Indent + "  ");

    /// <summary>A paragraph under a name that stands before it, or above it where too little of the width would be left.</summary>
    public void Named(string name, string text, int nameWidth)
    {
        var room = width - nameWidth - (2 * Indent.Length);
        Wrapped(
            room < LeastText ? name : text,
            room < LeastText ? Indent : Indent + name.PadRight(nameWidth) + Indent,
            new string(' ', nameWidth + (2 * Indent.Length))
        );
        if (room < LeastText)
        {
            Wrapped(text, Indent + Indent + Indent, Indent + Indent + Indent);
        }
    }

    /// <summary>A name at the edge and a text beside it, which goes on below itself, or below the name where it would be narrow.</summary>
    public void Entry(string name, string text, int nameWidth)
    {
        var under = width - nameWidth - 1 < LeastText ? Indent : new string(' ', nameWidth + 1);
        Wrapped(text, (under == Indent ? name : name.PadRight(nameWidth)) + " ", under);
    }

    /// <summary>Whether a table would have to go on below.</summary>
    public bool IsTooNarrow(TextTable table) => table.Width > width;

    /// <summary>A table; indented where it still fits the width.</summary>
    public void Table(TextTable table)
    {
        var indent = table.Width <= width && table.Width > width - Indent.Length ? "" : Indent;
        foreach (var line in table.Lines(width - indent.Length))
        {
            Line(line.Length == 0 ? line : indent + line);
        }
    }

    /// <summary>One line, as it is.</summary>
    public void Line(string text)
    {
        _isBegun = true;
        to.WriteLine(text);
    }

    private void Wrapped(string text, string first, string others)
    {
        foreach (var line in Wrap(text, first, others, Math.Min(width, Shell.FullWidth)))
        {
            Line(line);
        }
    }

    /// <summary>Breaks a text at spaces; a word that is too long stands alone.</summary>
    public static IEnumerable<string> Wrap(string text, string first, string others, int width)
    {
        var line = first;
        var isEmpty = true;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            if (!isEmpty && line.Length + 1 + word.Length > width)
            {
                yield return line;
                (line, isEmpty) = (others, true);
            }

            line += isEmpty ? word : " " + word;
            isEmpty = false;
        }

        yield return line.TrimEnd();
    }
}
