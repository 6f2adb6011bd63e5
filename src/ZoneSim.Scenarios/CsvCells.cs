using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>A cell of a table in a text, and where it begins.</summary>
/// <param name="At">Its first character.</param>
/// <param name="Text">What stands in it, without quotes and without spaces at its ends.</param>
internal readonly record struct CsvCell(Spot At, string Text);

/// <summary>
/// Comma-separated values after RFC 4180 (Shafranovich 2005), each cell with its place: a cell in quotes may hold commas, and a quote twice. A cell
/// is one line; blank lines are left out.
/// </summary>
internal static class CsvCells
{
    /// <summary>The rows of cells; what is wrong with the text is added to the mistakes.</summary>
    public static List<List<CsvCell>> Read(SourceText text, MistakeList mistakes)
    {
        var rows = new List<List<CsvCell>>();
        var lines = text.Text.Split('\n');
        for (var line = 0; line < lines.Length; line++)
        {
            var content = lines[line].TrimEnd('\r');
            if (PlainText.FirstRefused(content, "\t") is var (index, name))
            {
                mistakes.Add(new Spot(text.Name, line + 1, index + 1), name, "text that can be read and printed");
            }
            else if (content.Trim().Length > 0)
            {
                rows.Add(Cells(content, text.Name, line + 1, mistakes));
            }
        }

        return rows;
    }

    private static List<CsvCell> Cells(string line, string file, int number, MistakeList mistakes)
    {
        var cells = new List<CsvCell>();
        for (var start = 0; start <= line.Length; )
        {
            var first = start;
            while (first < line.Length && line[first] is ' ' or '\t')
            {
                first++;
            }

            var at = new Spot(file, number, first + 1);
            if (first < line.Length && line[first] == '"')
            {
                var (text, end) = Quoted(line, first + 1);
                var comma = end < 0 ? -1 : line.IndexOf(',', end);
                var rest = end < 0 ? "" : line[end..(comma < 0 ? line.Length : comma)].Trim();
                if (end < 0 || rest.Length > 0)
                {
                    mistakes.Add(
                        at,
                        end < 0 ? "a quote that is not closed on its line" : $"'{PlainText.Quoted(rest)}' after a closing quote",
                        "a cell in quotes, then a comma or the end of the line"
                    );
                    return cells;
                }

                cells.Add(new CsvCell(at, text.Trim()));
                start = comma < 0 ? line.Length + 1 : comma + 1;
            }
            else
            {
                var comma = line.IndexOf(',', start);
                var end = comma < 0 ? line.Length : comma;
                cells.Add(new CsvCell(at, line[start..end].Trim()));
                start = end + 1;
            }
        }

        return cells;
    }

    /// <summary>The text up to the closing quote, and the place after it; −1 where there is none.</summary>
    private static (string Text, int End) Quoted(string line, int start)
    {
        for (var i = start; i < line.Length; i++)
        {
            if (line[i] == '"' && (i + 1 == line.Length || line[i + 1] != '"'))
            {
                return (line[start..i].Replace("\"\"", "\"", StringComparison.Ordinal), i + 1);
            }

            i += line[i] == '"' ? 1 : 0;
        }

        return ("", -1);
    }
}
