using ZoneSim.Studies.Runs;

namespace ZoneSim.Studies.Replications;

/// <summary>
/// A stage of a study, cut into numbered pieces of work: played on any number of threads, here or elsewhere, before or after a stop. A piece that is
/// there and whole is not played again, and whoever plays one makes the same bytes.
/// </summary>
internal abstract class Stage
{
    /// <summary>Its name, for a progress line.</summary>
    public abstract string Name { get; }

    /// <summary>Number of pieces.</summary>
    public abstract int Pieces { get; }

    /// <summary>Name of what is kept of a piece; where that is more than one thing, of the last.</summary>
    public abstract string PieceName(int piece);

    /// <summary>Whether all that is kept of a piece is there and whole.</summary>
    public abstract bool IsDone(int piece);

    /// <summary>Histories that a piece takes, under all policies.</summary>
    public abstract long Histories(int piece);

    /// <summary>Makes a thread's worker: plays a piece and keeps it, unless it is done.</summary>
    public abstract Action<int> NewWorker(CancellationToken cancel);

    /// <summary>Plays all pieces that are not done.</summary>
    /// <param name="threads">Threads to use.</param>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancel">Stops it; pieces that are done stay.</param>
    /// <param name="earlier">Histories of its rounds before this one; null where it is played in one.</param>
    public void Play(int threads, IProgress<StudyProgress>? progress, CancellationToken cancel, long? earlier = null)
    {
        var meter = new ProgressMeter(progress, Name, (earlier ?? 0) + Enumerable.Range(0, Pieces).Sum(Histories));
        if (earlier is { } before)
        {
            meter.Add(before);
        }

        Play([.. Enumerable.Range(0, Pieces)], threads, meter, cancel);
    }

    /// <summary>Plays what is not done of some pieces.</summary>
    /// <param name="some">Which, in the order in which they are begun.</param>
    /// <param name="threads">Threads to use.</param>
    /// <param name="meter">Told of each piece when it is done.</param>
    /// <param name="cancel">Stops it; pieces that are done stay.</param>
    /// <param name="done">Told the number of each piece when it is done.</param>
    public void Play(int[] some, int threads, ProgressMeter meter, CancellationToken cancel, Action<int>? done = null) =>
        WorkQueue.Run(
            some.Length,
            threads,
            () =>
            {
                var work = NewWorker(cancel);
                return unit =>
                {
                    work(some[unit]);
                    done?.Invoke(some[unit]);
                    meter.Add(Histories(some[unit]));
                };
            },
            cancel
        );
}

/// <summary>A stage of design points, some to a piece, of each of which one result is kept.</summary>
/// <typeparam name="T">What a point gives.</typeparam>
/// <param name="name">Its name, for a progress line.</param>
/// <param name="prefix">What the names of its pieces begin with.</param>
/// <param name="points">Number of points.</param>
/// <param name="perPiece">Points in a piece; the last one may have fewer.</param>
/// <param name="pieces">Where pieces are kept.</param>
internal sealed class Stage<T>(string name, string prefix, int points, int perPiece, ICheckpointStore pieces) : Stage
{
    /// <summary>Makes a thread's player: what a point gives. The points of a piece are played in their order.</summary>
    public required Func<CancellationToken, Func<int, T>> NewPlayer { get; init; }

    /// <summary>Histories that a point takes, under all policies.</summary>
    public required Func<int, long> PerPoint { get; init; }

    /// <summary>Writes what a point gave to its piece.</summary>
    public required Action<T, CheckpointWriter> Write { get; init; }

    /// <summary>Reads what a point gave from its piece.</summary>
    public required Func<CheckpointReader, int, T> ReadPoint { get; init; }

    /// <inheritdoc/>
    public override string Name => name;

    /// <inheritdoc/>
    public override int Pieces => (points + perPiece - 1) / perPiece;

    /// <inheritdoc/>
    public override string PieceName(int piece) => FormattableString.Invariant($"{prefix}-{piece:000000}");

    /// <inheritdoc/>
    public override bool IsDone(int piece) => pieces.HasPiece(PieceName(piece));

    /// <inheritdoc/>
    public override long Histories(int piece) => PointsOf(piece).Sum(PerPoint);

    /// <inheritdoc/>
    public override Action<int> NewWorker(CancellationToken cancel)
    {
        var play = NewPlayer(cancel);
        return piece =>
        {
            if (!IsDone(piece))
            {
                var found = PointsOf(piece).Select(play).ToArray();
                pieces.WritePiece(PieceName(piece), writer => Array.ForEach(found, one => Write(one, writer)));
            }
        };
    }

    /// <summary>What the points gave, in their order; all are played.</summary>
    public T[] Read() => [.. Enumerable.Range(0, Pieces).SelectMany(Read)];

    /// <summary>What the points of a piece gave, in their order.</summary>
    public T[] Read(int piece) => pieces.ReadPiece(PieceName(piece), reader => PointsOf(piece).Select(point => ReadPoint(reader, point)).ToArray());

    private IEnumerable<int> PointsOf(int piece) => Enumerable.Range(piece * perPiece, Math.Min(perPiece, points - (piece * perPiece)));
}
