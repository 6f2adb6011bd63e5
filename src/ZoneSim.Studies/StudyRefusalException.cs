using System.Runtime.CompilerServices;
using ZoneSim.Model;

namespace ZoneSim.Studies;

/// <summary>Why a study cannot be made of what was given.</summary>
public enum RefusalCode
{
    /// <summary>A number of the plan is out of its range.</summary>
    Number,

    /// <summary>A name cannot be that of a file of the result folder.</summary>
    Name,

    /// <summary>A scenario or a policy does not make a valid file.</summary>
    Input,

    /// <summary>No policy is named, or one twice.</summary>
    PolicyNames,

    /// <summary>The study compares policies, and one is named.</summary>
    TooFewPolicies,

    /// <summary>The study looks at two policies at most.</summary>
    TooManyPolicies,

    /// <summary>A policy is not among those of the study or run.</summary>
    UnknownPolicy,

    /// <summary>There is no such output, or none that can be looked at so.</summary>
    Output,

    /// <summary>There is no such objective, or it is another one in another scenario.</summary>
    Objective,

    /// <summary>An objective without an indifference width where one is needed.</summary>
    NoWidth,

    /// <summary>An indifference width that is none.</summary>
    Width,

    /// <summary>A precision that the outputs cannot be held to.</summary>
    Precision,

    /// <summary>No quantity to move, too many, or one named twice.</summary>
    Quantities,

    /// <summary>A map without two quantities.</summary>
    Axes,

    /// <summary>A run whose points do not answer what is asked.</summary>
    Points,

    /// <summary>A scenario without a convoy or drone, which an incident is about.</summary>
    Focus,

    /// <summary>Accounts that say nothing, or too much, for an assessment.</summary>
    Claims,

    /// <summary>No incident to learn from, or one named twice.</summary>
    Incidents,

    /// <summary>A finished study of another kind than is needed.</summary>
    Kind,

    /// <summary>Too little could be played to answer.</summary>
    Unplayable,
}

/// <summary>
/// A plan that cannot be run, or a question that what is there cannot answer. The message names no option and no command: whoever reads
/// those from a user words them by <see cref="Code"/> and <see cref="Subject"/>.
/// </summary>
public sealed class StudyRefusalException : RefusalException
{
    internal StudyRefusalException(RefusalCode code, string message)
        : base(message) => Code = code;

    /// <summary>What kind of reason it is.</summary>
    public RefusalCode Code { get; }

    /// <summary>The member of the plan, the name or the unit that it is about; empty where the message says all.</summary>
    public string Subject { get; internal init; } = "";

    /// <summary>Refuses a number of a plan that is below the least.</summary>
    /// <exception cref="StudyRefusalException">It is.</exception>
    internal static void RequireAtLeast(int least, long value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (value < least)
        {
            throw new StudyRefusalException(RefusalCode.Number, $"{name} is {value}, expected {least} or more.") { Subject = name };
        }
    }

    /// <summary>Refuses a number that does not lie between two others.</summary>
    /// <exception cref="StudyRefusalException">It does not, or is no number.</exception>
    internal static void RequireBetween(double low, double high, double value, [CallerArgumentExpression(nameof(value))] string name = "")
    {
        if (!(value > low && value < high))
        {
            throw new StudyRefusalException(
                RefusalCode.Number,
                FormattableString.Invariant($"{name} is {value}, expected more than {low} and less than {high}.")
            )
            {
                Subject = name,
            };
        }
    }

    /// <summary>Refuses a choice among fewer than two policies.</summary>
    /// <exception cref="StudyRefusalException">There are fewer.</exception>
    internal static void RequireChoice(int policies)
    {
        if (policies < 2)
        {
            throw new StudyRefusalException(RefusalCode.TooFewPolicies, "A choice needs two policies or more.");
        }
    }

    /// <summary>Refuses policies that are none, or of which two have one name.</summary>
    /// <exception cref="StudyRefusalException">They are.</exception>
    internal static void RequirePolicies(IReadOnlyList<Policy> policies)
    {
        if (policies.Count == 0 || policies.Select(policy => policy.Name).Distinct().Count() < policies.Count)
        {
            throw new StudyRefusalException(RefusalCode.PolicyNames, "A study needs at least one policy, and each name only once.");
        }
    }
}
