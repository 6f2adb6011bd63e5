using System.Globalization;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using SkiaSharp;
using ZoneSim.Briefing.Drawing;
using ZoneSim.Briefing.Texts;
using ZoneSim.Briefing.Words;
using ZoneSim.Model;

namespace ZoneSim.Briefing.Html;

/// <summary>
/// The same night under two policies, played side by side in a browser: one file, in which nothing is loaded from elsewhere. Its script and
/// its style are named by their hashes, so that nothing else can run in it.
/// </summary>
public static class ReplayPage
{
    private static readonly (string Id, string Words)[] s_speeds =
    [
        ("1", "1 minute a second"),
        ("2", "2 minutes a second"),
        ("5", "5 minutes a second"),
        ("10", "10 minutes a second"),
        ("30", "30 minutes a second"),
    ];

    /// <summary>The page as UTF-8.</summary>
    /// <param name="inputs">What it shows.</param>
    public static byte[] Of(ReplayInputs inputs)
    {
        ArgumentNullException.ThrowIfNull(inputs);
        ArgumentOutOfRangeException.ThrowIfZero(inputs.Nights.Count);
        var ground = Ground(inputs);
        var (style, script) = (Unix(Resources.Text("report.css") + Resources.Text("replay.css") + Tones()), Unix(Resources.Text("replay.js")));
        var (first, lanes) = (inputs.Nights[0], ReplayData.LanesOf(inputs).Count);
        var title = $"{first.First.Policy} and {first.Second.Policy}, the same night: {inputs.Scenario.Title}";
        var (scriptHash, styleHash) = (Hash(script), Hash(style));
        var alike = first.Day is null
            ? $"the same {Comes(inputs.Scenario)}, the same luck, another policy"
            : "the same day, the same opportunities, the same luck, another policy; what the sender learnt before may differ";
        var policy = $"default-src 'none'; base-uri 'none'; form-action 'none'; script-src '{scriptHash}'; style-src '{styleHash}'";
        var (one, other) = (Text(first.First.Policy), Text(first.Second.Policy));
        var page = $"""
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="{policy}">
            <meta name="generator" content="ZoneSim">
            <title>{Text(title)}</title>
            <style>{style}</style>
            </head>
            <body class="replay">
            <header>
            <h1>{Text(inputs.Scenario.Title)}</h1>
            <p class="question">The same {(first.Day is null ? "night" : "day")} under {one} and under {other}: {alike}.</p>
            <p class="source">{Text(Source(inputs))}</p>
            {Warnings(inputs)}<noscript><p class="warning">This page plays histories with a script, and scripts are off. As text: zonesim trace.</p></noscript>
            </header>
            <main id="main">
            {Choice(inputs)}
            {Controls()}
            <p id="parting"></p>
            <div class="sides">
            {Side(first.First.Policy, 0, ground, lanes)}
            {Side(first.Second.Policy, 1, ground, lanes)}
            </div>
            <p id="said" class="out-of-sight" aria-live="polite"></p>
            <section class="keys" aria-label="Signs and keys">
            {Signs(inputs.Scenario)}
            <p class="source">{Keys}</p>
            </section>
            </main>
            <script type="application/json" id="data">{new ReplayData(inputs, ground).Json()}</script>
            <script type="module">{script}</script>
            </body>
            </html>

            """;
        return Encoding.UTF8.GetBytes(page.ReplaceLineEndings("\n"));
    }

    /// <summary>The ground of a page's maps, and its projection.</summary>
    internal static ReplayGround Ground(ReplayInputs inputs) =>
        ReplayGround.Of(inputs.Scenario, inputs.Nights.SelectMany(night => night.First.Tracks.Concat(night.Second.Tracks)));

    private static string Source(ReplayInputs inputs) =>
        $"{inputs.Scenario.Given} {HistoryWords.HowTold(inputs.Scenario.LocalStart)} One history shows what can happen, not how often. "
        + $"Seed {inputs.Seed.ToString(CultureInfo.InvariantCulture)}"
        + (inputs.Run.Length > 0 ? $", run {inputs.Run}." : ".");

    private static string Warnings(ReplayInputs inputs) => string.Concat(inputs.Warnings.Select(warning => $"<p class=\"warning\">{Text(warning)}</p>\n"));

    private static string Choice(ReplayInputs inputs)
    {
        var options = inputs.Nights.Select(
            (night, i) => (night.Kind, Option: $"<option value=\"{N(i)}\">{(night.Day is null ? "History" : "Day")} {Numbers.Count(night.Number)}</option>")
        );
        return $"<p class=\"choice\"><label for=\"night\">Night</label> <select id=\"night\">"
            + string.Concat(
                options
                    .GroupBy(one => one.Kind)
                    .Select(group => $"<optgroup label=\"{Text(group.Key)}\">{string.Concat(group.Select(one => one.Option))}</optgroup>")
            )
            + "</select> <span id=\"kind\"></span></p>";
    }

    private static string Controls()
    {
        var speeds = s_speeds.Select(speed => $"<option value=\"{speed.Id}\"{(speed.Id == "5" ? " selected" : "")}>{speed.Words}</option>");
        return $"""
            <section class="controls" aria-label="Clock">
            <div class="buttons">
            <button id="play" type="button">Play</button>
            <output id="clock" for="time">0:00</output>
            <button id="previous" type="button">Previous event</button>
            <button id="next" type="button">Next event</button>
            <button id="part" type="button">Where they first differ</button>
            <label for="speed">Speed</label>
            <select id="speed">{string.Concat(speeds)}</select>
            </div>
            <svg id="marks" viewBox="0 0 1000 44" preserveAspectRatio="none" aria-hidden="true"></svg>
            <input id="time" type="range" min="0" max="1" step="1" value="0" aria-label="Time of the night">
            </section>
            """;
    }

    private static string Side(string policy, int number, ReplayGround ground, int lanes)
    {
        var name = Text(policy);
        var sign =
            number == 0 ? "<circle class=\"policy-0\" cx=\"10\" cy=\"10\" r=\"7\"/>" : "<rect class=\"policy-1\" x=\"4\" y=\"4\" width=\"12\" height=\"12\"/>";
        return $"""
            <section class="side" id="side-{N(number)}" aria-labelledby="policy-{N(number)}">
            <h2 id="policy-{N(number)}"><svg class="sign" viewBox="0 0 20 20" aria-hidden="true">{sign}</svg>{name}</h2>
            <svg class="map" viewBox="0 0 {N(ReplayGround.Width)} {N(
                ReplayGround.Height
            )}" role="img" aria-label="Map under {name}; where everything is at the time shown stands in words below">
            {ground.Svg}<g class="movers"></g></svg>
            <p class="now"></p>
            <div class="gauges"></div>
            <p class="hits"></p>
            <svg class="lanes" viewBox="0 0 600 {N(
                8 + (26 * lanes)
            )}" role="img" aria-label="Events by lane under {name}; the list below has them in words"></svg>
            <ol class="events" tabindex="0" aria-label="Events under {name}"></ol>
            <div class="ends"></div>
            </section>
            """;
    }

    /// <summary>What comes in both: the manned aircraft, where nothing else does.</summary>
    private static string Comes(Scenario scenario) =>
        scenario.HasGroups ? IncursionKind.Convoy.Nouns()
        : scenario.Convoys.Count == 0 && scenario.InTheAir() is [IncursionKind.Flight] ? IncursionKind.Flight.Noun()
        : IncursionKind.Convoy.Noun();

    private const string Keys =
        "Keys: space plays and pauses · ← → one minute · shift ← → ten · N and P next and previous event · D where they first differ · Home and End.";

    private static string Signs(Scenario scenario) =>
        "<ul class=\"signs\">"
        + string.Concat(
            new (string Sign, string Words)[]
            {
                ("<circle class=\"mover\" cx=\"10\" cy=\"10\" r=\"6\"/>", "Convoy"),
                ("<path class=\"mover\" d=\"M10 3L17 10L10 17L3 10Z\"/>", WordForms.Capital("drone".InWordsOf(scenario))),
                ("<path class=\"trail\" d=\"M1 10H19\"/>", "Where it was"),
                ("<path class=\"route\" d=\"M0 10H20\"/>", "Planned way"),
                ("<rect class=\"garrison\" x=\"4\" y=\"4\" width=\"12\" height=\"12\"/>", "Garrison"),
                ("<path class=\"outpost\" d=\"M10 3L17 16H3Z\"/>", "Outpost or patrol; dotted: how far it sees"),
                ("<rect class=\"closed\" x=\"2\" y=\"4\" width=\"16\" height=\"12\"/>", "Closed side"),
                ("<circle class=\"mark sighted\" cx=\"10\" cy=\"10\" r=\"5\"/>", "Seen or reported"),
                ("<path class=\"mark decided\" d=\"M10 4L16 10L10 16L4 10Z\"/>", "Decided"),
                ("<path class=\"mark felt\" d=\"M10 4L16 15H4Z\"/>", "Measure felt"),
                ("<circle class=\"mark happened\" cx=\"10\" cy=\"10\" r=\"4\"/>", "Happened"),
                ("<rect class=\"mark ended\" x=\"4\" y=\"4\" width=\"12\" height=\"12\"/>", "End, in the outcome's colour"),
            }.Select(sign => $"<li><svg class=\"sign\" viewBox=\"0 0 20 20\" aria-hidden=\"true\">{sign.Sign}</svg>{sign.Words}</li>")
        )
        + "</ul>";

    /// <summary>The charts' colours of outcomes and policies as classes.</summary>
    private static string Tones() =>
        string.Concat(LedgerWords.Outcomes.Select((_, i) => $".tone-{N(i)} {{ fill: {Hex(ChartPalette.Of((Outcome)i))}; }}\n"))
        + $".policy-0 {{ fill: {Hex(ChartPalette.OfPolicy(0))}; }}\n.policy-1 {{ fill: {Hex(ChartPalette.OfPolicy(1))}; }}\n";

    private static string Hex(SKColor colour) => $"#{colour.Red:x2}{colour.Green:x2}{colour.Blue:x2}";

    private static string Hash(string text) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private static string Unix(string text) => text.ReplaceLineEndings("\n");

    private static string N(double value) => value.ToString("0.##", CultureInfo.InvariantCulture);

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
