namespace ZoneSim.Studies.Points;

/// <summary>What a question has to play its stages with, and what is looked at.</summary>
/// <param name="Study">The study.</param>
/// <param name="Outputs">What is looked at, the output first.</param>
/// <param name="Intervals">Intervals of each output.</param>
/// <param name="PlayAll">Plays a design and keeps its table; what each point gave, by output.</param>
/// <param name="Round">Plays a round of a stage, whose table is not kept.</param>
/// <param name="Keep">Keeps the table of a stage that was played in rounds.</param>
/// <param name="OverRanges">Gives points over the ranges of all quantities, and where they come from in words.</param>
internal sealed record PointStages(
    PointStudy Study,
    IReadOnlyList<StudyOutput> Outputs,
    IReadOnlyList<BaseIntervals> Intervals,
    Func<PointDesign, DesignPointResult[][]> PlayAll,
    Func<PointDesign, DesignPointResult[]> Round,
    Action<PointTable> Keep,
    Func<(PointTable Table, string Source)> OverRanges
)
{
    /// <summary>Plays a design and keeps its table; what each point gave of the first output.</summary>
    public DesignPointResult[] Play(PointDesign design) => PlayAll(design)[0];
}
