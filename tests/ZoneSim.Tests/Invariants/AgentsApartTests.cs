using System.Text.RegularExpressions;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Invariants;

/// <summary>
/// Agents meet by signals, mail, resources and ground truth only: no agent's file names another agent's class, and whoever
/// decides is never given the ground. Read from the source, comments and texts left out.
/// </summary>
[Trait("Speed", "Slow")]
public sealed partial class AgentsApartTests
{
    private static readonly string s_model = Path.Combine(ShippedModels.Root, "src", "ZoneSim.Model");

    /// <summary>Classes of one agent that stand in two files.</summary>
    private static readonly string[][] s_ofOneAgent =
    [
        ["Convoy", "ConvoyDrive"],
    ];

    /// <summary>The classes; a file such as ConvoyDrive.Measures.cs is a part of ConvoyDrive.</summary>
    public static TheoryData<string> Agents { get; } =
    [
        .. Directory
            .GetFiles(Path.Combine(s_model, "Agents"), "*.cs")
            .Select(path => Path.GetFileName(path).Split('.')[0])
            .Distinct()
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Agents))]
    public void An_agent_names_no_other_agent(string agent)
    {
        var parts = Directory.GetFiles(Path.Combine(s_model, "Agents"), agent + ".*cs");
        var code = string.Join('\n', parts.Select(Code));
        Assert.True(Names(code, agent), $"{agent}.cs does not name {agent}: is the reader blind?");
        var others = Agents.Select(row => row.Data).Where(other => other != agent && !s_ofOneAgent.Any(one => one.Contains(agent) && one.Contains(other)));
        Assert.DoesNotContain(others, other => Names(code, other));
    }

    [Fact]
    public void Only_the_wiring_names_them_all()
    {
        var wiring = Code(Path.Combine(s_model, "Wiring.cs"));
        var parts = s_ofOneAgent.SelectMany(one => one.Skip(1)).ToHashSet();
        Assert.All(Agents.Select(row => row.Data).Where(agent => !parts.Contains(agent)), agent =>
            Assert.True(Names(wiring, agent), $"Wiring.cs does not make {agent}")
        );
        var elsewhere =
            from path in Directory.GetFiles(s_model, "*.cs", SearchOption.AllDirectories)
            let folder = Path.GetRelativePath(s_model, path).Split(Path.DirectorySeparatorChar)
            where folder[0] is not ("Agents" or "obj" or "bin" or "Wiring.cs")
            let code = Code(path)
            from agent in Agents.Select(row => row.Data)
            where Regex.IsMatch(code, $@"\bnew {agent}\b")
            select $"{Path.GetFileName(path)} makes {agent}";
        Assert.Empty(elsewhere);
    }

    [Fact]
    public void Whoever_decides_is_never_given_the_ground()
    {
        var files = Directory.GetFiles(Path.Combine(s_model, "Policies"), "*.cs").Append(Path.Combine(s_model, "Agents", "OperationsCell.cs"));
        var offences =
            from path in files
            let code = Code(path)
            from name in s_groundTruth
            where Regex.IsMatch(code, $@"\b{name}\b")
            select $"{Path.GetFileName(path)} names {name}";
        Assert.Empty(offences);
    }

    private static readonly string[] s_groundTruth = ["Ground", "Mover", "Track", "Journey", "ConvoyIdentity", "Will", "Column"];

    private static string Code(string path) => CommentsAndTexts().Replace(File.ReadAllText(path), "");

    /// <summary>Names the class itself: not a member of that name, such as <c>Lane.Convoy</c>.</summary>
    private static bool Names(string code, string name) => Regex.IsMatch(code, $@"(?<![.\w]){name}(?!\w)");

    [GeneratedRegex("""//[^\n]*|/\*.*?\*/|\$?"(\\.|[^"\\])*" """, RegexOptions.Singleline | RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex CommentsAndTexts();
}
