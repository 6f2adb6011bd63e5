using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Tests.Fixtures;

namespace ZoneSim.Tests.Web;

/// <summary>A ladder is written as a form or as a text, played as soon as it can be, and saved as a file.</summary>
[Trait("Speed", "Slow")]
public sealed class LadderTests
{
    [Fact]
    public async Task A_ladder_starts_from_a_policy_under_a_name_of_its_own_and_form_and_text_are_one()
    {
        await using var bench = await Bench.Start();
        var view = await Start(bench, "deter-first");
        Assert.Equal("my-deter-first", Text(view, "name"));
        Assert.Equal(PolicyWriter.Write(ShippedModels.Policies["deter-first"] with { Name = "my-deter-first" }), Text(view, "text"));
        var again = await Edit(bench, new { form = view.GetProperty("form") });
        Assert.Equal(Text(view, "text"), Text(again, "text"));
        Assert.Equal(view.GetProperty("form").GetRawText(), again.GetProperty("form").GetRawText());
    }

    [Fact]
    public async Task Mistakes_have_places_and_what_cannot_be_read_is_not_played()
    {
        await using var bench = await Bench.Start();
        var text = Text(await Start(bench, "deter-first"), "text");
        var wrong = await Edit(bench, new { text = text.Replace("wait: 20 min", "wait: 20 mi", StringComparison.Ordinal) });
        var mistake = wrong.GetProperty("mistakes")[0];
        Assert.Equal(
            (9, 11, true),
            (mistake.GetProperty("line").GetInt32(), mistake.GetProperty("column").GetInt32(), mistake.GetProperty("isError").GetBoolean())
        );
        Assert.StartsWith("ladder:9:11: error: found ", Text(mistake, "words"), StringComparison.Ordinal);
        Assert.Equal(JsonValueKind.Null, wrong.GetProperty("form").ValueKind);

        // The last one without mistakes is still there.
        Assert.Equal(["my-deter-first"], await Unsaved(bench));
        using var save = await bench.Client.PostAsJsonAsync(new Uri(bench.Root, "/ladder/save"), new { text = "policy: x" }, Bench.Cancel);
        Assert.Equal(HttpStatusCode.BadRequest, save.StatusCode);
    }

    [Fact]
    public async Task A_ladder_with_the_name_of_another_policy_is_not_taken()
    {
        await using var bench = await Bench.Start();
        var taken = await Edit(bench, new { text = PolicyWriter.Write(ShippedModels.Policies["strike-first"] with { Convoy = [] }) });
        Assert.Contains("There is a policy 'strike-first' already", Text(taken, "problem"), StringComparison.Ordinal);
        Assert.Empty(await Unsaved(bench));
    }

    /// <summary>A ladder that is not saved has numbers and no command; saved, its file is the command's word.</summary>
    [Fact]
    public async Task A_ladder_is_played_at_once_and_has_a_command_once_it_is_saved()
    {
        await using var bench = await Bench.Start();
        var ladder = ShippedModels.Policies["strike-first"] with { Name = "never", Convoy = [], Drone = [] };
        await Edit(bench, new { text = PolicyWriter.Write(ladder) });
        var before = await bench.AskFor(["observe-only", "never"], stage: 1);
        Assert.Equal("", before.Command);
        Assert.All(before.View!.Ends, row => Assert.Equal(row.Cells[0], row.Cells[1]));
        using var unsaved = await bench.Client.PostAsJsonAsync(new Uri(bench.Root, $"/runs?question={before.Question}"), new { }, Bench.Cancel);
        Assert.Equal(HttpStatusCode.Conflict, unsaved.StatusCode);

        using var saved = await bench.Client.PostAsJsonAsync(new Uri(bench.Root, "/ladder/save"), new { text = PolicyWriter.Write(ladder) }, Bench.Cancel);
        Assert.Equal("never.yaml", Text(await saved.Content.ReadFromJsonAsync<JsonElement>(Bench.Cancel), "path"));
        Assert.EndsWith("--policies observe-only,never.yaml", (await bench.AskFor(["observe-only", "never"], stage: 0)).Command, StringComparison.Ordinal);

        // Changed again it is another ladder, until it is saved again.
        await Edit(bench, new { text = PolicyWriter.Write(ladder with { Title = "Changed" }) });
        Assert.Equal("", (await bench.AskFor(["observe-only", "never"], stage: 0)).Command);
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told()
    {
        await using var bench = await Bench.Start();
        using var refused = await bench.Client.PostAsJsonAsync(
            new Uri(bench.Root, "/ladder/save"),
            new { text = PolicyWriter.Write(ShippedModels.Policies["strike-first"] with { Name = "not-here" }) },
            Bench.Cancel
        );
        Assert.Equal((HttpStatusCode.Conflict, "No file is written here."), (refused.StatusCode, await refused.Content.ReadAsStringAsync(Bench.Cancel)));
    }

    /// <summary>A fault behind a page has an answer with its type, and the workbench goes on.</summary>
    [Fact]
    public async Task A_fault_is_told_and_the_workbench_goes_on()
    {
        await using var bench = await Bench.Start();
        using var failed = await bench.Client.PostAsJsonAsync(
            new Uri(bench.Root, "/ladder/save"),
            new { text = PolicyWriter.Write(ShippedModels.Policies["strike-first"] with { Name = "fault" }) },
            Bench.Cancel
        );
        Assert.Equal(
            (HttpStatusCode.InternalServerError, "A fault: InvalidTimeZoneException: planted\n"),
            (failed.StatusCode, await failed.Content.ReadAsStringAsync(Bench.Cancel))
        );
        Assert.Equal(HttpStatusCode.OK, await bench.Status(HttpMethod.Get, "/state"));
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("{\"text\":\"a\",\"form\":{}}")]
    [InlineData("{\"form\":{}}")]
    [InlineData("{\"form\":{\"policy\":\"a\",\"title\":\"b\",\"delegated\":[null],\"quantities\":[],\"convoy\":[],\"drone\":[]}}")]
    [InlineData("{\"form\":{\"policy\":\"a\",\"title\":\"b\",\"delegated\":[],\"quantities\":[],\"convoy\":[{}],\"drone\":[]}}")]
    public async Task A_ladder_that_is_none_is_told(string body)
    {
        await using var bench = await Bench.Start();
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");
        using var answer = await bench.Client.PostAsync(new Uri(bench.Root, "/ladder"), content, Bench.Cancel);
        Assert.Equal(
            (HttpStatusCode.BadRequest, "A ladder is a text or a form, with every field of it."),
            (answer.StatusCode, await answer.Content.ReadAsStringAsync(Bench.Cancel))
        );
    }

    /// <summary>Texts that would hang or fill a reader are mistakes.</summary>
    [Theory]
    [InlineData("a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]")]
    [InlineData("[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[")]
    [InlineData("{")]
    [InlineData("")]
    public async Task A_text_that_is_no_policy_has_mistakes(string text)
    {
        await using var bench = await Bench.Start();
        Assert.NotEmpty((await Edit(bench, new { text })).GetProperty("mistakes").EnumerateArray());
    }

    private static Task<JsonElement> Start(Bench bench, string policy) =>
        bench.Client.GetFromJsonAsync<JsonElement>(new Uri(bench.Root, $"/ladder?policy={policy}"), Bench.Cancel);

    private static async Task<JsonElement> Edit(Bench bench, object edit)
    {
        using var answer = await bench.Client.PostAsJsonAsync(new Uri(bench.Root, "/ladder"), edit, Bench.Cancel);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.Content.ReadFromJsonAsync<JsonElement>(Bench.Cancel);
    }

    private static async Task<List<string>> Unsaved(Bench bench) =>
        [
            .. (await bench.Client.GetFromJsonAsync<JsonElement>(new Uri(bench.Root, "/state"), Bench.Cancel))
                .GetProperty("policies")
                .EnumerateArray()
                .Where(one => Text(one, "note") == "not saved")
                .Select(one => Text(one, "name")),
        ];

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;
}
