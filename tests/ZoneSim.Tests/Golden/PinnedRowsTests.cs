using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Golden;

/// <summary>
/// Pinned rows: they say that something changed, never that it is wrong. After a change that was meant, look at what
/// changed and pin anew: run the tests once with ZONESIM_PIN=1 in the environment, and commit the file with the change.
/// </summary>
public sealed class PinnedRowsTests
{
    private static readonly string s_path = Path.Combine(ShippedModels.Root, "tests", "ZoneSim.Tests", "Golden", "pinned-rows.txt");

    [Fact]
    public void The_rows_are_those_that_were_pinned()
    {
        var now = PinnedRows.Text();
        if (Environment.GetEnvironmentVariable("ZONESIM_PIN") == "1")
        {
            File.WriteAllText(s_path, now);
        }

        var (pinned, found) = (File.ReadAllText(s_path).Split('\n'), now.Split('\n'));
        var change = pinned.Zip(found).FirstOrDefault(pair => pair.First != pair.Second);
        Assert.True(
            change == default && pinned.Length == found.Length,
            $"Rows have changed. First: '{change.First}' has become '{change.Second}'. "
                + $"If the change was meant, run the tests once with ZONESIM_PIN=1 and commit the pinned file."
        );
    }
}
