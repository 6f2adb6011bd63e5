using System.Text;
using OsProcess = System.Diagnostics.Process;

namespace ZoneSim.Tests.Cli;

/// <summary>Whatever is named as a file: no text of ours, no regular file, too large. It is told at once, with the place that named it.</summary>
public sealed class FileDoorTests : IDisposable
{
    private const string Secret = "root:x:0:0:swordfish";
    private readonly Desk _desk = new();

    public void Dispose() => _desk.Dispose();

    public static TheoryData<string, string> Kinds =>
        new()
        {
            { "folder", "folder" },
            { "empty", "an empty file" },
            { "huge", "at most 4 MB" },
            { "latin1", "0xE9, which is no UTF-8" },
            { "utf16", "UTF-16" },
            { "pipe", "an empty file" },
            { "device", "an empty file" },
            { "loop", "" },
            { "secret", "" },
            { "control", "U+0000 (NUL)" },
        };

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Named_itself(string kind, string expected)
    {
        foreach (var verb in new[] { "check", "compare", "run", "trace", "sensitivity", "assumptions", "assess" })
        {
            var said = Desk.Run(verb, Make(kind));
            Assert.Equal(2, said.Code);
            Assert.Contains(expected, said.Out + said.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("swordfish", said.Out + said.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Extended(string kind, string expected)
    {
        var file = _desk.Write("mine.yaml", $"scenario: mine\ntitle: Mine\nextends: \"{Make(kind).Replace('\\', '/')}\"\n");
        foreach (var verb in new[] { "check", "compare" })
        {
            var said = Desk.Run(verb, file);
            Assert.Equal(2, said.Code);
            Assert.Contains("mine.yaml:3:10: error: found '", said.Out + said.Error, StringComparison.Ordinal);
            Assert.Contains(kind == "control" ? "no scenario file" : expected, said.Out + said.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("swordfish", said.Out + said.Error, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void As_a_policy(string kind, string expected)
    {
        var said = Desk.Run("compare", "at-tanf-2017-10-05", "--policies", $"deter-first,{Make(kind)}", "--out", _desk.In("R"));
        Assert.Equal(2, said.Code);
        Assert.Contains(expected, said.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("swordfish", said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_desk.In("R")) || Directory.Exists(_desk.In("R.partial")));
    }

    [Fact]
    public void A_byte_that_is_no_text_has_a_place()
    {
        var path = _desk.In("mine.yaml");
        File.WriteAllBytes(path, [.. Encoding.UTF8.GetBytes("scenario: mine\ntitle: é ab"), 0xC3, (byte)'\n']);
        Assert.Contains("mine.yaml:2:12: error: found the byte 0xC3", Desk.Run("check", path).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_extend_each_other_in_a_circle_end()
    {
        _desk.Write("a.yaml", "scenario: a\ntitle: A\nextends: b.yaml\n");
        _desk.Write("b.yaml", "scenario: b\ntitle: B\nextends: a.yaml\n");
        Assert.Contains(
            "b.yaml:3:10: error: found 'a.yaml', which extends this file in turn",
            Desk.Run("check", _desk.In("a.yaml")).Out,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_long_chain_of_files_ends()
    {
        for (var i = 0; i < 60; i++)
        {
            _desk.Write($"c{i}.yaml", $"scenario: c{i}\ntitle: C\nextends: c{i + 1}.yaml\n");
        }

        Assert.Contains("at most 32 files that extend each other", Desk.Run("check", _desk.In("c0.yaml")).Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_mark_before_the_text_and_other_line_ends_do_no_harm()
    {
        var path = _desk.In("mine.yaml");
        File.WriteAllText(path, "scenario: mine\r\ntitle: Mine\r\nextends: at-tanf-base.yaml\r\n", new UTF8Encoding(true));
        Assert.Equal(0, Desk.Run("check", path).Code);
    }

    /// <summary>A link beside what it leads to, named without a folder, leads there.</summary>
    [Fact]
    public void A_link_by_its_bare_name_leads_to_its_file()
    {
        if (OperatingSystem.IsWindows())
        {
            return;
        }

        _desk.Write("mine.yaml", "scenario: mine\ntitle: Mine\nextends: at-tanf-base.yaml\n");
        File.CreateSymbolicLink(_desk.In("link.yaml"), "mine.yaml");
        using var process = OsProcess.Start(
            new System.Diagnostics.ProcessStartInfo(Path.Combine(AppContext.BaseDirectory, "zonesim"), ["check", "link.yaml"])
            {
                WorkingDirectory = _desk.Folder,
                RedirectStandardOutput = true,
            }
        )!;
        var said = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Fixtures.Patience.Limit), "It hangs.");
        Assert.Equal((0, "link.yaml: a sound scenario"), (process.ExitCode, said.Trim()));
    }

    [Theory]
    [InlineData("\\u8F66\\u961F", "车队")]
    [InlineData("车队 and letters", "车队")]
    public void Letters_that_the_font_lacks_are_warned_of(string title, string letters)
    {
        var file = _desk.Write("mine.yaml", $"scenario: mine\ntitle: \"{title}\"\nextends: at-tanf-2017-10-05.yaml\n");
        var said = Desk.Run("check", file);
        Assert.Equal(0, said.Code);
        Assert.Contains($"mine.yaml:2:8: warning: found letters that the chart font lacks: {letters}", said.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(
            "lacks",
            Desk.Run("check", _desk.Write("plain.yaml", "scenario: plain\ntitle: Zażółć – конвой · αβγ\nextends: at-tanf-base.yaml\n")).Out,
            StringComparison.Ordinal
        );
    }

    private string Make(string kind)
    {
        var path = _desk.In(kind);
        switch (kind)
        {
            case "folder":
                Directory.CreateDirectory(path);
                return path;
            case "device":
                return OperatingSystem.IsWindows() ? Make("empty") : "/dev/zero";
            case "pipe" when !OperatingSystem.IsWindows():
                if (!File.Exists(path))
                {
                    using var made = OsProcess.Start("mkfifo", [path]);
                    made.WaitForExit();
                    Assert.Equal(0, made.ExitCode);
                }

                return path;
            case "loop" when !OperatingSystem.IsWindows():
                if (!new FileInfo(path).Attributes.HasFlag(FileAttributes.ReparsePoint))
                {
                    File.CreateSymbolicLink(path, path);
                }

                return path;
        }

        File.WriteAllBytes(
            path,
            kind switch
            {
                "huge" => Encoding.UTF8.GetBytes("scenario: a\n" + new string('#', 5_000_000)),
                "latin1" => Encoding.Latin1.GetBytes("scenario: a\ntitle: café\n"),
                "utf16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes("scenario: a\n")],
                "secret" => Encoding.UTF8.GetBytes(Secret + "\nroot:!:1:swordfish\n"),
                "control" => Encoding.UTF8.GetBytes("a: \0b\n"),
                _ => [],
            }
        );
        return path;
    }
}
