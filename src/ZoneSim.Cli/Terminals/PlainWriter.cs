using System.Text;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Terminals;

/// <summary>
/// The one way to a terminal for what was written by others: nothing that passes can move the cursor, turn the direction of writing
/// or hide (<see cref="PlainText.Shown"/>).
/// </summary>
/// <param name="under">Where it goes.</param>
internal sealed class PlainWriter(TextWriter under) : TextWriter(under.FormatProvider)
{
    /// <summary>A writer of plain text over another.</summary>
    public static TextWriter Over(TextWriter under) => new PlainWriter(under);

    /// <inheritdoc/>
    public override Encoding Encoding => under.Encoding;

    /// <inheritdoc/>
    public override void Write(char value) => under.Write(PlainText.Shown(value.ToString()));

    /// <inheritdoc/>
    public override void Write(string? value)
    {
        if (value is not null)
        {
            under.Write(PlainText.Shown(value));
        }
    }

    /// <inheritdoc/>
    public override void Write(char[] buffer, int index, int count) => Write(new string(buffer, index, count));

    /// <inheritdoc/>
    public override void Write(ReadOnlySpan<char> buffer) => Write(new string(buffer));

    /// <inheritdoc/>
    public override void WriteLine(string? value)
    {
        Write(value);
        under.WriteLine();
    }

    /// <inheritdoc/>
    public override void WriteLine() => under.WriteLine();

    /// <inheritdoc/>
    public override void Flush() => under.Flush();
}
