namespace ZoneSim.Cli.Terminals;

/// <summary>A line on the terminal that goes away again; nothing where nobody watches.</summary>
/// <param name="shell">Where to write.</param>
internal sealed class PassingNote(Shell shell) : IDisposable
{
    private bool _isShown;

    /// <summary>Shows a text in place of the last one.</summary>
    public void Say(string text)
    {
        if (shell.IsWatched)
        {
            shell.Screen.Write($"\r{text}\e[K");
            shell.Screen.Flush();
            _isShown = true;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isShown)
        {
            shell.Screen.Write("\r\e[K");
            shell.Screen.Flush();
        }
    }
}
