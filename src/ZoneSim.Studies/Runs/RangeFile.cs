using Parquet.Schema;
using ZoneSim.Model;
using ZoneSim.Studies.Ranges;
using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Runs;

/// <summary>
/// ranges-points.parquet: where each point of a range study stands; ranges.parquet: what it gave there, before run noise is
/// taken off. Both long: one value a row.
/// </summary>
internal static class RangeFile
{
    /// <summary>Name of the file of results.</summary>
    public const string Name = "ranges.parquet";

    /// <summary>Name of the file of points.</summary>
    public const string PointsName = "ranges-points.parquet";

    /// <summary>The columns of the file of points.</summary>
    public static DataField[] PointFields { get; } =
    [
        new DataField<int>("point"),
        new DataField<string>("quantity", false),
        new DataField<double>("value"),
        new DataField<string>("unit", false),
        new DataField<bool>("ran"),
    ];

    /// <summary>The columns of the file of results.</summary>
    public static DataField[] ResultFields { get; } =
    [
        new DataField<int>("point"),
        new DataField<string>("policy", false),
        new DataField<string>("minus", false),
        new DataField<string>("incursion", false),
        new DataField<string>("kind", false),
        new DataField<string>("name", false),
        new DataField<double?>("value"),
        new DataField<double?>("standard_error"),
    ];

    /// <summary>Writes the points.</summary>
    public static void WritePoints(string path, RangeDesign design, PointResult[] results)
    {
        var rows = Enumerable
            .Range(0, design.Points)
            .SelectMany(point => design.Quantities.Select((quantity, index) => (Point: point, Quantity: quantity, Value: design.ValueAt(point, index))))
            .ToArray();
        ParquetTable.Write(path, PointFields, [], writer =>
        {
            using var group = writer.CreateRowGroup();
            group.Values(PointFields[0], Array.ConvertAll(rows, row => row.Point));
            group.Text(PointFields[1], Array.ConvertAll(rows, row => row.Quantity.Name));
            group.Values(PointFields[2], Array.ConvertAll(rows, row => row.Value));
            group.Text(PointFields[3], Array.ConvertAll(rows, row => BaseUnit(row.Quantity.Dimension)));
            group.Values(PointFields[4], Array.ConvertAll(rows, row => results[row.Point].Reason.Length == 0));
            group.CompleteValidate();
        });
    }

    /// <summary>Writes the results of the points that could be run.</summary>
    public static void WriteResults(string path, IReadOnlyList<OutputKey> keys, PointResult[] results)
    {
        var rows = Enumerable
            .Range(0, results.Length)
            .SelectMany(point => results[point].Outputs.Select((output, index) => (Point: point, Key: keys[index], Output: output)))
            .ToArray();
        ParquetTable.Write(path, ResultFields, [], writer =>
        {
            using var group = writer.CreateRowGroup();
            group.Values(ResultFields[0], Array.ConvertAll(rows, row => row.Point));
            group.Text(ResultFields[1], Array.ConvertAll(rows, row => row.Key.Policy));
            group.Text(ResultFields[2], Array.ConvertAll(rows, row => row.Key.Reference));
            group.Text(ResultFields[3], Array.ConvertAll(rows, row => row.Key.Incursion));
            group.Text(ResultFields[4], Array.ConvertAll(rows, row => Word(row.Key.Kind)));
            group.Text(ResultFields[5], Array.ConvertAll(rows, row => row.Key.Name));
            group.Optional<double>(ResultFields[6], Array.ConvertAll(rows, row => OrNull(row.Output.Value)));
            group.Optional<double>(ResultFields[7], Array.ConvertAll(rows, row => OrNull(Math.Sqrt(row.Output.Variance))));
            group.CompleteValidate();
        });
    }

    /// <summary>What a number is a number of, as the file has it.</summary>
    public static string Word(DifferenceKind kind) => kind.ToString().ToLowerInvariant();

    private static double? OrNull(double value) => double.IsNaN(value) ? null : value;

    /// <summary>The unit that values of a dimension are in.</summary>
    public static string BaseUnit(Dimension dimension) =>
        dimension switch
        {
            Dimension.Length => "m",
            Dimension.Duration => "s",
            Dimension.Speed => "m/s",
            Dimension.Rate => "1/s",
            Dimension.Angle => "deg",
            _ => "",
        };
}
