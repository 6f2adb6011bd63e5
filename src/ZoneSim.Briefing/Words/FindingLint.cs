using System.Text.RegularExpressions;
using ZoneSim.Studies;

namespace ZoneSim.Briefing.Words;

/// <summary>Refuses a finding whose sentence or title says more than its numbers and both bands.</summary>
internal static partial class FindingLint
{
    private const string OwnValues = "at the scenario's own values";

    /// <summary>What is wrong with a finding, each fault in words; empty where nothing is.</summary>
    public static IReadOnlyList<string> Faults(Finding finding)
    {
        return
        [
            .. SentenceLint.Faults(finding.Parts, Wording.Plain),
            .. SentenceLint.Faults(finding.TitleParts, Wording.Plain).Select(fault => "title: " + fault),
            .. Verdict(finding, finding.Parts),
            .. Verdict(finding, finding.TitleParts).Select(fault => "title: " + fault),
            .. finding.Verdict is { Kind: VerdictKind.AssumptionsNotMoved } == finding.Sentence.Contains(OwnValues, StringComparison.OrdinalIgnoreCase)
            || finding.Verdict is null
                ? Array.Empty<string>()
                : [$"'{OwnValues}' stands just where assumptions were not moved"],
        ];
    }

    /// <summary>The same finding where it holds.</summary>
    /// <exception cref="InvalidOperationException">It does not; the message lists the faults.</exception>
    public static Finding Held(Finding finding) =>
        Faults(finding) is { Count: > 0 } faults
            ? throw new InvalidOperationException($"'{finding.Title}', '{finding.Sentence}': {string.Join("; ", faults)}.")
            : finding;

    /// <summary>What the words say must be what the verdict says.</summary>
    private static IEnumerable<string> Verdict(Finding finding, Sentence sentence)
    {
        var text = sentence.Text;
        if (finding.Verdict is not { } verdict || finding.Subject.Length == 0 || Alike().IsMatch(text))
        {
            yield break;
        }

        if (DoesNotTell().IsMatch(text) != (verdict.Kind == VerdictKind.DoesNotTell))
        {
            yield return $"the verdict is '{verdict.Words}', and the words do not agree on whether the model tells";
        }

        if (TooFew().IsMatch(text) != (verdict.Kind == VerdictKind.TooFewHistories))
        {
            yield return $"the verdict is '{verdict.Words}', and the words do not agree on whether histories are too few";
        }

        var told = finding.IsTold ? Direction(sentence, finding) : 0;
        if (told != verdict.Sign)
        {
            yield return "the direction is not that of the verdict";
        }
    }

    /// <summary>1 where the sentence says that there is more under the finding's policy, −1 for less, 0 where it says neither.</summary>
    private static int Direction(Sentence sentence, Finding finding)
    {
        var before = "";
        for (var i = 0; i < sentence.Parts.Count; i++)
        {
            if (
                sentence.Parts[i] is SaidName name
                && before.EndsWith("under ", StringComparison.Ordinal)
                && (name.Text == finding.Policy || name.Text == finding.Reference)
            )
            {
                return (name.Text == finding.Policy ? 1 : -1)
                    * (
                        Less().IsMatch(before) ? -1
                        : More().IsMatch(before) ? 1
                        : 0
                    );
            }

            before += sentence.Parts[i] is SaidWords words ? words.Text : "";
        }

        return 0;
    }

    [GeneratedRegex(@"\b(more|longer|higher)\b", RegexOptions.IgnoreCase)]
    private static partial Regex More();

    [GeneratedRegex(@"\b(less|fewer|shorter|lower)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Less();

    [GeneratedRegex(@"\bdoes not tell\b|\bunclear\b", RegexOptions.IgnoreCase)]
    private static partial Regex DoesNotTell();

    [GeneratedRegex(@"\btakes more histories\b|\btoo few histories\b", RegexOptions.IgnoreCase)]
    private static partial Regex TooFew();

    [GeneratedRegex(@"\balike\b", RegexOptions.IgnoreCase)]
    private static partial Regex Alike();
}
