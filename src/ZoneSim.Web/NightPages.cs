using Microsoft.AspNetCore.Http;
using ZoneSim.Briefing.Html;
using ZoneSim.Model;
using ZoneSim.Scenarios;
using ZoneSim.Studies;

namespace ZoneSim.Web;

/// <summary>The histories behind a number of the question that is shown, and their replay.</summary>
internal sealed class NightPages(WorkbenchInputs inputs, Asker asker)
{
    private const int Most = 24;

    /// <summary>The first histories that end so under a policy; where another one is named, only those that end otherwise under it.</summary>
    public IResult List(int question, string policy, string? against, string end, CancellationToken cancel)
    {
        if (asker.Current is not { } current || current.Number != question)
        {
            return Gone();
        }

        var (of, other) = (Find(current, policy), against is null ? null : Find(current, against));
        if (of is null || (against is not null && (other is null || other == of)) || !LedgerWords.Ends.Contains(end))
        {
            return Results.Text("There is no such policy or end.", statusCode: StatusCodes.Status404NotFound);
        }

        var condition = RowCondition.Of($"incursion = {asker.Incursion} and ordinal = 1 and end = {end}", current.Scenario);
        var model = CompiledModel.Compile(current.Scenario, of);
        var found = other is null
            ? HistorySearch.All(model, inputs.Seed, Question.Replications, Most, condition, cancel)
            : HistorySearch.Parting(model, CompiledModel.Compile(current.Scenario, other), inputs.Seed, Question.Replications, Most, condition, cancel);
        return Results.Json(
            new
            {
                question,
                policy,
                against,
                end,
                replications = found,
            }
        );
    }

    /// <summary>A history under two policies of the question.</summary>
    public IResult Replay(HttpContext context, int question, string policy, string against, long replication)
    {
        if (asker.Current is not { } current || current.Number != question)
        {
            return Gone();
        }

        var (first, second) = (Find(current, policy), Find(current, against));
        if (first is null || second is null || first == second || replication is < 0 or >= Question.Replications)
        {
            return Results.Text("There is no such history, or no two such policies.", statusCode: StatusCodes.Status404NotFound);
        }

        History Play(Policy one) => History.Play(CompiledModel.Compile(current.Scenario, one), inputs.Seed, replication);
        return RunPages.Page(
            context,
            ReplayPage.Of(new ReplayInputs(current.Scenario, inputs.Seed, [new ReplayNight(Play(first), Play(second), "Chosen in the workbench")]))
        );
    }

    private static Policy? Find(Question question, string name) => question.Policies.FirstOrDefault(one => one.Name == name);

    private static IResult Gone() => Results.Text("Something else has been asked since; choose again.", statusCode: StatusCodes.Status409Conflict);
}
