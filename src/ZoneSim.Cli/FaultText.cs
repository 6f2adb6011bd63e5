using System.Diagnostics;
using System.Reflection;
using System.Text.RegularExpressions;

namespace ZoneSim.Cli;

/// <summary>A fault of the program in one sentence: its type, where it was thrown, and what it says.</summary>
internal static partial class FaultText
{
    /// <summary>The sentence.</summary>
    public static string Of(Exception fault) => $"zonesim failed, which is a fault in the program: {fault.GetType().Name} in {PlaceOf(fault)}: {fault.Message}";

    /// <summary>What was thrown in the first place: tasks, static members and reflection wrap it in exceptions of their own.</summary>
    public static Exception Cause(Exception exception) =>
        exception is { InnerException: { } inner } and (AggregateException or TypeInitializationException or TargetInvocationException)
            ? Cause(inner)
            : exception;

    /// <summary>The member of the program nearest to where it was thrown: the base library throws for whoever calls it.</summary>
    private static string PlaceOf(Exception exception) =>
        new StackTrace(exception).GetFrames().Select(frame => frame.GetMethod()).FirstOrDefault(IsOwn) is { } own
            ? Named($"{own.DeclaringType!.FullName}.{own.Name}")
        : exception.TargetSite is { } site ? $"{site.DeclaringType?.FullName}.{site.Name}"
        : "a place that is not known";

    private static bool IsOwn(MethodBase? method) => method?.DeclaringType?.FullName?.StartsWith("ZoneSim.", StringComparison.Ordinal) == true;

    /// <summary>The member as it is written: what is awaited, enumerated or a lambda is moved by the compiler to a type or a method of its own.</summary>
    private static string Named(string place) => Moved().Match(place) is { Success: true } moved ? $"{moved.Groups["type"]}.{moved.Groups["member"]}" : place;

    [GeneratedRegex(@"^(?<type>[^+<]+(\+[^+<]+)*)[+.].*?<(?<member>\w+)>")]
    private static partial Regex Moved();
}
