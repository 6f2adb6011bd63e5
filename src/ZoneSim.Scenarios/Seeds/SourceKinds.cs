using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios;

/// <summary>How often each kind of source errs, as ranges.</summary>
/// <param name="Name">Name of the ranges.</param>
/// <param name="Title">One line for a reader.</param>
/// <param name="Basis">How the ranges are known.</param>
/// <param name="Kinds">By kind: how it knew, with -party where it took part.</param>
public sealed record SourceKinds(string Name, string Title, Basis Basis, IReadOnlyDictionary<string, KindRates> Kinds)
{
    /// <summary>The kind of a provenance that has rates here, or null.</summary>
    public string? KindOf(Provenance provenance)
    {
        ArgumentNullException.ThrowIfNull(provenance);
        var how = IncidentRecordShape.Hows[(int)provenance.How];
        var asParty = how + SourceKindShape.PartySuffix;
        return provenance.Party && Kinds.ContainsKey(asParty) ? asParty
            : Kinds.ContainsKey(how) ? how
            : null;
    }

    /// <summary>Reads a file of source kinds and reports every mistake in it.</summary>
    public static ReadResult<SourceKinds> Read(SourceText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var mistakes = new MistakeList();
        if (FileReader.Read(text, SourceKindShape.Root, mistakes) is not { } file)
        {
            return mistakes.Result<SourceKinds>(null);
        }

        var kinds = file.Maps("kinds").ToDictionary(pair => pair.Name, pair => Rates(pair.Map, mistakes), StringComparer.Ordinal);
        return mistakes.Result(
            new SourceKinds(
                file.Text("source-kinds") ?? "",
                file.Text("title") ?? "",
                (Basis)Math.Max(0, QuantityVocabulary.Bases.ToList().IndexOf(file.Text("basis") ?? "")),
                kinds
            )
        );
    }

    private static KindRates Rates(MapReading kind, MistakeList mistakes) =>
        new(
            Topic(kind, "strike", "misses", "invents", mistakes),
            Topic(kind, "expulsion", "misses", "invents", mistakes),
            Topic(kind, "vehicles", "wrong", "wrong", mistakes)
        );

    private static TopicRates Topic(MapReading kind, string topic, string misses, string invents, MistakeList mistakes)
    {
        var map = kind.Get<MapReading>(topic);
        Interval Of(string key) => map?.Get<ListReading>(key) is { } list ? Range(list, mistakes) : new Interval(0, 1);
        return new TopicRates(Of("sees"), Of(misses), Of(invents));
    }

    private static Interval Range(ListReading list, MistakeList mistakes)
    {
        if (list.Items is [NumberReading low, NumberReading high] && low.Value < high.Value)
        {
            return new Interval(low.Value, high.Value);
        }

        if (list.Items.Count >= 2 && list.Items.All(item => item is NumberReading))
        {
            mistakes.Add(list.At, "a rate that is no range", "[low, high] with low below high: nobody knows such a rate to a point");
        }

        return new Interval(0, 1);
    }
}

/// <summary>How often sources of one kind err, topic by topic.</summary>
/// <param name="Strike">On whether there was a strike, or for a drone a shoot-down.</param>
/// <param name="Expulsion">On whether it left.</param>
/// <param name="Vehicles">On how many vehicles there were; misses and invents are one rate.</param>
public sealed record KindRates(TopicRates Strike, TopicRates Expulsion, TopicRates Vehicles);

/// <summary>Ranges of the error rates on one topic, each within 0 and 1.</summary>
/// <param name="Sees">Chance that the source could know of the matter; where it could not, what it says tells nothing.</param>
/// <param name="Misses">Chance that it denies what happened.</param>
/// <param name="Invents">Chance that it asserts what did not happen.</param>
public sealed record TopicRates(Interval Sees, Interval Misses, Interval Invents);
