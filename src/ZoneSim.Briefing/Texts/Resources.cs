using System.Text;

namespace ZoneSim.Briefing.Texts;

/// <summary>Texts that travel inside the assembly.</summary>
internal static class Resources
{
    /// <summary>The text of that name.</summary>
    public static string Text(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream(name) ?? throw new InvalidOperationException($"The assembly lacks '{name}'.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }
}
