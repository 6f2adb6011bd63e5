using System.Text;
using System.Xml;
using CsCheck;
using ZoneSim.Scenarios;
using ZoneSim.Tests.Scenarios;

namespace ZoneSim.Tests.BadInput;

/// <summary>Characters that a later format cannot hold, or that nobody can see, are refused where they stand.</summary>
public sealed class HostileText
{
    private const string Expected = "expected a text without characters that cannot be seen or that no chart, deck or terminal can hold";

    private static readonly int[] s_refused =
    [
        0x00,
        0x01,
        0x07,
        0x08,
        0x0B,
        0x0C,
        0x1B,
        0x1F,
        0x7F,
        0x80,
        0x85,
        0x9F,
        0xAD,
        0x034F,
        0x061C,
        0x115F,
        0x180E,
        0x200B,
        0x200C,
        0x200D,
        0x200E,
        0x200F,
        0x2028,
        0x2029,
        0x202A,
        0x202E,
        0x2060,
        0x2066,
        0x2069,
        0x3164,
        0xFDD0,
        0xFDEF,
        0xFE0F,
        0xFEFF,
        0xFFF9,
        0xFFFC + 1,
        0xFFFE,
        0xFFFF,
        0x1FFFE,
        0x10FFFF,
        0xE0001,
        0xE0100,
        0x1D173,
    ];

    private static readonly string[] s_places =
    [
        "title: \"A {0}\"",
        "title: A{0}B",
        "not-represented: [\"one {0} two\"]",
        "# a comment {0}",
        "\"ti{0}tle\": A",
        "line:\n  answered: {{ value: 0.8, range: [0.5, 0.97], basis: assumed, tag: epistemic, note: \"a {0} b\" }}",
        "incident: \"x{0}\"",
        "extends: \"{0}.yaml\"",
        "convoys:\n  \"na{0}me\": none",
    ];

    private static readonly Gen<int> s_refusedRune = Gen.OneOf(
        Gen.Int[0, s_refused.Length - 1].Select(index => s_refused[index]),
        Gen.Int[0, 0x1F].Where(value => value is not (9 or 10 or 13)),
        Gen.Int[0x7F, 0x9F]
    );

    [Fact]
    public void Wherever_such_a_character_stands_there_is_an_error_with_its_line() =>
        Gen.Select(s_refusedRune, Gen.Int[0, s_places.Length - 1].Select(index => s_places[index]), Gen.Bool)
            .Sample(
                (rune, place, isEscaped) =>
                {
                    var letter = isEscaped && place.Contains('"', StringComparison.Ordinal) ? $"\\U{rune:X8}" : char.ConvertFromUtf32(rune);
                    var text = $"scenario: bad\n{string.Format(System.Globalization.CultureInfo.InvariantCulture, place, letter)}\n";
                    var read = ScenarioReader.Read(new SourceText("bad.yaml", text), Shipped.Resolve);
                    Assert.Null(read.Value);
                    Assert.Contains(read.Mistakes, mistake =>
                        mistake.Severity == Severity.Error && mistake.Line is 2 or 3 && mistake.Found.Contains($"U+{rune:X4}", StringComparison.Ordinal)
                    );
                    Assert.All(read.Mistakes, mistake => Assert.Null(PlainText.FirstRefused(mistake.ToString())));
                }
            );

    [Fact]
    public void Half_a_character_is_refused()
    {
        Assert.Equal(1, PlainText.FirstRefused("a\uD800b")!.Value.Index);
        Assert.Equal(0, PlainText.FirstRefused("\uDC00")!.Value.Index);
        Assert.Null(PlainText.FirstRefused("a\U0001F69Ab"));
    }

    [Fact]
    public void What_passes_can_stand_in_xml_and_what_is_shown_passes()
    {
        for (var value = 0; value <= 0x10FFFF; value++)
        {
            if (!Rune.IsValid(value))
            {
                continue;
            }

            var text = char.ConvertFromUtf32(value);
            if (PlainText.FirstRefused(text) is null)
            {
                Assert.Equal(text, XmlConvert.VerifyXmlChars(text));
                Assert.Equal(text, PlainText.Shown(text));
            }
            else
            {
                Assert.Null(PlainText.FirstRefused(PlainText.Shown(text), "\t\n"));
            }
        }
    }

    [Fact]
    public void Shown_text_is_never_refused_and_keeps_the_rest() =>
        Gen.String.Sample(text =>
        {
            var shown = PlainText.Shown(text);
            Assert.Null(PlainText.FirstRefused(shown, "\t\n"));
            Assert.True(shown == text == PlainText.FirstRefused(text, "\t\n") is null);
        });

    [Fact]
    public void A_control_in_a_title_is_told_once() =>
        Bad.WholeScenario(
            "scenario: x1\ntitle: \"A \\v B\"\nextends: at-tanf-2017-10-05.yaml\n",
            $"2:8: error: found a text with the control character U+000B (vertical tab), {Expected}"
        );

    [Fact]
    public void So_is_one_in_a_note_and_in_a_list() =>
        Bad.WholeScenario(
            """
            scenario: x7
            title: ok
            extends: at-tanf-2017-10-05.yaml
            not-represented:
              - "vt \v here"
            line:
              answered: { value: 0.8, range: [0.5, 0.97], basis: assumed, tag: epistemic, note: "bell \a note" }

            """,
            $"5:5: error: found a text with the control character U+000B (vertical tab), {Expected}",
            $"7:85: error: found a text with the control character U+0007 (BEL), {Expected}"
        );

    [Theory]
    [InlineData("title", PlainText.LongestTitle, "one line of at most 200 characters")]
    [InlineData("incident", PlainText.LongestName, "a name of letters, digits and hyphens")]
    public void A_text_has_a_length(string key, int longest, string expected)
    {
        var text = $"scenario: bad\n{(key == "title" ? "" : "title: Bad\n")}extends: at-tanf-base.yaml\n{key}: {new string('a', longest + 1)}\n";
        var read = ScenarioReader.Read(new SourceText("bad.yaml", text), Shipped.Resolve);
        Assert.Contains(read.Mistakes, mistake => mistake.Expected == expected);
        Assert.DoesNotContain(
            ScenarioReader.Read(new SourceText("bad.yaml", text.Replace("aa\n", "a\n", StringComparison.Ordinal)), Shipped.Resolve).Mistakes,
            mistake => mistake.Expected == expected
        );
    }

    [Fact]
    public void A_title_of_ten_million_letters_is_told_at_once() =>
        Bad.Scenario($"not-represented: [{new string('a', 10_000_000)}]\n", "4:19: error: found a text of 10000000 characters, expected at most 4000");

    [Fact]
    public void A_title_is_one_line() =>
        Bad.WholeScenario(
            "scenario: bad\ntitle: \"A\\nB\"\nextends: at-tanf-base.yaml\n",
            "2:8: error: found 'A B', expected one line of at most 200 characters"
        );
}
