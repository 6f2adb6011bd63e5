using Microsoft.AspNetCore.Http;
using ZoneSim.Model;
using ZoneSim.Scenarios;

namespace ZoneSim.Web;

/// <summary>What a page sends of a ladder: its text, or its form.</summary>
/// <param name="Text">The file's text; null where the form says it.</param>
/// <param name="Form">The form; null where the text says it.</param>
internal sealed record LadderEdit(string? Text, PolicyForm? Form);

/// <summary>A ladder as text and as a form, with what is wrong with it.</summary>
/// <param name="Name">The policy's name; empty where the text cannot be read.</param>
/// <param name="Text">The file's text.</param>
/// <param name="Form">The form; null where the text cannot be read.</param>
/// <param name="Mistakes">Mistakes, in order.</param>
/// <param name="Problem">What stands in the way although the text can be read; empty where nothing does.</param>
internal sealed record LadderView(string Name, string Text, PolicyForm? Form, IReadOnlyList<MistakeView> Mistakes, string Problem);

/// <summary>A mistake and its place.</summary>
/// <param name="Line">From 1.</param>
/// <param name="Column">From 1.</param>
/// <param name="Words">As the command line says it.</param>
/// <param name="IsError">Whether the text cannot be used.</param>
internal sealed record MistakeView(int Line, int Column, string Words, bool IsError);

/// <summary>Ladders that are written in the browser.</summary>
internal sealed class LadderPages(WorkbenchInputs inputs, PolicyShelf shelf)
{
    /// <summary>Rungs and words of a form at most: each list.</summary>
    public const int Most = 200;

    /// <summary>A policy to start from, under a name of its own.</summary>
    public IResult Start(string policy) =>
        shelf.Find(policy) is { } found
            ? Results.Json(Judged(PolicyWriter.Write(inputs.Policies.Contains(found) ? found with { Name = shelf.FreeName(found.Name) } : found)))
            : Results.Text("There is no such policy.", statusCode: StatusCodes.Status404NotFound);

    /// <summary>Reads a ladder that was changed; where it can be played it stands among the policies.</summary>
    public IResult Edit(LadderEdit edit) =>
        TextOf(edit) is { } text
            ? Results.Json(Judged(text))
            : Results.Text("A ladder is a text or a form, with every field of it.", statusCode: StatusCodes.Status400BadRequest);

    /// <summary>Saves a ladder as a file.</summary>
    public IResult Save(LadderEdit edit)
    {
        if (TextOf(edit) is not { } text || Read(text) is not { Value: { } policy })
        {
            return Results.Text("The ladder has mistakes; mend them first.", statusCode: StatusCodes.Status400BadRequest);
        }

        if (shelf.Put(policy) is { Length: > 0 } problem)
        {
            return Results.Text(problem, statusCode: StatusCodes.Status409Conflict);
        }

        try
        {
            var path = "";
            var refused = shelf.Keep(policy, () => path = inputs.Desk.SavePolicy(policy.Name, text));
            return refused.Length == 0
                ? Results.Json(new { path, policies = shelf.Entries() })
                : Results.Text(refused, statusCode: StatusCodes.Status409Conflict);
        }
        catch (RefusalException refusal)
        {
            return Results.Text(inputs.Desk.Said(refusal), statusCode: StatusCodes.Status409Conflict);
        }
    }

    private LadderView Judged(string text)
    {
        var read = Read(text);
        var problem = read.Value is { } made ? shelf.Put(made) : "";
        return new LadderView(
            read.Value?.Name ?? "",
            text,
            read.Value is { Posture.Count: 0 } policy ? PolicyForm.Of(policy) : null,
            [.. read.Mistakes.Select(one => new MistakeView(one.Line, one.Column, one.ToString(), one.Severity == Severity.Error))],
            problem
        );
    }

    private ReadResult<Policy> Read(string text) => PolicyReader.Read(new SourceText("ladder", text), inputs.Scenario);

    private static string? TextOf(LadderEdit edit) =>
        edit switch
        {
            { Text: { } text, Form: null } => text,
            { Text: null, Form: { } form } when IsWhole(form) => form.Write(),
            _ => null,
        };

    /// <summary>Whether a form that came over the wire lacks nothing.</summary>
    private static bool IsWhole(PolicyForm form) =>
        form is { Policy: not null, Title: not null }
        && AreWords(form.Delegated)
        && Are(form.Quantities, one => one is { Name: not null, Text: not null })
        && Are(form.Convoy, IsWhole)
        && Are(form.Drone, IsWhole);

    private static bool IsWhole(RungForm rung) =>
        rung is { Measure: not null, Name: not null, Tries: not null, Wait: not null, Stop: not null }
        && AreWords(rung.Prepare)
        && Are(rung.When, one => one is { Kind: not null, Value: not null });

    private static bool AreWords(IReadOnlyList<string>? words) => Are(words, word => word is not null);

    private static bool Are<T>(IReadOnlyList<T>? items, Func<T, bool> isWhole) =>
        items is { Count: <= Most } && items.All(item => item is not null && isWhole(item));
}
