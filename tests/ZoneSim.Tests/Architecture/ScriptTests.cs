using System.Text.RegularExpressions;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Architecture;

/// <summary>Scripts that play tests by name: a name that no test has would play none, and pass.</summary>
public sealed partial class ScriptTests
{
    [Theory]
    [InlineData("tests/mutate")]
    [InlineData(".ci/run")]
    public void Every_test_that_a_script_names_is_there(string script)
    {
        var text = File.ReadAllText(Path.Combine(ShippedModels.Root, script));
        var classes = ClassNames().Matches(text).Select(match => match.Groups[1].Value).ToList();
        var rooms = RoomNames()
            .Matches(text)
            .SelectMany(match => match.Groups[1].Value.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            .Select(room => "ZoneSim.Tests." + room)
            .ToList();
        Assert.True(classes.Count + rooms.Count > 0);
        var types = typeof(ScriptTests).Assembly.GetTypes();
        Assert.All(classes, name => Assert.Contains(types, type => type.FullName == name));
        Assert.All(rooms, name => Assert.Contains(types, type => type.Namespace == name));
    }

    [GeneratedRegex(@"-class (\S+)")]
    private static partial Regex ClassNames();

    [GeneratedRegex(@"^for room in (.+);", RegexOptions.Multiline)]
    private static partial Regex RoomNames();
}
