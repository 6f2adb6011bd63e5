namespace ZoneSim.Scenarios.Yaml;

/// <summary>Collects the mistakes of one reading.</summary>
internal sealed class MistakeList
{
    private readonly List<Mistake> _mistakes = [];

    /// <summary>Whether an error is among them.</summary>
    public bool HasErrors => _mistakes.Exists(mistake => mistake.Severity == Severity.Error);

    /// <summary>All of them, by file, line and column; each once.</summary>
    public IReadOnlyList<Mistake> InOrder =>
        [.. _mistakes.Distinct().OrderBy(mistake => mistake.File, StringComparer.Ordinal).ThenBy(mistake => mistake.Line).ThenBy(mistake => mistake.Column)];

    /// <summary>Adds an error.</summary>
    public void Add(Spot at, string found, string expected, string? nearest = null) =>
        _mistakes.Add(new Mistake(at.File, at.Line, at.Column, found, expected, nearest, Severity.Error));

    /// <summary>Adds a mistake found elsewhere.</summary>
    public void Add(Mistake mistake) => _mistakes.Add(mistake);

    /// <summary>Adds a warning.</summary>
    public void Warn(Spot at, string found, string expected) =>
        _mistakes.Add(new Mistake(at.File, at.Line, at.Column, found, expected, null, Severity.Warning));

    /// <summary>The result of a reading that came to <paramref name="value"/>.</summary>
    public ReadResult<T> Result<T>(T? value)
        where T : class => new(HasErrors ? null : value, InOrder);
}
