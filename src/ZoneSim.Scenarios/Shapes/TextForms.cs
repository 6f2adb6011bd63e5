using System.Globalization;
using System.Text.RegularExpressions;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>Checks texts against their form.</summary>
internal static partial class TextForms
{
    /// <summary>Pattern of a name.</summary>
    public const string NamePattern = "^[A-Za-z0-9]+(-[A-Za-z0-9]+)*$";

    /// <summary>Pattern of a claim.</summary>
    public const string ClaimPattern = "^[A-Za-z0-9-]+/[A-Za-z0-9-]+/[A-Za-z0-9-]+$";

    /// <summary>Pattern of a date.</summary>
    public const string DatePattern = "^[0-9]{4}-[0-9]{2}-[0-9]{2}$";

    /// <summary>Pattern of an hour of the day.</summary>
    public const string HourPattern = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    /// <summary>Pattern of the name of a time zone.</summary>
    public const string TimeZonePattern = "^[A-Za-z][A-Za-z0-9_+/-]{0,59}$";

    /// <summary>Whether <paramref name="text"/> is a name: letters, digits and single hyphens, no longer than <see cref="PlainText.LongestName"/>.</summary>
    public static bool IsName(string text) => text.Length <= PlainText.LongestName && !text.EndsWith('\n') && Name().IsMatch(text);

    /// <summary>Whether <paramref name="text"/> has the form.</summary>
    public static bool Fits(string text, TextForm form) =>
        form switch
        {
            TextForm.Name => IsName(text),
            TextForm.Date => DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
            TextForm.Hour => !text.EndsWith('\n') && HourOfDay().IsMatch(text),
            TextForm.TimeZone => !text.EndsWith('\n') && TimeZoneName().IsMatch(text),
            TextForm.Claim => text.Split('/').All(IsName) && Claim().IsMatch(text),
            TextForm.Line => text.Trim() is { Length: > 0 and <= PlainText.LongestTitle } line && !line.AsSpan().ContainsAny('\n', '\r', '\t'),
            _ => text.Trim().Length > 0,
        };

    /// <summary>The form in words.</summary>
    public static string Describe(TextForm form) =>
        form switch
        {
            TextForm.Name => "a name of letters, digits and hyphens",
            TextForm.Date => "a date such as 2017-10-05",
            TextForm.Hour => "an hour of the day such as 21:30",
            TextForm.TimeZone => "the name of a time zone such as Atlantic/Azores",
            TextForm.Claim => "a claim as incident/account/claim, such as 2017-10-05/A/vehicles",
            TextForm.Line => $"one line of at most {PlainText.LongestTitle} characters",
            _ => "a text",
        };

    [GeneratedRegex(NamePattern)]
    private static partial Regex Name();

    [GeneratedRegex(HourPattern)]
    private static partial Regex HourOfDay();

    [GeneratedRegex(TimeZonePattern)]
    private static partial Regex TimeZoneName();

    [GeneratedRegex(ClaimPattern)]
    private static partial Regex Claim();
}
