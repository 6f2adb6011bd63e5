using ZoneSim.Model;
using ZoneSim.Scenarios.Shapes;
using ZoneSim.Scenarios.Writing;

namespace ZoneSim.Scenarios;

/// <summary>Writes a policy as a canonical file.</summary>
public static class PolicyWriter
{
    /// <summary>The text; reading it gives an equal policy, and equal policies give equal texts.</summary>
    public static string Write(Policy p)
    {
        ArgumentNullException.ThrowIfNull(p);
        return p.Posture.Count == 0 ? PolicyForm.Of(p).Write() : WritePosture(p);
    }

    /// <summary>A posture with each of its policies written out, so that the text stands by itself.</summary>
    private static string WritePosture(Policy p)
    {
        var text = new YamlText();
        text.Line(0, "policy", p.Name).Line(0, "title", YamlText.Quote(p.Title)).Section(0, "posture");
        foreach (var rule in p.Posture)
        {
            var form = PolicyForm.Of(rule.Policy);
            text.Raw($"  - policy: {form.Policy}").Line(2, "title", YamlText.Quote(form.Title)).Line(2, "delegated", PolicyForm.List(form.Delegated));
            if (rule.When is { } when)
            {
                text.Line(2, "when", PostureShape.Write(when));
            }

            PolicyForm.WriteLadder(text, "convoy", form.Convoy, 2);
            PolicyForm.WriteLadder(text, "drone", form.Drone, 2);
        }

        return text.ToString();
    }
}
