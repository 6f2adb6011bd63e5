using System.Globalization;

namespace ZoneSim.Scenarios;

/// <summary>How grave a mistake is.</summary>
public enum Severity
{
    /// <summary>The text cannot be used.</summary>
    Error,

    /// <summary>The text can be used; a reader should know.</summary>
    Warning,
}

/// <summary>One mistake in a text: where it stands, what stands there, and what was expected.</summary>
/// <param name="File">Name of the text.</param>
/// <param name="Line">Line, from 1.</param>
/// <param name="Column">Column, from 1.</param>
/// <param name="Found">What stands there.</param>
/// <param name="Expected">What was expected instead.</param>
/// <param name="Nearest">The nearest valid name, or null.</param>
/// <param name="Severity">Error or warning.</param>
public sealed record Mistake(string File, int Line, int Column, string Found, string Expected, string? Nearest, Severity Severity)
{
    /// <summary>
    /// As a compiler says it, with nothing in it that a terminal would act on: <c>file:line:column: error: found …, expected …; did you mean '…'?</c>
    /// </summary>
    public override string ToString()
    {
        var hint = Nearest is null ? "" : $"; did you mean '{Nearest}'?";
        var severity = Severity == Severity.Error ? "error" : "warning";
        return PlainText.Shown(string.Create(CultureInfo.InvariantCulture, $"{File}:{Line}:{Column}: {severity}: found {Found}, expected {Expected}{hint}"));
    }
}

/// <summary>What came of reading a text: the value and every mistake found, all in one pass.</summary>
/// <typeparam name="T">What the text describes.</typeparam>
/// <param name="Value">The value; null if and only if there is an error among the mistakes.</param>
/// <param name="Mistakes">Errors and warnings, in the order of file, line and column.</param>
public sealed record ReadResult<T>(T? Value, IReadOnlyList<Mistake> Mistakes)
    where T : class;
