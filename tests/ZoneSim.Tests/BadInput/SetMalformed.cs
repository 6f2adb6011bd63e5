namespace ZoneSim.Tests.BadInput;

/// <summary>A setting is not name=value.</summary>
public sealed class SetMalformed
{
    [Fact]
    public void An_equals_sign_is_needed() =>
        Bad.Setting("line.relayed 0.4", "1:1: error: found 'line.relayed 0.4', expected name=value, such as line.relayed=0.4");
}
