using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace ZoneSim.Cli.Verbs;

/// <summary>The usual help with examples below it.</summary>
/// <param name="usual">The usual help.</param>
/// <param name="width">Columns to write into.</param>
internal sealed class HelpWithExamples(HelpAction usual, int width) : SynchronousCommandLineAction
{
    /// <inheritdoc/>
    public override bool ClearsParseErrors => true;

    /// <inheritdoc/>
    public override int Invoke(ParseResult parseResult)
    {
        if (parseResult.CommandResult.Command is RootCommand root)
        {
            VerbGroups.Write(root, parseResult.InvocationConfiguration.Output, width);
            return ExitCode.Done;
        }

        usual.Invoke(parseResult);
        var output = parseResult.InvocationConfiguration.Output;
        if (parseResult.CommandResult.Command is Verb { Examples.Count: > 0 } verb)
        {
            output.WriteLine("Examples:");
            foreach (var example in verb.Examples)
            {
                output.WriteLine("  " + example);
            }

            output.WriteLine();
        }

        return ExitCode.Done;
    }
}
