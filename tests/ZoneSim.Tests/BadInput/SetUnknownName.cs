namespace ZoneSim.Tests.BadInput;

/// <summary>A setting names no quantity of the scenario.</summary>
public sealed class SetUnknownName
{
    [Fact]
    public void The_nearest_name_is_given() =>
        Bad.Setting(
            "line.anwsered=0.4",
            "1:1: error: found the unknown quantity 'line.anwsered', expected the dotted name of a quantity of this scenario; did you mean 'line.answered'?"
        );

    [Fact]
    public void The_last_part_is_enough_for_a_hint() =>
        Bad.Setting(
            "relayed=0.4",
            "1:1: error: found the unknown quantity 'relayed', expected the dotted name of a quantity of this scenario; did you mean 'line.relayed'?"
        );
}
