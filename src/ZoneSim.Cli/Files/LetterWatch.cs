using ZoneSim.Briefing.Charts;
using ZoneSim.Cli.Terminals;
using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Files;

/// <summary>Looks into every text that a reading takes for letters that the chart font lacks.</summary>
/// <param name="library">Finds files.</param>
internal sealed class LetterWatch(Library library)
{
    private readonly Dictionary<string, SourceText> _texts = [];

    /// <summary>A warning for each text with such letters.</summary>
    public IReadOnlyList<Mistake> Warnings => [.. _texts.Values.SelectMany(text => LetterWarnings.Of(text, ChartLetters.Missing))];

    /// <summary>Takes a text that is read.</summary>
    public SourceText Take(SourceText text)
    {
        _texts[text.Name] = text;
        return text;
    }

    /// <summary>Finds what a text refers to, and takes it where it is a scenario's.</summary>
    public SourceText? Resolve(string reference, string fromName) =>
        library.Resolve(reference, fromName) is not { } text ? null
        : reference.StartsWith("seed:", StringComparison.Ordinal) || GeoReference.Is(reference) ? text
        : Take(text);

    /// <summary>Warns of a text that is to be drawn and stands in no file of the user's: an option's, a run folder's.</summary>
    public static void Tell(Shell shell, string place, string text)
    {
        if (ChartLetters.Missing(text) is { Length: > 0 } letters)
        {
            shell.Error.WriteLine(
                $"{place}: warning: letters that the chart font lacks: {PlainText.Quoted(letters)}; charts and the printed report show a box instead."
            );
        }
    }

    /// <summary>Warns of the texts of a run's scenario.</summary>
    public static void Tell(Shell shell, string folder, Scenario scenario) => Tell(shell, folder, string.Concat([scenario.Title, .. scenario.NotRepresented]));
}
