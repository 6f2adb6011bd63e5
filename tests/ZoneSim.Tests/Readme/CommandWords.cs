using System.Text;

namespace ZoneSim.Tests.Readme;

/// <summary>Splits a command as a shell does: quotes hold words together, a number sign starts a comment, a redirection ends it.</summary>
internal static class CommandWords
{
    /// <summary>The words.</summary>
    public static string[] Of(string command)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        var quote = '\0';
        var isWord = false;
        foreach (var letter in command + " ")
        {
            if (quote != '\0' ? letter == quote : letter is '"' or '\'')
            {
                quote = quote == '\0' ? letter : '\0';
                isWord = true;
            }
            else if (quote == '\0' && letter == ' ')
            {
                if (isWord)
                {
                    words.Add(word.ToString());
                    word.Clear();
                    isWord = false;
                }
            }
            else if (quote == '\0' && !isWord && letter is '#' or '>')
            {
                break;
            }
            else
            {
                word.Append(letter);
                isWord = true;
            }
        }

        return [.. words];
    }
}
