using System.Text;

namespace ZoneSim.Scenarios.Writing;

/// <summary>Writes YAML lines with their indentation.</summary>
internal sealed class YamlText
{
    private readonly StringBuilder _text = new();

    /// <summary>A key with a value that is already YAML.</summary>
    public YamlText Line(int depth, string key, string value)
    {
        _text.Append(' ', depth * 2).Append(key).Append(": ").Append(value).Append('\n');
        return this;
    }

    /// <summary>A key whose value stands below it.</summary>
    public YamlText Section(int depth, string key)
    {
        _text.Append(' ', depth * 2).Append(key).Append(":\n");
        return this;
    }

    /// <summary>A line as it is.</summary>
    public YamlText Raw(string line)
    {
        _text.Append(line).Append('\n');
        return this;
    }

    /// <inheritdoc/>
    public override string ToString() => _text.ToString();

    /// <summary>A text as a double-quoted scalar.</summary>
    public static string Quote(string text)
    {
        var quoted = new StringBuilder("\"");
        foreach (var letter in text)
        {
            _ = letter switch
            {
                '"' => quoted.Append("\\\""),
                '\\' => quoted.Append("\\\\"),
                '\n' => quoted.Append("\\n"),
                '\r' => quoted.Append("\\r"),
                '\t' => quoted.Append("\\t"),
                < ' ' => quoted.Append("\\x").Append(((int)letter).ToString("x2", System.Globalization.CultureInfo.InvariantCulture)),
                _ => quoted.Append(letter),
            };
        }

        return quoted.Append('"').ToString();
    }

    /// <summary>A scalar: plain where it is a name, a number or an amount with its unit, quoted otherwise.</summary>
    public static string Plain(string text) =>
        Shapes.TextForms.IsName(text)
        || (
            text.Length > 0
            && char.IsAsciiLetterOrDigit(text[0])
            && char.IsAsciiLetterOrDigit(text[^1])
            && text.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is ' ' or '-' or '.' or '/')
        )
            ? text
            : Quote(text);

    /// <summary>A key: plain if it is a name, quoted otherwise.</summary>
    public static string Key(string key) => Shapes.TextForms.IsName(key) ? key : Quote(key);
}
