namespace ZoneSim.Model;

/// <summary>
/// What was asked for cannot be done, and the reason lies in the files, names or numbers given. The message says what is wrong and how to
/// mend it. Whatever else is thrown is a fault of the program, and nobody catches it but the program's outermost frame.
/// </summary>
/// <param name="message">What is wrong, and how to mend it.</param>
public abstract class RefusalException(string message) : Exception(message);
