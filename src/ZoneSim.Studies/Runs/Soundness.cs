using System.Collections;
using System.Globalization;
using System.Text.Json.Serialization.Metadata;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// What holds of every document of a result folder, whatever it says: no entry of a list is null, no count is negative (what is called a sign may be
/// −1), no number absurd, every word of a fixed set is one of them, no interval runs downwards, no text holds a control character. It follows the
/// types, so a new member is checked without a word here.
/// </summary>
internal static class Soundness
{
    /// <summary>No quantity of the model comes near; a number beyond would only make axes without end.</summary>
    private const double Greatest = 1e15;

    private const int LongestText = 200_000;

    /// <summary>Checks a value and all below it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="info">Its type as the serializer knows it.</param>
    /// <exception cref="InvalidDataException">The path of what is wrong, what stands there, and what was expected.</exception>
    public static void Check(object value, JsonTypeInfo info) => Check(value, info, "");

    private static void Check(object? value, JsonTypeInfo info, string path)
    {
        if (value is null)
        {
            return;
        }

        if (info.Kind == JsonTypeInfoKind.Object)
        {
            CheckMembers(value, info, path);
        }
        else if (value is IDictionary or IEnumerable and not string)
        {
            CheckEntries((IEnumerable)value, info, path);
        }
        else if (WrongWith(value, path) is { } wrong)
        {
            throw new InvalidDataException($"{path} is {wrong}");
        }
    }

    private static void CheckMembers(object value, JsonTypeInfo info, string path)
    {
        if (value is Estimate estimate && estimate.Low > estimate.High)
        {
            throw new InvalidDataException(
                FormattableString.Invariant($"{path} has an interval from {estimate.Low} to {estimate.High}, expected the lower end first")
            );
        }

        if (value is AssumptionBand band && band.Low > band.High)
        {
            throw new InvalidDataException(FormattableString.Invariant($"{path} has a band from {band.Low} to {band.High}, expected the lower end first"));
        }

        foreach (var member in info.Properties)
        {
            if (member.Get is { } get)
            {
                Check(get(value), info.Options.GetTypeInfo(member.PropertyType), path.Length == 0 ? member.Name : $"{path}.{member.Name}");
            }
        }
    }

    private static void CheckEntries(IEnumerable values, JsonTypeInfo info, string path)
    {
        var index = 0;
        foreach (var entry in values)
        {
            var place = $"{path}[{index++}]";
            if (entry is null)
            {
                throw new InvalidDataException($"{place} is null, expected a value");
            }

            if (info.Kind == JsonTypeInfoKind.Dictionary)
            {
                CheckEntry(entry, info, path);
            }
            else
            {
                Check(entry, info.Options.GetTypeInfo(info.ElementType!), place);
            }
        }
    }

    private static void CheckEntry(object entry, JsonTypeInfo info, string path)
    {
        var (key, value) = entry switch
        {
            KeyValuePair<string, string> text => (text.Key, (object?)text.Value),
            KeyValuePair<string, double> number => (number.Key, number.Value),
            _ => throw new NotSupportedException($"{entry.GetType()} is not checked."),
        };
        if (WrongWith(key, path) is { } wrong)
        {
            throw new InvalidDataException($"{path} has a name that is {wrong}");
        }

        Check(value ?? throw new InvalidDataException($"{path}.{key} is null, expected a value"), info.Options.GetTypeInfo(info.ElementType!), $"{path}.{key}");
    }

    private static string? WrongWith(object value, string path) =>
        value switch
        {
            double number when double.IsFinite(number) && Math.Abs(number) > Greatest => string.Create(
                CultureInfo.InvariantCulture,
                $"{number}, expected no more than {Greatest}"
            ),
            int or long when Convert.ToInt64(value, CultureInfo.InvariantCulture) < (path.EndsWith("sign", StringComparison.OrdinalIgnoreCase) ? -1 : 0) =>
                string.Create(CultureInfo.InvariantCulture, $"{value}, expected 0 or more, or a sign of −1, 0 or 1"),
            Enum word when !Enum.IsDefined(word.GetType(), word) => $"{word}, expected one of {string.Join(", ", Enum.GetNames(word.GetType()))}",
            string { Length: > LongestText } text => string.Create(
                CultureInfo.InvariantCulture,
                $"a text of {text.Length} letters, expected no more than {LongestText}"
            ),
            string text when text.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t')) => "a text with a control character",
            _ => null,
        };
}
