namespace ZoneSim.Model;

/// <summary>
/// One incursion as all agents know it: who it is, where its mail goes, its luck, and what has happened in it. Where it is
/// only the ground knows. The history stays open until what followed each incursion is drawn.
/// </summary>
internal sealed class Incursion
{
    public Incursion(ReplicationContext context, string name, int ordinal, IncursionKind kind)
    {
        Name = name;
        Ordinal = ordinal;
        Kind = kind;
        Label = ordinal == 1 ? name : $"{name}#{ordinal}";
        Stream = context.LuckOf(Label);
        Inbox = new Mailbox<Felt>(context.Clock);
        Over = context.Clock.NewEvent();
        Facts = context.Facts.Take();
        Facts.Begin();
        Number = context.Incursions.Count;
        context.Incursions.Add(this);
        context.Open();
    }

    public string Name { get; }

    public int Ordinal { get; }

    public IncursionKind Kind { get; }

    /// <summary>Where it stands among the incursions begun in this history.</summary>
    public int Number { get; }

    /// <summary>The name, with #2 and up for returns: also the subject of its luck.</summary>
    public string Label { get; }

    public RandomStream Stream { get; }

    /// <summary>Measures that reach the convoy or drone.</summary>
    public Mailbox<Felt> Inbox { get; }

    /// <summary>Happens at the end of the incursion.</summary>
    public Event Over { get; }

    public bool IsOver { get; private set; }

    /// <summary>
    /// Whether anybody may still act on a report of it. Observers stop looking when nobody does (unless the history is
    /// told), which changes no row and saves most of the work of a long stay.
    /// </summary>
    public bool IsFollowed { get; set; } = true;

    /// <summary>What has happened in it.</summary>
    public IncursionFacts Facts { get; }

    /// <summary>Its way; set by whoever drives or flies it, when it begins.</summary>
    public Track Way { get; set; } = null!;

    /// <summary>Notes one use of a measure in the ledger; gives the number of earlier uses, the occasion of its draws.</summary>
    public int Use(Measure measure, double now)
    {
        if (IsOver)
        {
            return Facts.Uses[(int)measure];
        }

        Facts.FirstUse[(int)measure] ??= now;
        return Facts.Uses[(int)measure]++;
    }

    /// <summary>Notes the first hostile act.</summary>
    public void NoteHostileAct(HostileActor by, double now)
    {
        if (Facts.HostileAct is null)
        {
            Facts.HostileAct = now;
            Facts.HostileBy = by;
        }
    }

    /// <summary>Closes the incursion; what happens to it afterwards is not in its facts.</summary>
    public void End()
    {
        IsOver = true;
        Over.Succeed();
    }
}
