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
            shell.Error.Write($"\r{text}\e[K");
            shell.Error.Flush();
            _isShown = true;
        }
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isShown)
        {
            shell.Error.Write("\r\e[K");
            shell.Error.Flush();
        }
    }
}
