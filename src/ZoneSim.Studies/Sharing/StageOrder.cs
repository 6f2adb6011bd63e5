using ZoneSim.Model;
using ZoneSim.Studies.Points;
using ZoneSim.Studies.Runs;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Sharing;

/// <summary>
/// A stage of a point study as a piece beside those of its points: with scenario and policies, which stand in the folder, all that a process on another
/// machine needs to play some of them. Only its coordinator can lay it out, since the points of a stage may depend on what those before it gave.
/// </summary>
/// <param name="Design">The points.</param>
/// <param name="Outputs">What is looked at, as text: an output with its incursion, or objective:NAME.</param>
/// <param name="Inputs">Hash of scenario, policies and seed.</param>
internal sealed record StageOrder(PointDesign Design, IReadOnlyList<string> Outputs, string Inputs)
{
    private const string Objective = "objective:";

    /// <summary>Name of a stage's piece.</summary>
    public static string Name(int number) => FormattableString.Invariant($"stage-{number:0000}");

    /// <summary>An output or an objective as text.</summary>
    public static string TextOf(OutputName? output, Objective? objective) => output is null ? Objective + objective!.Name : $"{output.Text}@{output.Incursion}";

    /// <summary>What one history gives of each output, from its rows.</summary>
    /// <exception cref="StudyRefusalException">The scenario has no such output or objective.</exception>
    public IReadOnlyList<Func<IReadOnlyList<LedgerRow>, double>> Reads(Scenario scenario) =>
        [
            .. Outputs.Select(text =>
                text.StartsWith(Objective, StringComparison.Ordinal)
                    ? DesignPointRunner.Of(ObjectiveValues.Named(scenario, text[Objective.Length..]), scenario)
                    : DesignPointRunner.Of(OutputName.Parse(text, scenario, isPaired: false))
            ),
        ];

    /// <summary>Writes it to a piece.</summary>
    public void Write(CheckpointWriter writer)
    {
        writer.Text(Inputs);
        Texts(writer, Outputs);
        writer.Text(Design.Stage);
        Texts(writer, [.. Design.Quantities.Select(quantity => quantity.Name)]);
        writer.Values<int>([Design.BlockSize, Design.Replications, Design.Round ?? -1, Design.Points.Count]);
        foreach (var point in Design.Points)
        {
            writer.Values<long>([point.FirstReplication, point.Anchor]);
            writer.Values<double>(point.Values);
        }
    }

    /// <summary>Reads it from a piece.</summary>
    /// <param name="reader">The piece.</param>
    /// <param name="scenario">The study's scenario.</param>
    /// <exception cref="InvalidDataException">It names what the scenario has not.</exception>
    public static StageOrder Read(CheckpointReader reader, Scenario scenario)
    {
        var (inputs, outputs, stage) = (reader.Text(), Texts(reader), reader.Text());
        Quantity[] quantities =
        [
            .. Texts(reader)
                .Select(name => scenario.Quantities.Find(name) ?? throw new InvalidDataException($"it moves '{name}', which is no quantity of the scenario")),
        ];
        Span<int> sizes = stackalloc int[4];
        reader.Values(sizes);
        var points = new List<DesignPoint>();
        Span<long> numbers = stackalloc long[2];
        for (var left = sizes[3]; left > 0; left--)
        {
            reader.Values(numbers);
            var values = new double[quantities.Length];
            reader.Values<double>(values);
            points.Add(new DesignPoint(values, numbers[0], (int)numbers[1]));
        }

        return sizes[0] > 0 && sizes[1] > 0
            ? new StageOrder(new PointDesign(stage, quantities, points, sizes[0], sizes[1], sizes[2] < 0 ? null : sizes[2]), outputs, inputs)
            : throw new InvalidDataException($"its blocks are of {sizes[0]} points with {sizes[1]} replications");
    }

    private static void Texts(CheckpointWriter writer, IReadOnlyCollection<string> texts)
    {
        writer.Int(texts.Count);
        foreach (var text in texts)
        {
            writer.Text(text);
        }
    }

    private static string[] Texts(CheckpointReader reader) => [.. Enumerable.Range(0, reader.Count()).Select(_ => reader.Text())];
}
