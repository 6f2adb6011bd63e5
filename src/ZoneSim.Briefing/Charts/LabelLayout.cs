using ZoneSim.Briefing.Drawing;

namespace ZoneSim.Briefing.Charts;

/// <summary>A label that wants to stand beside its mark.</summary>
/// <param name="X">Where the mark is.</param>
/// <param name="Text">What it says.</param>
internal sealed record Wanted(float X, string Text);

/// <summary>Where a mark and its label stand; an empty text is a mark without a label.</summary>
/// <param name="Row">Row within the lane, from 0.</param>
/// <param name="Left">Where the text starts.</param>
/// <param name="Text">The text, elided where it had to be.</param>
internal sealed record Placed(int Row, float Left, string Text);

/// <summary>
/// Puts marks and labels of one lane into rows so that nothing overlaps: from left to right, each into the first row
/// that is free there; where none is, the row whose last label can best be shortened gives way.
/// </summary>
internal static class LabelLayout
{
    private const float Mark = 11;
    private const float Clear = 14;
    private const float LeastText = 70,
        LeastPart = 0.5f;

    /// <summary>Places the labels, sorted by their marks' place, between the edges in at most <paramref name="rows"/> rows.</summary>
    public static IReadOnlyList<Placed> Place(IReadOnlyList<Wanted> wanted, float leftEdge, float rightEdge, float size, int rows)
    {
        var placed = new List<Placed>();
        var last = new int[rows];
        var ends = Enumerable.Repeat(float.NegativeInfinity, rows).ToArray();
        Array.Fill(last, -1);
        foreach (var label in wanted)
        {
            var whole = label.X + Mark + 5 + Sheet.Measure(label.Text, size);
            var from = whole <= rightEdge ? label.X - Mark : label.X - Mark - 5 - Sheet.Measure(label.Text, size);
            var row = Array.FindIndex(ends, end => end < from - Clear);
            row = row >= 0 ? row : Array.FindIndex(ends, end => end < label.X - Mark - Clear);
            if (row < 0)
            {
                row = GiveWay(wanted, placed, last, ends, label.X, size);
            }

            var (left, text) = Beside(label, ends[row], leftEdge, rightEdge, size);
            ends[row] = Math.Max(label.X + Mark, text.Length > 0 ? left + Sheet.Measure(text, size) : 0);
            last[row] = placed.Count;
            placed.Add(new Placed(row, left, text));
        }

        return placed;
    }

    /// <summary>How many rows the labels need to stand whole, up to <paramref name="most"/>.</summary>
    public static int RowsNeeded(IReadOnlyList<Wanted> wanted, float leftEdge, float rightEdge, float size, int most)
    {
        for (var rows = 1; rows < most; rows++)
        {
            if (Place(wanted, leftEdge, rightEdge, size, rows).Zip(wanted).All(pair => pair.First.Text == pair.Second.Text))
            {
                return rows;
            }
        }

        return most;
    }

    /// <summary>Right of the mark; left of it where the right edge is too near and there is room; or else shortened.</summary>
    private static (float Left, string Text) Beside(Wanted label, float end, float leftEdge, float rightEdge, float size)
    {
        var (width, right) = (Sheet.Measure(label.Text, size), label.X + Mark + 5);
        if (right + width <= rightEdge)
        {
            return (right, label.Text);
        }

        var left = label.X - Mark - 5 - width;
        if (left > Math.Max(end + Clear, leftEdge))
        {
            return (left, label.Text);
        }

        return (right, Cut(label.Text, rightEdge - right, size));
    }

    /// <summary>As much of a text as there is room for; nothing where less than half would stand there, which says nothing.</summary>
    private static string Cut(string text, float room, float size) =>
        Sheet.Measure(text, size) <= room ? text
        : room < Math.Max(LeastText, LeastPart * Sheet.Measure(text, size)) ? ""
        : TextFit.Elide(text, room, size);

    private static int GiveWay(IReadOnlyList<Wanted> wanted, List<Placed> placed, int[] last, float[] ends, float x, float size)
    {
        var row = Enumerable.Range(0, ends.Length).MinBy(r => last[r] < 0 ? x : wanted[last[r]].X);
        if (last[row] < 0)
        {
            return row;
        }

        var before = placed[last[row]];
        var room = x - Mark - Clear - before.Left;
        var toLeft = before.Left < wanted[last[row]].X;
        var text = toLeft ? before.Text : Cut(wanted[last[row]].Text, room, size);
        placed[last[row]] = before with { Text = text };
        ends[row] = Math.Max(wanted[last[row]].X + Mark, text.Length > 0 ? before.Left + Sheet.Measure(text, size) : 0);
        return row;
    }
}
