using System.Text.Json;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace ZoneSim.Tests.Cli;

/// <summary>zonesim brief: all three files from a run folder, studies beside it, and what it says where something is wrong.</summary>
[Trait("Speed", "Slow")]
public sealed class BriefVerbTests : IClassFixture<BriefVerbTests.Runs>
{
    private readonly Runs _runs;

    public BriefVerbTests(Runs runs) => _runs = runs;

    /// <summary>A small comparison of the 5 October, made once.</summary>
    public sealed class Runs : IDisposable
    {
        private readonly Desk _desk = new();

        public Runs()
        {
            Run = _desk.In("runs", "october");
            var said = Desk.Run(
                "compare",
                "at-tanf-2017-10-05",
                "--replications",
                "30",
                "--range-points",
                "4",
                "--range-replications",
                "5",
                "--no-charts",
                "--out",
                Run
            );
            Assert.True(said.Code == 0, said.Error);
        }

        public string Run { get; }

        public string In(params string[] parts) => _desk.In(parts);

        /// <summary>A copy of the run, to be spoilt.</summary>
        public string Copy(string name)
        {
            foreach (
                var file in Directory.EnumerateFiles(Run, "*", SearchOption.AllDirectories).Where(file => !file.Contains("briefing", StringComparison.Ordinal))
            )
            {
                var to = Path.Combine(In("copies", name), Path.GetRelativePath(Run, file));
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                File.Copy(file, to);
            }

            return In("copies", name);
        }

        public void Dispose() => _desk.Dispose();
    }

    [Fact]
    public void It_makes_all_three_files_inside_the_run_folder_and_the_run_stays_whole()
    {
        var said = Desk.Run("brief", _runs.Run, "--no-studies");
        Assert.True(said.Code == 0, said.Error);
        var files = said.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        Assert.Equal([".pptx", ".html", ".pdf"], files.Select(Path.GetExtension));
        Assert.All(files, file => Assert.Equal(Path.Combine(_runs.Run, "briefing"), Path.GetDirectoryName(file)));
        Assert.All(files, file => Assert.True(new FileInfo(file).Length > 50_000, file));
        Assert.Empty(Directory.EnumerateFiles(Path.Combine(_runs.Run, "briefing"), "*.tmp"));
        var html = File.ReadAllText(files[1]);
        Assert.Contains("Coalition spokesperson", html, StringComparison.Ordinal);
        Assert.Contains("zonesim compare at-tanf-2017-10-05", html, StringComparison.Ordinal);
        Assert.Equal(0, Desk.Run("brief", _runs.Run, "--no-studies", "--format", "html").Code);
        Assert.Equal(html, File.ReadAllText(files[1]));
    }

    [Fact]
    public void Format_wording_classification_and_folder_are_the_users()
    {
        var folder = _runs.In("tomorrow");
        var said = Desk.Run("brief", _runs.Run, "--format", "html", "--wording", "plain", "--classification", "FOR TRAINING", "--out", folder, "--json");
        Assert.True(said.Code == 0, said.Error);
        var file = JsonDocument.Parse(said.Out).RootElement.GetProperty("files")[0].GetString()!;
        Assert.Equal(folder, Path.GetDirectoryName(file));
        var html = File.ReadAllText(file);
        Assert.Contains("FOR TRAINING", html, StringComparison.Ordinal);
        Assert.Contains("of 100 histories", Text(html), StringComparison.Ordinal);
        Assert.DoesNotContain("it is likely", Text(html), StringComparison.Ordinal);
        Assert.Single(Directory.EnumerateFiles(folder));
    }

    [Theory]
    [InlineData("--format", "docx", "expected pptx, html or pdf")]
    [InlineData("--wording", "loud", "expected icd203 or plain")]
    public void A_mistaken_option_is_named(string option, string value, string expected)
    {
        var said = Desk.Run("brief", _runs.Run, option, value, "--out", _runs.In("never"));
        Assert.Equal(2, said.Code);
        Assert.Contains($"{option}: found '{value}', {expected}", said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(_runs.In("never")));
    }

    [Fact]
    public void A_folder_that_is_not_there_says_what_makes_one()
    {
        var said = Desk.Run("brief", _runs.In("nowhere"));
        Assert.Equal(2, said.Code);
        Assert.Contains("there is no such folder", said.Error, StringComparison.Ordinal);
        Assert.Contains("zonesim compare SCENARIO", said.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("summary.json", "damaged or was changed")]
    [InlineData("ledger.parquet", "damaged or was changed")]
    public void A_damaged_file_is_named_and_nothing_is_written(string file, string says)
    {
        var copy = _runs.Copy("damaged-" + file);
        File.AppendAllText(Path.Combine(copy, file), " ");
        var said = Desk.Run("brief", copy);
        Assert.Equal(2, said.Code);
        Assert.Contains(file, said.Error, StringComparison.Ordinal);
        Assert.Contains(says, said.Error, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(copy, "briefing")));
    }

    [Fact]
    public void A_missing_file_and_another_version_are_told_with_what_mends_them()
    {
        var copy = _runs.Copy("missing");
        File.Delete(Path.Combine(copy, "traces.parquet"));
        var said = Desk.Run("brief", copy);
        Assert.Equal(2, said.Code);
        Assert.Contains("traces.parquet: the file is missing", said.Error, StringComparison.Ordinal);

        var old = _runs.Copy("old");
        var manifest = Path.Combine(old, "manifest.json");
        File.WriteAllText(
            manifest,
            System.Text.RegularExpressions.Regex.Replace(File.ReadAllText(manifest), "\"ledgerFormat\": \\d+", "\"ledgerFormat\": 999")
        );
        said = Desk.Run("brief", old);
        Assert.Equal(2, said.Code);
        Assert.Contains("ledger format 999", said.Error, StringComparison.Ordinal);
        Assert.Contains("Run its command again: zonesim compare", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_runs_are_one_too_many()
    {
        var said = Desk.Run("brief", _runs.Run, _runs.Copy("second"));
        Assert.Equal(2, said.Code);
        Assert.Contains("a briefing is of one run", said.Error, StringComparison.Ordinal);
        said = Desk.Run("brief", _runs.Run, _runs.Run + Path.DirectorySeparatorChar);
        Assert.Equal(2, said.Code);
        Assert.Contains("found twice, expected each folder once", said.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_study_beside_the_run_is_taken_with_it_unless_it_is_left_out()
    {
        var flip = _runs.In("runs", "flip");
        var made = Desk.Run(
            "flip",
            "at-tanf-2017-10-05",
            "--x",
            "line.relayed",
            "--y",
            "line.answered",
            "--grid",
            "3",
            "--replications",
            "5",
            "--base-replications",
            "20",
            "--no-charts",
            "--out",
            flip
        );
        Assert.True(made.Code == 0, made.Error);
        var said = Desk.Run("brief", _runs.Run, "--format", "html", "--out", _runs.In("with"));
        Assert.Equal(0, said.Code);
        Assert.Contains("flip", said.Error, StringComparison.Ordinal);
        Assert.Contains("--no-studies", said.Error, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"study-flip-title\">", File.ReadAllText(said.Out.Trim()), StringComparison.Ordinal);
        var without = Desk.Run("brief", _runs.Run, "--format", "html", "--no-studies", "--out", _runs.In("without"));
        Assert.DoesNotContain("study-flip", File.ReadAllText(without.Out.Trim()), StringComparison.Ordinal);
        Assert.Contains("zonesim flip at-tanf-2017-10-05", File.ReadAllText(without.Out.Trim()), StringComparison.Ordinal);
        var alone = Desk.Run("brief", flip);
        Assert.Equal(2, alone.Code);
        Assert.Contains("no run among them", alone.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_chart_is_drawn_as_pdf_where_that_is_asked_for()
    {
        var said = Desk.Run("chart", _runs.Run, "--only", "ends", "--format", "pdf");
        Assert.True(said.Code == 0, said.Error);
        Assert.StartsWith("%PDF-", File.ReadAllText(said.Out.Trim()), StringComparison.Ordinal);
        Assert.Contains("expected svg, png or pdf", Desk.Run("chart", _runs.Run, "--format", "gif").Error, StringComparison.Ordinal);
    }

    private static string Text(string html) => System.Text.RegularExpressions.Regex.Replace(html, "<[^>]*>", "");

    /// <summary>Where the run's replay lies beside, the report and the notes of every slide link to it; where it does not, nothing does.</summary>
    [Theory]
    [InlineData("briefing", "../replay.html")]
    [InlineData("to morrow/one", "../../replay.html")]
    public void A_replay_that_lies_beside_is_linked(string where, string address)
    {
        using var desk = new Desk();
        Desk.Run(["compare", "at-tanf-2017-10-05", "--out", desk.In("R"), .. Desk.Small]);
        string[] brief = ["brief", desk.In("R"), "--format", "html,pptx", "--out", desk.In("R", where)];
        foreach (var isThere in new[] { false, true })
        {
            if (isThere)
            {
                Assert.Equal(0, Desk.Run("replay", desk.In("R")).Code);
            }

            Assert.Equal(0, Desk.Run(brief).Code);
            var report = File.ReadAllText(Directory.EnumerateFiles(desk.In("R", where), "*.html").Single());
            Assert.Equal(isThere, report.Contains($"<a href=\"{address}\">", StringComparison.Ordinal));
            using var deck = PresentationDocument.Open(Directory.EnumerateFiles(desk.In("R", where), "*.pptx").Single(), isEditable: false);
            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Office2019).Validate(deck, TestContext.Current.CancellationToken));
            Assert.All(deck.PresentationPart!.SlideParts, slide =>
                Assert.Equal(isThere ? [address] : [], slide.NotesSlidePart!.HyperlinkRelationships.Select(link => link.Uri.OriginalString))
            );
            Assert.All(deck.PresentationPart!.SlideParts, slide =>
                Assert.Equal(isThere, slide.NotesSlidePart!.NotesSlide!.OuterXml.Contains("hlinkClick", StringComparison.Ordinal))
            );
        }
    }
}
