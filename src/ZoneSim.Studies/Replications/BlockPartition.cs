namespace ZoneSim.Studies.Replications;

/// <summary>
/// How the replications of a study are cut into blocks: by their number alone, never by threads or memory, since sums are
/// reduced in the order of blocks. A group of the ledger holds whole blocks.
/// </summary>
/// <param name="Replications">Replications of each policy.</param>
/// <param name="BlockSize">Replications in a block.</param>
internal readonly record struct BlockPartition(long Replications, int BlockSize)
{
    /// <summary>Replications of one policy in one row group of the ledger, unless a block is larger.</summary>
    public const int GroupSize = 10_000;

    /// <summary>Replications above which blocks are large, so that there are no more files than a disk that many machines share can take.</summary>
    private const int Many = 10_000_000;

    /// <summary>The cut of a fixed number: small blocks while there are few, so that all threads have work; larger ones to save files.</summary>
    public BlockPartition(long replications)
        : this(
            replications,
            replications <= GroupSize ? 250
                : replications <= Many ? 2_500
                : 25_000
        ) { }

    /// <summary>Number of blocks of each policy.</summary>
    public int Blocks => checked((int)((Replications + BlockSize - 1) / BlockSize));

    /// <summary>First replication of a block.</summary>
    public long First(int block) => (long)block * BlockSize;

    /// <summary>Number of replications in a block.</summary>
    public int Length(int block) => (int)Math.Min(BlockSize, Replications - First(block));
}
