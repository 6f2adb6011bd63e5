using System.CommandLine;
using ZoneSim.Cli.Terminals;
using ZoneSim.Scenarios;

namespace ZoneSim.Cli.Verbs;

/// <summary><c>zonesim schema</c>: the JSON Schema of a kind of file.</summary>
internal static class SchemaVerb
{
    /// <summary>The verb.</summary>
    public static Verb New(Shell shell)
    {
        var kind = new Argument<string>("KIND") { Description = "scenario, policy or seed.", DefaultValueFactory = _ => "scenario" };
        kind.Validators.Add(ArgumentKit.OneOf(kind, ["scenario", "policy", "seed"]));
        var verb = new Verb(
            "schema",
            "Prints the JSON Schema of a kind of file, for completion and explanations in an editor.",
            "zonesim schema > scenario.schema.json",
            "zonesim schema policy > policy.schema.json",
            "# then, as the first line of a YAML file:   # yaml-language-server: $schema=scenario.schema.json"
        )
        {
            kind,
        };
        verb.SetAction(parsed =>
        {
            shell.Out.Write(
                parsed.GetValue(kind) switch
                {
                    "policy" => JsonSchemas.Policy(),
                    "seed" => JsonSchemas.Seed(),
                    _ => JsonSchemas.Scenario(),
                }
            );
            return ExitCode.Done;
        });
        return verb;
    }
}
