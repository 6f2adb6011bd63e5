using System.Globalization;
using ZoneSim.Briefing.Charts;

namespace ZoneSim.Briefing.Decks;

/// <summary>The columns of an estimate in a workbook: value, ends of interval and range, and what error bars need of them.</summary>
internal sealed class EstimateColumns
{
    private readonly IReadOnlyList<NativeValue?> _values;
    private readonly Workbook _workbook;
    private readonly string _name;

    /// <summary>Adds the columns for one name.</summary>
    public EstimateColumns(Workbook workbook, string name, IReadOnlyList<NativeValue?> values)
    {
        (_workbook, _name, _values) = (workbook, name, values);
        var at = workbook.Next;
        Value = Column("", value => value.Estimate.Value);
        NameReference = workbook.LastHead;
        var low = workbook.Next;
        Column(": interval from", value => value.Estimate.Low);
        var high = workbook.Next;
        Column(": interval to", value => value.Estimate.High);
        Minus = Formula(": below", $"{at}#-{low}#", value => value.Estimate.Value - value.Estimate.Low);
        Plus = Formula(": above", $"{high}#-{at}#", value => value.Estimate.High - value.Estimate.Value);
        HasBands = values.Any(value => value?.Band is not null);
        if (!HasBands)
        {
            return;
        }

        var from = workbook.Next;
        Column(": range from", value => value.Band?.Low);
        var to = workbook.Next;
        Column(": range to", value => value.Band?.High);
        RangeMiddle = Formula(": range middle", $"({from}#+{to}#)/2", value => (value.Band?.Low + value.Band?.High) / 2);
        RangeHalf = Formula(": range half", $"({to}#-{from}#)/2", value => (value.Band?.High - value.Band?.Low) / 2);
    }

    /// <summary>Whether there are ranges over the assumptions.</summary>
    public bool HasBands { get; }

    /// <summary>Where the name stands.</summary>
    public string NameReference { get; }

    /// <summary>The estimates.</summary>
    public string Value { get; }

    /// <summary>Lengths of the interval below and above the estimate.</summary>
    public string Minus { get; }

    /// <summary>Length above.</summary>
    public string Plus { get; }

    /// <summary>Middle of the range.</summary>
    public string RangeMiddle { get; } = "";

    /// <summary>Half its length.</summary>
    public string RangeHalf { get; } = "";

    private string Column(string what, Func<NativeValue, double?> read)
    {
        List<WorkbookCell> cells = [.. _values.Select(value => value is null ? new WorkbookCell() : WorkbookCell.Of(read(value)))];
        return ChartXml.Numbers(_workbook.Add(_name + what, cells), cells);
    }

    private string Formula(string what, string formula, Func<NativeValue, double?> read)
    {
        List<WorkbookCell> cells =
        [
            .. _values.Select(
                (value, row) =>
                    (value is null ? new WorkbookCell() : WorkbookCell.Of(read(value))) with
                    {
                        Formula = formula.Replace("#", (row + 2).ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal),
                    }
            ),
        ];
        return ChartXml.Numbers(_workbook.Add(_name + what, cells), cells);
    }
}
