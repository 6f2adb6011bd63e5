using System.Globalization;
using System.Text;

namespace ZoneSim.Scenarios;

/// <summary>
/// The one door for text that comes from outside: a file, an option, a run folder. Refused is what a later format (XML, a chart, a
/// terminal) cannot hold or a reader cannot see: controls, lone surrogates, noncharacters, U+FFFD (the sign for bytes that were no
/// text), line and paragraph separators, and every invisible character, those that turn the direction of writing among them
/// (Unicode's category Cf and the code points with Default_Ignorable_Code_Point). Tab and line breaks are the caller's to allow.
/// </summary>
public static class PlainText
{
    /// <summary>Longest name: of a scenario, a policy, a convoy, a rung.</summary>
    public const int LongestName = 100;

    /// <summary>Longest title: one line for a reader.</summary>
    public const int LongestTitle = 200;

    /// <summary>Longest note, statement or other text.</summary>
    public const int LongestNote = 4_000;

    /// <summary>Code points without Unicode's category Cf that are as invisible: the rest of Default_Ignorable_Code_Point.</summary>
    private static readonly (int First, int Last)[] s_invisible =
    [
        (0x034F, 0x034F),
        (0x115F, 0x1160),
        (0x17B4, 0x17B5),
        (0x180B, 0x180F),
        (0x2065, 0x2065),
        (0x3164, 0x3164),
        (0xFE00, 0xFE0F),
        (0xFFA0, 0xFFA0),
        (0xFFF0, 0xFFF8),
        (0xE0000, 0xE0FFF),
    ];

    /// <summary>The first character that is refused.</summary>
    /// <param name="text">The text.</param>
    /// <param name="allowed">Controls that may stand in it, such as a tab and \n; with \n also \r before it.</param>
    /// <param name="start">Where to begin to look.</param>
    /// <returns>Its place, from 0, and its name in words, such as "the control character U+001B (ESC)"; or null.</returns>
    public static (int Index, string Name)? FirstRefused(string text, string allowed = "", int start = 0)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(allowed);
        for (var i = start; i < text.Length; i++)
        {
            if (text[i] is >= ' ' and <= '~' || allowed.Contains(text[i], StringComparison.Ordinal) || (text[i] == '\r' && IsBreak(text, i, allowed)))
            {
                continue;
            }

            if (!Rune.TryGetRuneAt(text, i, out var rune))
            {
                return (i, $"half of a character, U+{(int)text[i]:X4} (a lone surrogate)");
            }

            if (Refusal(rune) is { } kind)
            {
                return (i, string.Create(CultureInfo.InvariantCulture, $"{kind} U+{rune.Value:X4}{Known(rune.Value)}"));
            }

            i += rune.Utf16SequenceLength - 1;
        }

        return null;
    }

    /// <summary>
    /// The text as a terminal may show it: whatever is refused is written as \uXXXX; tabs and line breaks stay.
    /// </summary>
    public static string Shown(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        const string Breaks = "\t\n";
        if (FirstRefused(text, Breaks) is not var (index, _))
        {
            return text;
        }

        var shown = new StringBuilder(text.Length + 16);
        var from = 0;
        while (index >= 0)
        {
            var length = char.IsSurrogatePair(text, index) ? 2 : 1;
            shown.Append(text, from, index - from);
            foreach (var unit in text.AsSpan(index, length))
            {
                shown.Append(CultureInfo.InvariantCulture, $"\\u{(int)unit:X4}");
            }

            from = index + length;
            index = FirstRefused(text, Breaks, from)?.Index ?? -1;
        }

        return shown.Append(text, from, text.Length - from).ToString();
    }

    /// <summary>A text as a message shows it: one line, escaped, cut after 60 characters.</summary>
    public static string Quoted(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var cut = text.Length <= 60 ? text : text[..(char.IsHighSurrogate(text[56]) ? 56 : 57)] + "…";
        return Shown(cut.ReplaceLineEndings(" "));
    }

    /// <summary>A carriage return is a line break together with a line feed alone: by itself it writes over what stands there.</summary>
    private static bool IsBreak(string text, int index, string allowed) =>
        index + 1 < text.Length && text[index + 1] == '\n' && allowed.Contains('\n', StringComparison.Ordinal);

    private static string? Refusal(Rune rune) =>
        Rune.GetUnicodeCategory(rune) switch
        {
            UnicodeCategory.Control => "the control character",
            UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator => "the separator",
            UnicodeCategory.Format => IsOfDirection(rune.Value) ? "the character that turns the direction of writing," : "the invisible character",
            _ when (rune.Value & 0xFFFE) == 0xFFFE || rune.Value is >= 0xFDD0 and <= 0xFDEF => "the noncharacter",
            _ when rune.Value == 0xFFFD => "the sign for lost text",
            _ when Array.Exists(s_invisible, span => rune.Value >= span.First && rune.Value <= span.Last) => "the invisible character",
            _ => null,
        };

    private static bool IsOfDirection(int value) => value is 0x061C or 0x200E or 0x200F or (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static string Known(int value) =>
        value switch
        {
            0x00 => " (NUL)",
            0x07 => " (BEL)",
            0x08 => " (backspace)",
            0x09 => " (tab)",
            0x0A => " (line break)",
            0x0B => " (vertical tab)",
            0x0C => " (form feed)",
            0x0D => " (carriage return)",
            0x1B => " (ESC)",
            0x7F => " (DEL)",
            0xAD => " (soft hyphen)",
            0x200B => " (zero width space)",
            0xFEFF => " (byte order mark)",
            0xFFFD => " (its bytes were no UTF-8)",
            _ => "",
        };
}
