using ZoneSim.Studies.Tallies;

namespace ZoneSim.Studies.Runs;

/// <summary>A number that a range study gave at a point.</summary>
/// <param name="Point">The point.</param>
/// <param name="Key">The number.</param>
/// <param name="Value">Its estimate; NaN where undefined.</param>
/// <param name="StandardError">Its standard error; NaN where undefined.</param>
internal readonly record struct RangeValue(int Point, OutputKey Key, double Value, double StandardError);

/// <summary>Reads ranges.parquet of a finished run.</summary>
internal static class RangeReader
{
    /// <summary>The numbers wanted, in order of points.</summary>
    /// <param name="folder">The run folder.</param>
    /// <param name="isWanted">Whether a number is wanted.</param>
    public static IReadOnlyList<RangeValue> Read(string folder, Func<OutputKey, bool> isWanted) =>
        ParquetTable.Read(Path.Combine(folder, RangeFile.Name), reader =>
        {
            var values = new List<RangeValue>();
            for (var group = 0; group < reader.RowGroupCount; group++)
            {
                string?[] Text(string name) => ParquetTable.Text(reader, group, name);
                var points = ParquetTable.Column<int>(reader, group, "point");
                var (policies, minus, incursions, kinds, names) = (Text("policy"), Text("minus"), Text("incursion"), Text("kind"), Text("name"));
                var numbers = ParquetTable.Nullable<double>(reader, group, "value");
                var errors = ParquetTable.Nullable<double>(reader, group, "standard_error");
                for (var row = 0; row < points.Length; row++)
                {
                    var key = new OutputKey(policies[row]!, minus[row]!, incursions[row]!, Enum.Parse<DifferenceKind>(kinds[row]!, ignoreCase: true), names[row]!);
                    if (isWanted(key))
                    {
                        values.Add(new RangeValue(points[row], key, numbers[row] ?? double.NaN, errors[row] ?? double.NaN));
                    }
                }
            }

            return values;
        });

    /// <summary>Where the points stand, from ranges-points.parquet: point, quantity, central value in base units.</summary>
    /// <param name="folder">The run folder.</param>
    public static IReadOnlyList<(int Point, string Quantity, double Value)> Points(string folder) =>
        ParquetTable.Read(Path.Combine(folder, RangeFile.PointsName), reader => Enumerable.Range(0, reader.RowGroupCount).SelectMany(group =>
        {
            var (points, names, values) = (ParquetTable.Column<int>(reader, group, "point"), ParquetTable.Text(reader, group, "quantity"), ParquetTable.Column<double>(reader, group, "value"));
            return points.Select((point, row) => (point, names[row]!, values[row])).ToArray();
        }).ToList());
}
