using CsCheck;
using ZoneSim.Briefing.Words;
using ZoneSim.Studies;

namespace ZoneSim.Tests.Briefing;

/// <summary>
/// The lint against sentences written by hand: wrong ones, each with the fault that must be found, and right ones. None was made by
/// the generator.
/// </summary>
public sealed class SentenceLintTests
{
    private static readonly Source s_run = new("0123abcd", 2_000, 42, 0.95);

    /// <summary>70% (68 to 72); 62 to 76 over the assumptions: likely.</summary>
    private static readonly Figure s_likely = Share(0.70, 0.68, 0.72, (0.62, 0.76));

    /// <summary>82% (80 to 84); 71 to 90: likely or very likely.</summary>
    private static readonly Figure s_two = Share(0.82, 0.80, 0.84, (0.71, 0.90));

    /// <summary>40% (38 to 42); 12 to 61: four terms and more.</summary>
    private static readonly Figure s_wide = Share(0.40, 0.38, 0.42, (0.12, 0.61));

    /// <summary>0.4% (0.2 to 0.8); 0.1 to 0.9: a number alone.</summary>
    private static readonly Figure s_rare = Share(0.004, 0.002, 0.008, (0.001, 0.009));

    private static readonly Figure s_noBand = Share(0.70, 0.68, 0.72, null);

    /// <summary>−2.7 points (−3.5 to −2.0); −4.9 to −0.4.</summary>
    private static readonly Figure s_less = Difference(-0.027, -0.035, -0.020, (-0.049, -0.004));

    /// <summary>+3.0 points (+2.0 to +4.1); −14.0 to +7.6: no direction.</summary>
    private static readonly Figure s_either = Difference(0.030, 0.020, 0.041, (-0.140, 0.076));

    public static TheoryData<string, string> Wrong => new(s_wrong.Select(one => (one.Text, one.Fault)));

    private static readonly (string Text, Figure[] Figures, string Fault)[] s_wrong =
    [
        (
            "In the model, it is very likely that it leaves: 70% of histories (95% interval 68% to 72%; 62% to 76% over the ranges).",
            [s_likely],
            "the range gives likely, not very likely"
        ),
        (
            "In the model, it is likely or very likely that it leaves: 70% (95% interval 68% to 72%; 62% to 76% over the ranges).",
            [s_likely],
            "the range gives likely, not"
        ),
        (
            "In the model, it is likely that it leaves: 82% of histories (95% interval 80% to 84%; 71% to 90% over the ranges).",
            [s_two],
            "the range gives likely or very likely, not likely"
        ),
        (
            "In the model, it is unlikely that it leaves: 70% of histories (95% interval 68% to 72%; 62% to 76% over the ranges).",
            [s_likely],
            "the range gives likely, not unlikely"
        ),
        (
            "In the model, it is unlikely that it leaves: 40% of histories (95% interval 38% to 42%; 12% to 61% over the ranges).",
            [s_wide],
            "so that none holds"
        ),
        (
            "In the model, it leaves in 40% of histories (95% interval 38% to 42%; 12% to 61% over the ranges).",
            [s_wide],
            "does not say 'the model does not tell'"
        ),
        (
            "In the model, there is almost no chance that it arrives: 0.4% (95% interval 0.2% to 0.8%; 0.1% to 0.9% over the ranges).",
            [s_rare],
            "stands a number and no term"
        ),
        ("In the model, it is likely that it leaves: 70% of histories (95% interval 68% to 72%).", [s_noBand], "a term of likelihood needs a range"),
        ("It is likely that it leaves: 70% of histories (95% interval 68% to 72%; 62% to 76% over the ranges).", [s_likely], "does not say 'in the model'"),
        (
            "In the model, we have high confidence that it is likely that it leaves: 70% (95% interval 68% to 72%; 62% to 76%).",
            [s_likely],
            "confidence stands in the sentence"
        ),
        (
            "In the model, it is likely, and we are confident of it, that it leaves: 70% (95% interval 68% to 72%; 62% to 76%).",
            [s_likely],
            "confidence stands in the sentence"
        ),
        (
            "In the model, it is likely that it leaves: 71% of histories (95% interval 68% to 72%; 62% to 76% over the ranges).",
            [s_likely],
            "no run gives the number 71%"
        ),
        (
            "In the model, it is likely that it leaves: 70% of histories, 3 times as often as before (95% interval 68% to 72%; 62% to 76%).",
            [s_likely],
            "no run gives the number 3"
        ),
        ("In the model, it is likely that it leaves: 70% of histories (62% to 76% over the ranges).", [s_likely], "without its interval"),
        ("In the model, it is likely that it leaves: 70% of histories (95% interval 68% to 72%).", [s_likely], "without its range over the assumptions"),
        (
            "In the model, it probably leaves: 70% of histories (95% interval 68% to 72%; 62% to 76% over the ranges).",
            [s_likely],
            "'probably' is no term of the scale"
        ),
        (
            "In the model, it could well be likely that it leaves: 70% (95% interval 68% to 72%; 62% to 76% over the ranges).",
            [s_likely],
            "'could' is no term of the scale"
        ),
        ("In the model, it leaves in 70% of histories (95% interval 68% to 72%; 62% to 76% over the ranges).", [s_likely], "the term is missing: likely"),
        (
            "In the model, it is likely that it leaves: 70% of histories (95% interval 68% to 72%; 62% to 76%): the model does not tell.",
            [s_likely],
            "the model does tell"
        ),
        ("In the model, the better outcome is likely: 70% of histories (95% interval 68% to 72%; 62% to 76% over the ranges).", [s_likely], "'better' judges"),
        ("In the model, it is likely that it leaves: 70% (95% interval 68% to 72%; 62% to 76%). It never stays.", [s_likely], "more than one sentence"),
        (
            "In the model, it is likely that it leaves: 70% of histories (95% interval 68% to 72%; 62% to 76%).",
            [s_likely with { Source = s_run with { Run = "" } }],
            "a number has no run"
        ),
        (
            "In the model, it is likely that it leaves: 70% of histories (95% interval 68% to 72%; 62% to 76%).",
            [s_likely with { Source = s_run with { N = 0 } }],
            "a number has no n"
        ),
        ("In the model, it crosses less often under strike-first by 2.7% (95% interval −3.5 to −2.0; −4.9 to −0.4).", [s_less], "is not in percentage points"),
        (
            "In the model, it crosses more often under strike-first by 2.7 percentage points (95% interval −3.5 to −2.0; −4.9 to −0.4).",
            [s_less],
            "the other way round"
        ),
        (
            "In the model, it crosses less often under deter-first by 2.7 percentage points (95% interval −3.5 to −2.0; −4.9 to −0.4).",
            [s_less],
            "the other way round"
        ),
        (
            "In the model, it is out more often under strike-first by 3.0 percentage points (95% interval +2.0 to +4.1; −14.0 to +7.6).",
            [s_either],
            "does not tell a direction"
        ),
        (
            "In the model, it crosses less often under strike-first by 2.7 percentage points (95% interval −3.5 to −2.0).",
            [s_less],
            "without its range over the assumptions"
        ),
        (
            "In the model, it is likely that it crosses less often under strike-first by 2.7 percentage points (95% interval −3.5 to −2.0; −4.9 to −0.4).",
            [s_less],
            "with no share"
        ),
        ("In the model, it is out in 12% of histories.", [], "no run gives the number 12%"),
        (
            "In the model, it differs by −3.0 percentage points (95% interval +2.0 to +4.1; −14.0 to +7.6): the model does not tell.",
            [s_either],
            "no run gives the number −3.0"
        ),
        (
            "In the model, it differs by +3.0 percentage points (95% interval +2.0 to +4.1; 14.0 to 7.6): the model does not tell.",
            [s_either],
            "without its range"
        ),
    ];

    public static TheoryData<string> Right => new(s_right.Select(one => one.Text));

    private static readonly (string Text, Figure[] Figures)[] s_right =
    [
        ("In the model, it is likely that it leaves: 70% of histories (95% interval 68% to 72%; 62% to 76% over the ranges).", [s_likely]),
        ("In the model, it is likely or very likely that it leaves: 82.0% (95% interval 80.0% to 84.0%; 71% to 90% over the ranges).", [s_two]),
        ("In the model, it leaves in 40% of histories (95% interval 38% to 42%; 12% to 61%): how often, the model does not tell.", [s_wide]),
        ("In the model, it arrives in 0.4% of histories (95% interval 0.2% to 0.8%; 0.1% to 0.9% over the ranges).", [s_rare]),
        ("In the model, it leaves in 70% of histories (95% interval 68% to 72%).", [s_noBand]),
        ("In the model, it crosses less often under strike-first, by 2.7 percentage points (95% interval −3.5 to −2.0; −4.9 to −0.4).", [s_less]),
        ("In the model, it differs by +3.0 percentage points (95% interval +2.0 to +4.1; −14.0 to +7.6): the model does not tell which has more.", [s_either]),
        ("In the model, of 2,000 histories with seed 42, it is likely that it leaves: 70% (95% interval 68% to 72%; 62% to 76%).", [s_likely]),
        ("Confidence in these statements is low, since 127 of 135 inputs in the model are assumed.", [Count(127), Count(135)]),
        ("Nothing is said of the world.", []),
    ];

    [Theory]
    [MemberData(nameof(Wrong))]
    public void A_wrong_sentence_is_refused_for_what_is_wrong_with_it(string text, string fault)
    {
        var sentence = Bound.Of(text, s_wrong.First(one => one.Text == text && one.Fault == fault).Figures, "strike-first", "deter-first");
        Assert.Contains(SentenceLint.Faults(sentence, Wording.Icd203), found => found.Contains(fault, StringComparison.Ordinal));
        Assert.Throws<InvalidOperationException>(() => SentenceLint.Held(sentence, Wording.Icd203));
    }

    [Fact]
    public void There_are_enough_wrong_sentences() => Assert.True(s_wrong.Length >= 20);

    [Theory]
    [MemberData(nameof(Right))]
    public void A_right_sentence_is_let_through(string text) =>
        Assert.Empty(SentenceLint.Faults(Bound.Of(text, s_right.First(one => one.Text == text).Figures, "strike-first", "deter-first"), Wording.Icd203));

    [Fact]
    public void The_plain_wording_has_no_terms()
    {
        var sentence = Bound.Of("In the model, it is likely that it leaves: 70% (95% interval 68% to 72%; 62% to 76%).", [s_likely]);
        Assert.Contains("the plain wording has no terms of likelihood", SentenceLint.Faults(sentence, Wording.Plain));
        var plain = Bound.Of("In the model, it leaves in 70 of 100 histories (95% interval 68% to 72%; 62% to 76%).", [s_likely]);
        Assert.Empty(SentenceLint.Faults(plain, Wording.Plain));
    }

    [Fact]
    public void A_name_may_hold_digits_and_words_of_the_scale()
    {
        var text = "In the model, under likely-7-of-9 it is likely that it leaves: 70% (95% interval 68% to 72%; 62% to 76%).";
        Assert.Empty(SentenceLint.Faults(Bound.Of(text, [s_likely], "likely-7-of-9"), Wording.Icd203));
        Assert.NotEmpty(SentenceLint.Faults(Bound.Of(text, [s_likely]), Wording.Icd203));
    }

    /// <summary>A number that is bound to a figure and is not the figure's.</summary>
    [Theory]
    [InlineData("71%", nameof(FigureNumber.Value))]
    [InlineData("70.4%", nameof(FigureNumber.Value))]
    [InlineData("70", nameof(FigureNumber.Low))]
    [InlineData("<70%", nameof(FigureNumber.Value))]
    [InlineData("70% to 71%", nameof(FigureNumber.Value))]
    [InlineData("seventy", nameof(FigureNumber.Value))]
    [InlineData("7,0%", nameof(FigureNumber.N))]
    [InlineData("-70%", nameof(FigureNumber.Value))]
    public void A_number_that_is_not_the_figures_is_refused(string text, string which)
    {
        var sentence = new Sentence([
            new SaidWords("In the model, it is likely that it leaves: "),
            new SaidFigure(text, s_likely, Enum.Parse<FigureNumber>(which)),
            new SaidWords(" of histories ("),
            s_likely.Says(FigureNumber.Level),
            new SaidWords(" interval "),
            s_likely.Says(FigureNumber.Low),
            new SaidWords(" to "),
            s_likely.Says(FigureNumber.High),
            new SaidWords("; "),
            s_likely.Says(FigureNumber.BandLow),
            new SaidWords(" to "),
            s_likely.Says(FigureNumber.BandHigh),
            new SaidWords(")."),
        ]);
        Assert.Contains($"the number {text} is not the figure's", SentenceLint.Faults(sentence, Wording.Icd203));
    }

    /// <summary>What a figure says of itself is its own number, whatever the number is: the smallest, the greatest, below nothing.</summary>
    [Fact]
    public void Whatever_a_figure_says_is_its_number() =>
        Gen.Select(
                Gen.Enum<FigureKind>(),
                Gen.Enum<FigureNumber>(),
                Gen.OneOf(Gen.Double[-1, 1], Gen.Double[-1e-7, 1e-7], Gen.Double[-1e6, 1e6], Gen.Const(0.0), Gen.Const(1.0)),
                Gen.Double[0.5, 0.99999]
            )
            .Sample(
                (kind, which, value, confidence) =>
                {
                    var told = kind switch
                    {
                        FigureKind.Share => Math.Min(1, Math.Abs(value)),
                        FigureKind.Difference => Math.Clamp(value, -1, 1),
                        FigureKind.Count => Math.Round(Math.Abs(value)),
                        _ => value,
                    };
                    var figure = new Figure(
                        kind,
                        new Estimate(told, told, told),
                        new AssumptionBand(told, told, told, 5),
                        new Source("0123abcd", 1 + (long)Math.Abs(value), 42, Math.Round(confidence, 4))
                    );
                    var said = figure.Says(which);
                    Assert.True(FigureNumbers.Read(said)?.Tells(said), $"{kind} {which} {value:R}: {said.Text}");
                    var size = figure.SaysSize();
                    Assert.True(kind != FigureKind.Difference || FigureNumbers.Read(size)!.Tells(size), size.Text);
                    var outOf = figure.SaysOf();
                    Assert.True(kind != FigureKind.Share || FigureNumbers.Read(outOf)!.Tells(outOf), outOf.Text);
                }
            );

    private static Figure Share(double value, double low, double high, (double Low, double High)? band) =>
        new(FigureKind.Share, new Estimate(value, low, high), Band(band), s_run);

    private static Figure Difference(double value, double low, double high, (double Low, double High) band) =>
        new(FigureKind.Difference, new Estimate(value, low, high), Band(band), s_run, "strike-first", "deter-first");

    private static Figure Count(int count) => new(FigureKind.Count, new Estimate(count, count, count), null, s_run);

    private static AssumptionBand? Band((double Low, double High)? band) =>
        band is { } ends ? new AssumptionBand(ends.Low, (ends.Low + ends.High) / 2, ends.High, 200) : null;
}
