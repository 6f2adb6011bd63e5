using System.Globalization;

namespace ZoneSim.Cli.Terminals;

/// <summary>All that a verb knows of the world outside: where to write, how wide, and when to stop.</summary>
internal sealed class Shell
{
    /// <summary>Width of text that is not shown on a terminal, and of the widest paragraph.</summary>
    public const int FullWidth = 100;

    private const int LeastWidth = 60;

    /// <summary>Width of the widest table.</summary>
    private const int MostWidth = 160;

    /// <summary>Results.</summary>
    public required TextWriter Out
    {
        get;
        init => field = PlainWriter.Over(value);
    }

    /// <summary>Messages.</summary>
    public required TextWriter Error
    {
        get;
        init => (Screen, field) = (value, PlainWriter.Over(value));
    }

    /// <summary>Where <see cref="Error"/> goes, for what moves the cursor; texts of others have no business there.</summary>
    public TextWriter Screen { get; private init; } = TextWriter.Null;

    /// <summary>Columns to write into.</summary>
    public int Width { get; init; } = FullWidth;

    /// <summary>Whether somebody watches <see cref="Error"/>, so that progress is worth showing.</summary>
    public bool IsWatched { get; init; }

    /// <summary>Cancelled when the user interrupts.</summary>
    public CancellationToken Cancel { get; init; }

    /// <summary>The folder of the scenarios and seeds that came with the executable.</summary>
    public string Shipped { get; init; } = AppContext.BaseDirectory;

    /// <summary>The command line.</summary>
    public required CommandLine Command { get; init; }

    /// <summary>The shell of this process.</summary>
    public static Shell OfProcess(string[] args, CancellationToken cancel) =>
        new()
        {
            Out = Console.Out,
            Error = Console.Error,
            Width = WidthOf(Environment.GetEnvironmentVariable("COLUMNS"), Console.IsOutputRedirected),
            IsWatched = !Console.IsErrorRedirected,
            Cancel = cancel,
            Command = new CommandLine(args),
        };

    /// <summary>Columns: those that the environment names, on a terminal and in a pipe; else the terminal's.</summary>
    private static int WidthOf(string? columns, bool redirected)
    {
        if (int.TryParse(columns, NumberStyles.None, CultureInfo.InvariantCulture, out var named) && named > 0)
        {
            return Math.Clamp(named, LeastWidth, MostWidth);
        }

        if (redirected)
        {
            return FullWidth;
        }

        try
        {
            var width = Console.WindowWidth;
            return width <= 0 ? FullWidth : Math.Clamp(width, LeastWidth, MostWidth);
        }
        catch (IOException)
        {
            return FullWidth;
        }
    }
}
