namespace ZoneSim.Cli;

/// <summary>What zonesim says to whatever called it.</summary>
internal static class ExitCode
{
    /// <summary>Done.</summary>
    public const int Done = 0;

    /// <summary>Failed for no fault of the input.</summary>
    public const int Failed = 1;

    /// <summary>The command line or a file is wrong; nothing was written.</summary>
    public const int BadInput = 2;

    /// <summary>Interrupted.</summary>
    public const int Interrupted = 130;
}
