using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>Reads a seed file: one incident, its accounts and claims.</summary>
public static class IncidentRecordReader
{
    /// <summary>Reads <paramref name="text"/> and reports every mistake in it.</summary>
    public static ReadResult<IncidentRecord> Read(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mistakes = new MistakeList();
        if (FileReader.Read(text, IncidentRecordShape.Root, mistakes) is not { } file)
        {
            return mistakes.Result<IncidentRecord>(null);
        }

        var name = file.Text("incident") ?? "";
        var record = new IncidentRecord
        {
            Name = name,
            Title = file.Text("title") ?? "",
            Date = Date(file),
            UsedInDefaults = file.Flag("used_in_defaults"),
            Scenario = file.Text("scenario"),
            Accounts = [.. file.Maps("accounts").Select(pair => ReadAccount(pair.Map, name, pair.Name, mistakes))],
        };
        return mistakes.Result(record);
    }

    private static Account ReadAccount(MapReading map, string incident, string name, MistakeList mistakes)
    {
        var provenance = ReadProvenance(map, new Provenance("", "", null, HowKnown.Unknown));
        ClaimedValues.CheckOnce(map, mistakes);
        return new Account
        {
            Name = name,
            Title = map.Text("title") ?? "",
            Provenance = provenance,
            Claims = [.. map.Maps("claims").Select(pair => ReadClaim(pair.Map, $"{incident}/{name}", pair.Name, provenance, map.Text("of"), mistakes))],
        };
    }

    private static Claim ReadClaim(MapReading map, string account, string name, Provenance provenance, string? of, MistakeList mistakes)
    {
        var value = ReadValue(map, mistakes);
        ClaimedValues.Check(map, value, mistakes);
        return new Claim
        {
            Name = name,
            Path = $"{account}/{name}",
            At = map.Get<TextReading>("quantity")?.At ?? map.At,
            Subject = map.Text("subject") ?? "",
            Says = map.Text("says") ?? "",
            Status = (ClaimStatus)Math.Max(0, Index(map.Text("status"), IncidentRecordShape.Statuses)),
            Provenance = ReadProvenance(map, provenance),
            Of = ReadOf(map, mistakes) ?? of,
            Quantity = map.Text("quantity"),
            Value = value,
            Outcomes = [.. map.Items<TextReading>("outcomes").Select(outcome => (Outcome)Index(outcome.Text, LedgerWords.Outcomes)).Order()],
            Used = Measures(map, used: true),
            NotUsed = Measures(map, used: false),
            Ledger = [.. Conditions(map, mistakes)],
            Grade = map.Get<MapReading>("grade") is { } grade
                ? new ClaimGrade(grade.Text("source") ?? "", (int)grade.Number("information", 6), grade.Text("reason") ?? "")
                : null,
        };
    }

    /// <summary>The convoy or drone that a claim names, by itself or in its quantity.</summary>
    private static string? ReadOf(MapReading map, MistakeList mistakes)
    {
        var inQuantity = map.Text("quantity")?.Split('.') is ["convoys" or "drones" or "flights", not "*" and var name, ..] ? name : null;
        if (map.Get<TextReading>("of") is { } of && inQuantity is not null && of.Text != inQuantity)
        {
            mistakes.Add(of.At, $"'{of.Text}' beside a quantity of '{inQuantity}'", "one of them");
        }

        return inQuantity ?? map.Text("of");
    }

    private static Provenance ReadProvenance(MapReading map, Provenance otherwise) =>
        new(
            map.Text("source") ?? otherwise.Source,
            map.Text("medium") ?? otherwise.Medium,
            Date(map) ?? otherwise.Date,
            map.Text("how") is { } how ? (HowKnown)Index(how, IncidentRecordShape.Hows) : otherwise.How,
            map.Get<FlagReading>("party")?.Value ?? otherwise.Party
        );

    private static IEnumerable<LedgerCondition> Conditions(MapReading map, MistakeList mistakes)
    {
        if (map.Get<MapReading>("ledger") is not { } ledger)
        {
            yield break;
        }

        foreach (var key in LedgerCondition.Flags)
        {
            if (ledger.Get<FlagReading>(key) is { Value: var flag })
            {
                yield return new LedgerCondition(key, flag ? 1 : 0, flag ? 1 : 0);
            }
        }

        foreach (var key in LedgerCondition.Counts.Concat(LedgerCondition.Amounts))
        {
            if (ledger.Get<MapReading>(key) is { } count)
            {
                var (low, high) = (count.Number("at-least", 0), count.Number("at-most", double.PositiveInfinity));
                if (low == 0 && double.IsPositiveInfinity(high) && count.Entries.Count > 0 && count.Entries.Values.All(entry => entry.Value is NumberReading))
                {
                    mistakes.Add(count.At, "at-least 0, which any run shows", "at-least above 0, or at-most");
                }

                if (low > high)
                {
                    mistakes.Add(count.At, "a least above the most", "at-least, at-most, or both in rising order");
                }

                yield return new LedgerCondition(key, LedgerCondition.InColumn(key, low), LedgerCondition.InColumn(key, high));
            }
        }
    }

    private static ClaimValue? ReadValue(MapReading map, MistakeList mistakes)
    {
        var numbers = map.Items<NumberReading>("range").ToList();
        if (map.Get<NumberReading>("value") is { } value)
        {
            if (map.Entries.TryGetValue("range", out var both))
            {
                mistakes.Add(both.KeyAt, "a range beside a value", "one of them: a range can hold low, best and high");
            }

            return new ClaimValue(value.Dimension, value.Value, value.Value, value.Value);
        }

        if (map.Get<ListReading>("range") is not { } range || numbers.Count != range.Items.Count || numbers.Count < 2)
        {
            return null;
        }

        var sound =
            numbers.Count <= 3
            && numbers.All(number => number.Dimension == numbers[0].Dimension)
            && numbers.Zip(numbers.Skip(1)).All(pair => pair.First.Value <= pair.Second.Value);
        if (!sound)
        {
            mistakes.Add(range.At, "a range out of order or of mixed units", "low and high, or low, best and high, rising, in one kind of unit");
            return null;
        }

        var (low, high) = (numbers[0].Value, numbers[^1].Value);
        return new ClaimValue(numbers[0].Dimension, low, numbers.Count == 3 ? numbers[1].Value : (low + high) / 2, high);
    }

    private static MeasureSet Measures(MapReading map, bool used)
    {
        var measures = map.Get<MapReading>("measures");
        return MeasureNames
            .All.Where(measure => measures?.Get<FlagReading>(measure.Label())?.Value == used)
            .Aggregate(MeasureSet.None, (set, measure) => set | measure.AsSet());
    }

    private static int Index(string? word, IReadOnlyList<string> words) => word is null ? -1 : words.ToList().IndexOf(word);

    private static DateOnly? Date(MapReading map) =>
        map.Text("date") is { } text ? DateOnly.ParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;
}
