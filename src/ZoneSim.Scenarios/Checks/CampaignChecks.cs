using System.Globalization;
using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Yaml;

namespace ZoneSim.Scenarios.Checks;

/// <summary>What a campaign needs, what it cannot be, and objectives that fit a campaign or a night.</summary>
internal static class CampaignChecks
{
    /// <summary>Opportunities of one campaign at most, at the upper end of their range.</summary>
    private const double MostOpportunities = 1_000;

    /// <summary>Checks them.</summary>
    public static void Check(Facts facts)
    {
        CheckObjectives(facts);
        if (facts.Scenario.Campaign is null || facts.IsBroken("campaign"))
        {
            return;
        }

        CheckConvoy(facts);
        CheckDays(facts);
        CheckNumber(facts);
        if (facts.Scenario.Drones.Count > 0)
        {
            facts.Add(
                $"{facts.Scenario.Drones[0].Kind.Word()}s.{facts.Scenario.Drones[0].Name}",
                $"the {facts.Scenario.Drones[0].Kind.Noun()} '{facts.Scenario.Drones[0].Name}' in a campaign",
                "convoys only: the sender of a campaign sends none; take it away with 'none'"
            );
        }
    }

    private static void CheckConvoy(Facts facts)
    {
        var names = facts.Scenario.Convoys.Where(convoy => !convoy.Neutral).Select(convoy => convoy.Name).ToList();
        if (facts.Scenario.Campaign!.Convoy is { } sent)
        {
            if (!names.Contains(sent) && !facts.IsBroken("convoys"))
            {
                facts.Add(
                    "campaign.convoy",
                    $"the convoy '{sent}'",
                    names.Count == 0 ? "a convoy of this scenario" : $"a convoy of this scenario: {ShapeReader.Join(names)}",
                    Nearest.To(sent, names)
                );
            }

            if (facts.Scenario.Convoys.FirstOrDefault(convoy => convoy.SameAs == sent || (convoy.Name == sent && convoy.SameAs is not null)) is { } tied)
            {
                facts.Add(
                    $"convoys.{tied.Name}.same-as",
                    $"'same-as' and the convoy '{sent}', which comes many times",
                    "same-as between convoys that come as planned"
                );
            }
        }
        else
        {
            facts.Warn("campaign", "a campaign without 'convoy'", "the convoy that an opportunity brings; without it convoys come as planned only");
        }
    }

    private static void CheckDays(Facts facts)
    {
        if (facts.Scenario.Quantities.Find("campaign.days") is not { } days)
        {
            return;
        }

        foreach (var value in new[] { days.Value.Central, days.Range?.Low ?? 86_400, days.Range?.High ?? 86_400 })
        {
            if (Math.Abs((value / 86_400) - Math.Round(value / 86_400)) > 1e-9)
            {
                facts.Add("campaign.days", "a campaign that ends within a day", "a whole number of days, such as 60 d");
                return;
            }
        }
    }

    private static void CheckNumber(Facts facts)
    {
        if (
            facts.Scenario.Campaign!.Convoy is null
            || facts.Central("campaign.days") is not { } days
            || facts.Scenario.Quantities.Find("campaign.opportunities") is not { } rate
        )
        {
            return;
        }

        var size = facts.Scenario.Quantities.Find("campaign.group.size");
        var many = days * Math.Max(rate.Value.Central, rate.Range?.High ?? 0) * Math.Max(1, size?.Range?.High ?? size?.Value.Central ?? 1);
        if (many > MostOpportunities)
        {
            var (what, smaller) = size is null ? ("opportunities", "") : ("convoys", ", smaller groups");
            facts.Add(
                "campaign.opportunities",
                string.Create(CultureInfo.InvariantCulture, $"a rate with which a campaign has about {many:#,0} {what}"),
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"at most {MostOpportunities:#,0}, at the upper end of its range too: a lower rate{smaller} or fewer days"
                )
            );
        }
    }

    /// <summary>The scenario without inherited objectives that ask for what a campaign's row of totals has not.</summary>
    public static Scenario WithFitting(Scenario scenario)
    {
        var misfits = scenario.Campaign is null ? [] : scenario.Objectives.Where(objective => Misfit(objective, scenario) is not null).ToList();
        var names = misfits.Select(objective => $"objectives.{objective.Name}").ToHashSet(StringComparer.Ordinal);
        bool Stays(string name) =>
            !names.Contains(name)
            && (!name.StartsWith("measures.", StringComparison.Ordinal) || scenario.Measures.Any(measure => $"measures.{measure.Name}" == name));
        return scenario.Campaign is null
            ? scenario
            : scenario with
            {
                Objectives = [.. scenario.Objectives.Except(misfits)],
                Inherited = scenario.Inherited.Where(pair => Stays(pair.Key)).ToDictionary(StringComparer.Ordinal),
            };
    }

    /// <summary>
    /// A campaign has one row of totals, and a night has one for each incursion: an objective that the file itself gives takes what there is.
    /// </summary>
    private static void CheckObjectives(Facts facts)
    {
        var isCampaign = facts.Scenario.Campaign is not null;
        foreach (var objective in facts.Scenario.Objectives)
        {
            var path = $"objectives.{objective.Name}";
            if (Misfit(objective, facts.Scenario) is { } term && (!isCampaign || facts.At(path).File == facts.At("").File))
            {
                facts.Add(
                    path,
                    $"'{term.Name}' in an objective of a {(isCampaign ? "campaign" : "single night")}",
                    isCampaign
                        ? "the mean of a total of the campaign, such as { mean: incursions }"
                        : "a column of an incursion's row, which 'zonesim list columns' lists"
                );
            }
        }
    }

    private static ObjectiveTerm? Misfit(Objective objective, Scenario scenario)
    {
        var columns = scenario.Campaign is not null ? CampaignColumns.Totals : LedgerColumns.OfNight(scenario);
        return objective.Terms.FirstOrDefault(term =>
            term.Kind == TermKind.Mean ? term.Own is null && columns.All(column => column.Name != term.Name) : scenario.Campaign is not null
        );
    }
}
