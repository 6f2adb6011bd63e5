using System.Globalization;
using ZoneSim.Model;

namespace ZoneSim.Scenarios.Shapes;

/// <summary>Makes the model's scenario from a merged reading; tolerates what is missing, since a mistake tells of it.</summary>
internal static class ScenarioBuilder
{
    /// <summary>The scenario; its lists stand in an order of their own, whatever the file's order.</summary>
    public static Scenario Build(MapReading file)
    {
        var quantities = new QuantitySet(BeliefShape.WithDefaults(Quantities(file), file.Get<MapReading>("beliefs")));
        return Build(file, quantities) with { Together = [.. file.Maps("together").Select(pair => TogetherShape.Build(pair.Name, pair.Map, [.. quantities]))] };
    }

    private static Scenario Build(MapReading file, QuantitySet quantities)
    {
        var measures = Checks.MeasureChecks.Build(file, file.Get<MapReading>("campaign") is not null);
        return Build(file, quantities, measures);
    }

    private static Scenario Build(MapReading file, QuantitySet quantities, IReadOnlyList<OwnMeasure> measures) =>
        new()
        {
            Measures = measures,
            Name = file.Text("scenario") ?? "",
            Title = file.Text("title") ?? "",
            Incident = file.Text("incident"),
            Account = file.Text("account"),
            Learned = file.Text("learned"),
            LocalStart = LocalTime(file.Get<MapReading>("local-time")),
            Zone = ZoneFields.Build(file.Get<MapReading>("zone")),
            Sides = [.. (file.Get<MapReading>("zone")?.Maps("sides") ?? []).Select(pair => Side(pair.Name, pair.Map)).OrderBy(side => side.From)],
            Borders = Borders(file.Get<MapReading>("zone")?.Get<MapReading>("borders")),
            LineState = (LineState)Index(file.Get<MapReading>("line")?.Text("state"), ScenarioShape.LineStates),
            Convoys = [.. file.Maps("convoys").Select(pair => Convoy(pair.Name, pair.Map))],
            Drones = [.. InTheAir(file, IncursionKind.Drone), .. InTheAir(file, IncursionKind.Flight)],
            Outposts = [.. file.Maps("outposts").Select(pair => pair.Name)],
            Patrols = [.. file.Maps("patrols").Select(pair => pair.Name)],
            Quantities = quantities,
            Objectives = [.. file.Maps("objectives").Select(pair => ObjectiveShape.Build(pair.Name, pair.Map, measures)).OfType<Objective>()],
            Campaign = file.Get<MapReading>("campaign") is { } campaign ? new CampaignPlan { Convoy = campaign.Text("convoy") } : null,
            NotRepresented = [.. file.Items<TextReading>("not-represented").Select(item => item.Text)],
        };

    /// <summary>Every quantity below a reading.</summary>
    public static IEnumerable<Quantity> Quantities(Reading reading) =>
        reading switch
        {
            QuantityReading quantity => [quantity.Quantity],
            MapReading map => map.Entries.Values.SelectMany(entry => Quantities(entry.Value)),
            _ => [],
        };

    private static ZoneSide Side(string name, MapReading map) =>
        new(name, map.Number("from", 0), map.Number("to", 0), map.Flag("closed"))
        {
            Start = map.Get<PositionReading>("from")?.Position,
            End = map.Get<PositionReading>("to")?.Position,
            Along = map.Text("along") is { } along ? (StripSide)Index(along, ZoneFields.StripSides) : null,
        };

    private static LocalStart? LocalTime(MapReading? time) =>
        time?.Text("date") is { } date && time.Text("hour") is { } hour && time.Text("zone") is { } zone
            ? new LocalStart(
                DateOnly.ParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture),
                TimeOnly.ParseExact(hour, "HH:mm", CultureInfo.InvariantCulture),
                zone
            )
            : null;

    private static List<Border> Borders(MapReading? map) =>
        map is null
            ? []
            :
            [
                .. map
                    .Entries.Where(pair => pair.Value.Value is ListReading)
                    .OrderBy(pair => pair.Key, StringComparer.Ordinal)
                    .Select(pair => new Border(pair.Key, [.. map.Items<PositionReading>(pair.Key).Select(item => item.Position)])),
            ];

    private static ConvoyPlan Convoy(string name, MapReading map) =>
        new()
        {
            Name = name,
            Neutral = map.Flag("neutral"),
            Start = map.Get<PositionReading>("start")?.Position,
            Via = [.. map.Items<PositionReading>("via").Select(item => item.Position)],
            Order = [.. map.Items<TextReading>("order").Select(item => item.Text)],
            Toward = map.Text("toward"),
            SameAs = map.Get<MapReading>("same-as")?.Text("convoy"),
        };

    private static IEnumerable<DronePlan> InTheAir(MapReading file, IncursionKind kind) =>
        file.Maps(kind.Word() + "s").Select(pair => Drone(kind, pair.Name, pair.Map));

    private static DronePlan Drone(IncursionKind kind, string name, MapReading map) =>
        new()
        {
            Kind = kind,
            Name = name,
            Target = map.Text("target") ?? "",
            Mission = (DroneMission)Index(map.Text("mission"), ScenarioShape.Missions),
            Alert = map.Flag("alert"),
        };

    private static int Index(string? word, IReadOnlyList<string> words) => word is null ? 0 : Math.Max(0, words.ToList().IndexOf(word));
}
