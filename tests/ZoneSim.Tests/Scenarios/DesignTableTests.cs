using ZoneSim.Scenarios;
using ZoneSim.Tests.Studies;

namespace ZoneSim.Tests.Scenarios;

/// <summary>Tables of settings: what other programs write is read, what is wrong is told by file, line and column.</summary>
public sealed class DesignTableTests
{
    public static TheoryData<string, string> Mistakes { get; } =
        new()
        {
            {
                "line.anwsered\n0.5\n",
                "t.csv:1:1: error: found the unknown quantity 'line.anwsered', expected the dotted name of a quantity of this scenario; "
                    + "did you mean 'line.answered'?"
            },
            { "line.answered,line.relay-delay [km]\n0.5,3\n", "t.csv:1:15: error: found the unit 'km' for 'line.relay-delay'" },
            { "line.answered,line.answered\n0.5,0.6\n", "t.csv:1:15: error: found the quantity 'line.answered' twice" },
            { "line.answered\n0.5\n1.5\n", "t.csv:3:1: error: found '1.5', expected a value from 0 to 1" },
            { "line.answered,line.relay-delay\n0.5,20\n", "t.csv:2:5: error: found '20', a number without a unit" },
            { "line.answered,line.relay-delay\n0.5\n", "t.csv:2:1: error: found 1 cells, expected 2" },
            { "line.answered\n\"0.5\n", "t.csv:2:1: error: found a quote that is not closed on its line" },
            { "line.answered\n\"0.5\"x\n", "t.csv:2:1: error: found 'x' after a closing quote" },
            { "line.answered\n", "t.csv:1:1: error: found a head and 0 rows" },
            { "line.answered\n\n  \n0.5,\n", "t.csv:4:5: error: found 2 cells, expected 1" },
            { "line.answered;line.relayed\n0.5;0.4\n", "t.csv:1:1: error: found the unknown quantity 'line.answered;line.relayed'" },
            { "line.answered\n0.\u001b5\n", "t.csv:2:3: error: found the control character U+001B (ESC)" },
            { "\n", "t.csv:1:1: error: found no table" },
            { "\"\"\n1\n", "t.csv:1:1: error: found a head without a name" },
            { "convoy.vehicles-none\n1\n", "t.csv:1:1: error: found the unknown quantity" },
        };

    [Theory]
    [MemberData(nameof(Mistakes))]
    public void A_mistake_is_told_by_file_line_and_column(string text, string expected)
    {
        var read = DesignTable.Read(StudyBench.Scenario(), new SourceText("t.csv", text));
        Assert.Null(read.Value);
        Assert.Contains(read.Mistakes, mistake => mistake.ToString().StartsWith(expected, StringComparison.Ordinal));
    }

    /// <summary>As pandas, R's write.csv and a spreadsheet write them.</summary>
    [Theory]
    [InlineData(",line.answered,line.relay-delay [min]\n0,0.25,10\n1,0.5,90\n")]
    [InlineData("\"\",\"line.answered\",\"line.relay-delay [min]\"\r\n\"1\",0.25,10\r\n\"2\",0.5,90\r\n")]
    [InlineData("line.answered,line.relay-delay\n25%,10 min\n0.5,1.5 h\n")]
    [InlineData("line.answered , \"line.relay-delay [s]\"\n2.5e-1, 600\n .5,5400.0")]
    public void What_other_programs_write_is_read(string text)
    {
        var read = DesignTable.Read(StudyBench.Scenario(), new SourceText("t.csv", text));
        Assert.Empty(read.Mistakes);
        Assert.Equal(
            ["0.25 600", "0.5 5400"],
            read.Value!.Rows.Select(row => string.Join(' ', row.Select(value => value.ToString(System.Globalization.CultureInfo.InvariantCulture))))
        );
        Assert.Equal((0.25, 0.5), (read.Value.Quantities[0].Range!.Value.Low, read.Value.Quantities[0].Range!.Value.High));
    }

    [Fact]
    public void A_table_that_is_wrong_in_every_row_is_not_told_without_end() =>
        Assert.InRange(
            DesignTable.Read(StudyBench.Scenario(), new SourceText("t.csv", "line.answered\n" + string.Concat(Enumerable.Repeat("7\n", 9_000)))).Mistakes.Count,
            50,
            51
        );
}
