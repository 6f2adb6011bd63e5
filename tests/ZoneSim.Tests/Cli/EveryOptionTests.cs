using System.CommandLine;
using ZoneSim.Cli.Terminals;
using ZoneSim.Cli.Verbs;

namespace ZoneSim.Tests.Cli;

/// <summary>Every option and every argument of every verb, with values that nobody means: told by name with exit code 2, nothing left behind.</summary>
[Trait("Speed", "Slow")]
public sealed class EveryOptionTests
{
    /// <summary>Values that no option takes.</summary>
    private static readonly string[] s_never =
    [
        "",
        " ",
        "\t",
        "a\nb",
        "a\u001b[31mb",
        "a\u0000b",
        "a\u0007",
        "a\u007fb",
        "a\u0085b",
        "a\u202Eb",
        "a\u200Bb",
        "a\uFEFFb",
        "a\uFFFDb",
        "a\uFFFEb",
        "a\uD800b",
        new('a', 5_000),
    ];

    /// <summary>Values that are no number of ours.</summary>
    private static readonly string[] s_noNumber =
    [
        "1,000",
        "1,5",
        "1_000",
        "1 000",
        "1'000",
        "+5",
        "-1",
        "−1",
        "0x10",
        "1e3",
        "1E3",
        "NaN",
        "nan",
        "Infinity",
        "∞",
        "-∞",
        "١٢",
        "１２",
        "99999999999999999999999",
        "5;",
        "5 ",
        " 5",
        "%",
        "5%%",
        "five",
        "--5",
        "1.2.3",
        ".",
        "1/2",
        "0b1",
        "1L",
        "5f",
        "$5",
    ];

    private static readonly string[] s_odd =
    [
        ",",
        ",,",
        "a,,b",
        "a,",
        ",a",
        "a,a",
        "=",
        "a=",
        "=1",
        "@nope",
        "--",
        "-",
        "..",
        "/dev/null/x",
        "nope.yaml",
        "*",
        "?",
        "~",
        "${HOME}",
        "%s",
        "'",
        "\"",
        "`id`",
        new('a', 300),
        new('/', 300),
    ];

    private static readonly Command s_root = CommandTree.New(
        new Shell
        {
            Out = TextWriter.Null,
            Error = TextWriter.Null,
            Command = new CommandLine([]),
        }
    );

    public static TheoryData<string, string> Options
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var (path, verb) in Verbs(s_root, []))
            {
                foreach (var option in verb.Options.Where(option => option.ValueType != typeof(bool)))
                {
                    data.Add(string.Join(' ', path), option.Name);
                }
            }

            return data;
        }
    }

    public static TheoryData<string> Arguments =>
        [.. Verbs(s_root, []).Where(pair => pair.Verb.Arguments.Count > 0).Select(pair => string.Join(' ', pair.Path))];

    [Theory]
    [MemberData(nameof(Options))]
    public void An_option_says_what_is_wrong_with_its_value(string path, string name)
    {
        var option = Verbs(s_root, []).Single(pair => string.Join(' ', pair.Path) == path).Verb.Options.Single(one => one.Name == name);
        var isNumber = option.ValueType is { } type && new[] { typeof(int), typeof(long?), typeof(ulong?), typeof(double), typeof(double?) }.Contains(type);
        foreach (var value in s_never.Concat(isNumber ? s_noNumber : []).Where(value => name != "--enough" || value != "-1"))
        {
            var said = Ran(path, [$"{name}={value}"]);
            Assert.True(said.Error.Contains(name, StringComparison.Ordinal), $"{path} {name}={value}: {said.Error}");
        }

        foreach (var value in s_odd.Concat(s_noNumber))
        {
            Ran(path, [$"{name}={value}"]);
        }
    }

    [Theory]
    [MemberData(nameof(Arguments))]
    public void An_argument_is_told_when_it_is_none(string path)
    {
        using var desk = new Desk();
        foreach (
            var value in s_never
                .Concat(s_noNumber)
                .Concat(s_odd)
                .Where(value => value is not (".." or "." or "--") && value[..Math.Min(1, value.Length)] != "/")
        )
        {
            string[] rest =
                path is "new" ? ["--out", desk.In("new.yaml"), "--extends", "nope.yaml"]
                : path.StartsWith("list", StringComparison.Ordinal) || path is "schema" ? []
                : [value];
            var said = Desk.Run([.. path.Split(' '), value, .. path is "diff" or "new" ? rest : []]);
            Assert.True(said.Code == 2, $"{path} {PlainName(value)}: {said.Code} {said.Error}{said.Out}");
            Assert.DoesNotContain(said.Error + said.Out, letter => letter != '\n' && letter != '\r' && char.IsControl(letter));
        }

        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    [Theory]
    [InlineData("compare at-tanf-2017-10-05 --no-ranges --range-points 5", "--range-points")]
    [InlineData("run at-tanf-2017-10-05 --no-ranges --range-replications 5", "--range-replications")]
    [InlineData("compare at-tanf-2017-10-05 --max-replications 5000", "--max-replications")]
    [InlineData("compare at-tanf-2017-10-05 --indifference 2pp,3pp", "--indifference")]
    [InlineData("compare at-tanf-2017-10-05 --indifference 2pp,2pp", "--indifference")]
    [InlineData("compare at-tanf-2017-10-05 --indifference time_in_zone_min=5,time_in_zone_min=6", "--indifference")]
    [InlineData("compare at-tanf-2017-10-05 --policies deter-first,deter-first", "--policies")]
    [InlineData("compare at-tanf-2017-10-05 --replications 5 --replications 6", "--replications")]
    [InlineData("trace at-tanf-2017-10-05 --search 50", "--search")]
    [InlineData("trace at-tanf-2017-10-05 --where time_in_zone_min>NaN", "--where")]
    [InlineData("flip at-tanf-2017-10-05 --x line.answered --y line.relayed --trajectories 5", "--trajectories")]
    [InlineData("flip at-tanf-2017-10-05 --over line.answered,line.relayed --screening-replications 5", "--screening-replications")]
    [InlineData("flip at-tanf-2017-10-05 --x line.answered --y line.answered=0.1..0.2", "line.answered")]
    [InlineData("flip at-tanf-2017-10-05 --grid 100000", "from 3 to 200")]
    [InlineData("sensitivity at-tanf-2017-10-05 --base-points 2147483647", "from 2 to 65536")]
    [InlineData("discover at-tanf-2017-10-05 --points 100000 --replications 1000000", "at most 2,000,000,000")]
    [InlineData("select at-tanf-2017-10-05 --objective reached --guarantee 95% --replications 50", "--replications")]
    [InlineData("select at-tanf-2017-10-05 --objective reached --no-charts --size 1280x720", "--size")]
    [InlineData("sweep at-tanf-2017-10-05", "--x or --design is missing")]
    [InlineData("sweep at-tanf-2017-10-05 --x line.answered --design points.csv", "--design stands instead of --x")]
    [InlineData("sweep at-tanf-2017-10-05 --x line.answered --at 0.2,0.5 --steps 5", "--steps")]
    [InlineData("sweep at-tanf-2017-10-05 --x line.answered --no-ranges --range-points 5", "--range-points")]
    [InlineData("sweep at-tanf-2017-10-05 --design nope.csv --no-ranges", "--no-ranges")]
    [InlineData("sweep at-tanf-2017-10-05 --design nope.csv", "nope.csv")]
    [InlineData("sweep at-tanf-2017-10-05 --x line.answered=0.2..0.9 --at 0.2,0.5", "a range or values, not both")]
    [InlineData("sweep at-tanf-2017-10-05 --x line.answered --at 0.2", "two values or more")]
    [InlineData("sweep at-tanf-2017-10-05 --x line.answered --at 0.2,2", "--at:1:1: error: found '2'")]
    [InlineData("sweep at-tanf-2017-10-05 --x line.anwsered", "did you mean 'line.answered'?")]
    [InlineData("sweep at-tanf-2017-10-05 --x line.answered --output end:out,end:outt", "Did you mean 'end:out'?")]
    [InlineData("chart R --list --only outcomes", "--only")]
    [InlineData("chart R --policy deter-first", "--policy")]
    [InlineData("diff R R --json --all", "--all")]
    [InlineData("check at-tanf-2017-10-05 --scenario at-tanf-base", "--scenario")]
    [InlineData("new mine --policy --extends at-tanf-base.yaml", "--extends")]
    [InlineData("new mine --extends nope.yaml", "nope.yaml: there is no such file")]
    [InlineData("assess 2017-10-05 --factor 1", "--factor")]
    public void What_has_no_effect_or_is_too_much_is_told(string command, string expected)
    {
        using var desk = new Desk();
        var args = command.Split(' ');
        string[] others = args[0] is "chart" or "diff" or "check" or "trace" ? [] : ["--out", desk.In("made")];
        var said = Desk.Run([.. args, .. others]);
        Assert.Equal(2, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(desk.Folder));
    }

    /// <summary>A command of a verb whose arguments name nothing, so that nothing is ever played.</summary>
    private static Said Ran(string path, string[] options)
    {
        var verb = Verbs(s_root, []).Single(pair => string.Join(' ', pair.Path) == path).Verb;
        var arguments = verb.Arguments.Where(argument => argument.Arity.MinimumNumberOfValues > 0).Select(_ => "no-such-thing").ToList();
        string[] extra = path switch
        {
            "new" => ["no-such-thing", "--extends", "nope.yaml"],
            "record" or "learn" or "open" => ["no-such-thing"],
            _ => [],
        };
        var said = Desk.Run([
            .. path.Split(' '),
            .. arguments,
            .. options[0].StartsWith("--extends", StringComparison.Ordinal) ? ["no-such-thing"] : extra,
            .. options,
        ]);
        Assert.True(said.Code == 2, $"{path} {PlainName(options[0])}: {said.Code} {said.Error}{said.Out}");
        Assert.DoesNotContain(said.Error, letter => letter != '\n' && letter != '\r' && char.IsControl(letter));
        Assert.DoesNotContain("fault in the program", said.Error, StringComparison.Ordinal);
        return said;
    }

    private static string PlainName(string text) => ZoneSim.Scenarios.PlainText.Quoted(text);

    private static IEnumerable<(string[] Path, Command Verb)> Verbs(Command command, string[] path) =>
        command.Subcommands.Count == 0 ? [(path, command)] : command.Subcommands.SelectMany(verb => Verbs(verb, [.. path, verb.Name]));
}
