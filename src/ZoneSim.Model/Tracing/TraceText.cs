using System.Globalization;
using System.Runtime.CompilerServices;

namespace ZoneSim.Model;

/// <summary>Whoever tells a trace what happens to it.</summary>
internal interface ITeller
{
    /// <summary>Whether somebody takes the history down.</summary>
    bool IsTracing { get; }
}

/// <summary>A sentence of a trace. It is put together only while somebody takes the history down.</summary>
[InterpolatedStringHandler]
internal ref struct TraceText
{
    private DefaultInterpolatedStringHandler _text;

    public TraceText(int literalLength, int formattedCount, ITeller teller, out bool isTold)
    {
        isTold = teller.IsTracing;
        _text = isTold ? new DefaultInterpolatedStringHandler(literalLength, formattedCount, CultureInfo.InvariantCulture) : default;
    }

    public void AppendLiteral(string value) => _text.AppendLiteral(value);

    public void AppendFormatted<T>(T value, string? format = null) => _text.AppendFormatted(value, format);

    /// <summary>The sentence, once.</summary>
    public string Take() => _text.ToStringAndClear();
}
