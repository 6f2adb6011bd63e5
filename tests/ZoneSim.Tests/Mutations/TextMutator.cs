using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace ZoneSim.Tests.Mutations;

/// <summary>Changes a text file as slips, cats on keyboards and ill will do.</summary>
internal static partial class TextMutator
{
    private static readonly string[] s_numbers =
    [
        "-1",
        "0",
        "1e308",
        "-0.0000001",
        "NaN",
        "Infinity",
        "99999999999999999999",
        "0x10",
        "1,5",
        "1_000",
        "5 km",
        "5 %",
        "700 furlongs",
        "''",
        "null",
        "[1, 2]",
        "{a: 1}",
        "1e-320",
        "³",
        "\u0660.\u0665",
        "-0",
        "0.5 0.6",
        "&a 1",
    ];

    private static readonly string[] s_words =
    [
        "",
        "x",
        "null",
        "true",
        "../../etc/passwd",
        "/dev/zero",
        "a b",
        "a: b",
        "- a",
        "&a",
        "*a",
        "!!str x",
        "\"",
        "'",
        "#",
        "\u200f\u202e",
        "\e[2J",
        "\0",
        "\ufffe",
        "日本語",
        "😀",
        new('n', 5000),
        "\"\\UFFFFFFFF\"",
        "\"\\uD800\"",
        "|9999999999",
        "<<",
        "%YAML 9.9",
        "~",
        "--x=",
        "../..",
    ];

    /// <summary>A changed copy.</summary>
    public static byte[] Mutate(string text, Random random)
    {
        var lines = text.Split('\n').ToList();
        var at = random.Next(lines.Count);
        switch (random.Next(17))
        {
            case 0:
                lines.RemoveAt(at);
                break;
            case 1:
                lines.Insert(at, lines[random.Next(lines.Count)]);
                break;
            case 2:
                (lines[at], lines[^1]) = (lines[^1], lines[at]);
                break;
            case 3:
                lines[at] = "  " + lines[at];
                break;
            case 4:
                lines[at] = "\t" + lines[at];
                break;
            case 5:
                lines.RemoveRange(at, Math.Min(lines.Count - at, random.Next(1, 30)));
                break;
            case 6:
                lines.InsertRange(at, Enumerable.Repeat(lines[at], 2_000));
                break;
            case 7:
                lines[at] = new string('[', random.Next(1, 3_000)) + lines[at];
                break;
            case 8:
                return [.. Encoding.UTF8.GetBytes(text[..random.Next(text.Length)]), (byte)random.Next(128, 256), (byte)random.Next(128, 256)];
            case 9:
                lines[at] = lines[at].Replace(":", random.Next(2) == 0 ? "" : "::", StringComparison.Ordinal);
                break;
            case 10:
                return [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(text)];
            case 11:
                return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(string.Join("\r\n", lines))];
            case 12:
                lines.Insert(at, "---");
                break;
            default:
                return Encoding.UTF8.GetBytes(Replace(text, random));
        }

        return Encoding.UTF8.GetBytes(string.Join('\n', lines));
    }

    private static string Replace(string text, Random random)
    {
        var isNumber = random.Next(3) > 0;
        var places = (isNumber ? Number() : Word()).Matches(text);
        if (places.Count == 0)
        {
            return text + Pick(s_words, random);
        }

        var place = places[random.Next(places.Count)];
        var other =
            isNumber && random.Next(3) == 0 && double.TryParse(place.Value, CultureInfo.InvariantCulture, out var value)
                ? (value * (random.Next(2) == 0 ? -1 : 1000)).ToString(CultureInfo.InvariantCulture)
                : Pick(isNumber ? s_numbers : s_words, random);
        return text[..place.Index] + other + text[(place.Index + place.Length)..];
    }

    /// <summary>A word of ill will.</summary>
    public static string Word(Random random) =>
        Pick(random.Next(2) == 0 ? s_numbers : [.. s_words.Where(word => !word.Contains('\0', StringComparison.Ordinal))], random);

    private static string Pick(string[] words, Random random) => words[random.Next(words.Length)];

    [GeneratedRegex(@"(?<=[\s\[,:])[0-9]+(\.[0-9]+)?\b")]
    private static partial Regex Number();

    [GeneratedRegex(@"\b[A-Za-z][A-Za-z-]+\b")]
    private static partial Regex Word();
}
