namespace ZoneSim.Studies.Replications;

/// <summary>
/// How the replications of a study are cut into blocks: by their number alone, never by threads or memory, since sums are
/// reduced in the order of blocks. A group of the ledger holds whole blocks.
/// </summary>
/// <param name="Replications">Replications of each policy.</param>
/// <param name="BlockSize">Replications in a block.</param>
internal readonly record struct BlockCut(int Replications, int BlockSize)
{
    /// <summary>Replications of one policy in one row group of the ledger.</summary>
    public const int GroupSize = 10_000;

    /// <summary>The cut of a fixed number: small blocks while there are few, so that all threads have work; larger ones to save files.</summary>
    public BlockCut(int replications)
        : this(replications, replications <= GroupSize ? 250 : 2_500)
    {
    }

    /// <summary>Number of blocks of each policy.</summary>
    public int Blocks => (Replications + BlockSize - 1) / BlockSize;

    /// <summary>First replication of a block.</summary>
    public long First(int block) => (long)block * BlockSize;

    /// <summary>Number of replications in a block.</summary>
    public int Length(int block) => (int)Math.Min(BlockSize, Replications - First(block));
}
