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

    private static readonly DataField[] s_points =
    [
        new DataField<int>("point"), new DataField<string>("quantity", false), new DataField<double>("value"),
        new DataField<string>("unit", false), new DataField<bool>("ran"),
    ];

    private static readonly DataField[] s_results =
    [
        new DataField<int>("point"), new DataField<string>("policy", false), new DataField<string>("minus", false),
        new DataField<string>("incursion", false), new DataField<string>("kind", false), new DataField<string>("name", false),
        new DataField<double?>("value"), new DataField<double?>("standard_error"),
    ];

    /// <summary>Writes the points.</summary>
    public static void WritePoints(string path, RangeDesign design, PointResult[] results)
    {
        var rows = Enumerable.Range(0, design.Points)
            .SelectMany(point => design.Quantities.Select((quantity, index) => (Point: point, Quantity: quantity, Value: design.ValueAt(point, index))))
            .ToArray();
        ParquetTable.Write(path, s_points, [], writer =>
        {
            using var group = writer.CreateRowGroup();
            group.Values(s_points[0], Array.ConvertAll(rows, row => row.Point));
            group.Text(s_points[1], Array.ConvertAll(rows, row => row.Quantity.Name));
            group.Values(s_points[2], Array.ConvertAll(rows, row => row.Value));
            group.Text(s_points[3], Array.ConvertAll(rows, row => BaseUnit(row.Quantity.Dimension)));
            group.Values(s_points[4], Array.ConvertAll(rows, row => results[row.Point].Reason.Length == 0));
            group.CompleteValidate();
        });
    }

    /// <summary>Writes the results of the points that could be run.</summary>
    public static void WriteResults(string path, IReadOnlyList<OutputKey> keys, PointResult[] results)
    {
        var rows = Enumerable.Range(0, results.Length)
            .SelectMany(point => results[point].Outputs.Select((output, index) => (Point: point, Key: keys[index], Output: output)))
            .ToArray();
        ParquetTable.Write(path, s_results, [], writer =>
        {
            using var group = writer.CreateRowGroup();
            group.Values(s_results[0], Array.ConvertAll(rows, row => row.Point));
            group.Text(s_results[1], Array.ConvertAll(rows, row => row.Key.Policy));
            group.Text(s_results[2], Array.ConvertAll(rows, row => row.Key.Reference));
            group.Text(s_results[3], Array.ConvertAll(rows, row => row.Key.Incursion));
            group.Text(s_results[4], Array.ConvertAll(rows, row => row.Key.Kind.ToString().ToLowerInvariant()));
            group.Text(s_results[5], Array.ConvertAll(rows, row => row.Key.Name));
            group.Optional<double>(s_results[6], Array.ConvertAll(rows, row => OrNull(row.Output.Value)));
            group.Optional<double>(s_results[7], Array.ConvertAll(rows, row => OrNull(Math.Sqrt(row.Output.Variance))));
            group.CompleteValidate();
        });
    }

    private static double? OrNull(double value) => double.IsNaN(value) ? null : value;

    /// <summary>The unit that values of a dimension are in.</summary>
    public static string BaseUnit(Dimension dimension) => dimension switch
    {
        Dimension.Length => "m",
        Dimension.Duration => "s",
        Dimension.Speed => "m/s",
        Dimension.Rate => "1/s",
        Dimension.Angle => "deg",
        _ => "",
    };
}
