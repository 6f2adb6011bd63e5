using Microsoft.AspNetCore.Http;
using ZoneSim.Briefing;
using ZoneSim.Model;
using ZoneSim.Studies;

namespace ZoneSim.Web;

/// <summary>The histories behind a number of the question that is shown, and their replay.</summary>
internal sealed class NightPages(WorkbenchInputs inputs, Asker asker)
{
    private const int Most = 24;

    /// <summary>The first histories that end so under a policy.</summary>
    public IResult List(int question, string policy, string end, CancellationToken cancel)
    {
        if (asker.Current is not { } current || current.Number != question)
        {
            return Gone();
        }

        if (current.Policies.FirstOrDefault(one => one.Name == policy) is not { } of || !LedgerWords.Ends.Contains(end))
        {
            return Results.Text("There is no such policy or end.", statusCode: StatusCodes.Status404NotFound);
        }

        var found = HistorySearch.All(
            CompiledModel.Compile(current.Scenario, of), inputs.Seed, Question.Replications, Most, RowCondition.Parse($"incursion = {asker.Incursion} and ordinal = 1 and end = {end}"), cancel);
        return Results.Json(new { question, policy, end, replications = found });
    }

    /// <summary>A history under two policies of the question.</summary>
    public IResult Replay(HttpContext context, int question, string policy, string against, long replication)
    {
        if (asker.Current is not { } current || current.Number != question)
        {
            return Gone();
        }

        var (first, second) = (current.Policies.FirstOrDefault(one => one.Name == policy), current.Policies.FirstOrDefault(one => one.Name == against));
        if (first is null || second is null || first == second || replication is < 0 or >= Question.Replications)
        {
            return Results.Text("There is no such history, or no two such policies.", statusCode: StatusCodes.Status404NotFound);
        }

        History Play(Policy one) => History.Play(CompiledModel.Compile(current.Scenario, one), inputs.Seed, replication);
        return RunPages.Page(context, ReplayPage.Of(new ReplayInputs(current.Scenario, inputs.Seed, [new ReplayNight(Play(first), Play(second), "Asked for")])));
    }

    private static IResult Gone() => Results.Text("Something else has been asked since; choose again.", statusCode: StatusCodes.Status409Conflict);
}
