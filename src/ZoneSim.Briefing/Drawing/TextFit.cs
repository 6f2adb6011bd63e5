namespace ZoneSim.Briefing.Drawing;

/// <summary>Makes texts fit: by wrapping at spaces and hyphens first, by eliding last.</summary>
internal static class TextFit
{
    /// <summary>The text, or its beginning with an ellipsis where it is wider than <paramref name="width"/>.</summary>
    public static string Elide(string text, float width, float size, bool bold = false)
    {
        if (Sheet.Measure(text, size, bold) <= width)
        {
            return text;
        }

        var (low, high) = (0, text.Length);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            (low, high) = Sheet.Measure(text[..middle].TrimEnd() + "…", size, bold) <= width ? (middle, high) : (low, middle - 1);
        }

        return text[..low].TrimEnd(' ', '-', ',', ';') + "…";
    }

    /// <summary>
    /// The texts, each cut where it is too wide, so that different texts stay different: those whose beginnings are alike are cut in the
    /// middle, and those whose ends are alike too are numbered.
    /// </summary>
    public static IReadOnlyList<string> ElideApart(IReadOnlyList<string> texts, float width, float size, bool bold = false)
    {
        string[] cut = [.. texts.Select(text => Elide(text, width, size, bold))];
        cut = [.. texts.Select((text, i) => cut.Count(other => other == cut[i]) > 1 ? ElideMiddle(text, width, size, bold) : cut[i])];
        return
        [
            .. texts.Select(
                (text, i) => cut.Count(other => other == cut[i]) > 1 ? Elide(FormattableString.Invariant($"{i + 1}: {text}"), width, size, bold) : cut[i]
            ),
        ];
    }

    /// <summary>Heights from the top down, as near to those wanted as they keep so far apart, within the ends where there is room.</summary>
    public static float[] Apart(IReadOnlyList<float> wanted, float first, float last, float height)
    {
        float[] at = [.. wanted];
        for (var i = 0; i < at.Length; i++)
        {
            at[i] = Math.Max(at[i], i == 0 ? first : at[i - 1] + height);
        }

        for (var i = at.Length - 1; i >= 0; i--)
        {
            at[i] = Math.Min(at[i], i == at.Length - 1 ? last : at[i + 1] - height);
        }

        return at;
    }

    private static string ElideMiddle(string text, float width, float size, bool bold)
    {
        var (low, high) = (0, text.Length / 2);
        while (low < high)
        {
            var kept = (low + high + 1) / 2;
            (low, high) = Sheet.Measure($"{text[..kept]}…{text[^kept..]}", size, bold) <= width ? (kept, high) : (low, kept - 1);
        }

        return $"{text[..low]}…{text[^low..]}";
    }

    /// <summary>The greatest size, from <paramref name="size"/> down to <paramref name="least"/>, at which the text fits.</summary>
    public static float Size(string text, float width, float size, float least, bool bold = false)
    {
        while (size > least && Sheet.Measure(text, size, bold) > width)
        {
            size -= 0.5f;
        }

        return size;
    }

    /// <summary>The text in at most <paramref name="lines"/> lines no wider than <paramref name="width"/>; the last one is elided.</summary>
    public static IReadOnlyList<string> Wrap(string text, float width, float size, int lines, bool bold = false)
    {
        var wrapped = new List<string>();
        var rest = text;
        while (rest.Length > 0 && wrapped.Count < lines - 1)
        {
            var cut = Break(rest, width, size, bold);
            wrapped.Add(rest[..cut].TrimEnd());
            rest = rest[cut..].TrimStart();
        }

        if (rest.Length > 0)
        {
            wrapped.Add(Elide(rest, width, size, bold));
        }

        return [.. wrapped.Select(line => Elide(line, width, size, bold))];
    }

    /// <summary>How many characters go on one line: all, or up to the last space or hyphen that fits, or as many as fit.</summary>
    private static int Break(string text, float width, float size, bool bold)
    {
        if (Sheet.Measure(text, size, bold) <= width)
        {
            return text.Length;
        }

        var fits = 1;
        var best = 0;
        for (var i = 1; i < text.Length && Sheet.Measure(text[..i].TrimEnd(), size, bold) <= width; i++)
        {
            fits = i;
            if (text[i - 1] is ' ' or '-' or '/')
            {
                best = i;
            }
        }

        return best > 0 ? best : fits;
    }
}
