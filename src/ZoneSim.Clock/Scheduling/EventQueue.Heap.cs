namespace ZoneSim.Clock;

/// <content>
/// The later events: a heap of four children per node. Child c of node n stands at 4n + 1 + c, and no child comes before its
/// parent.
/// </content>
internal sealed partial class EventQueue
{
    private void PushFar(QueueNode node)
    {
        if (farCount == far.Length)
        {
            Array.Resize(ref far, 2 * far.Length);
        }
        SiftUp(farCount++, node);
    }

    /// <summary>
    /// Takes the first out. The least child moves up, level by level; the last node of the heap, which is nearly always a late
    /// one, is put into the gap that is left at the bottom.
    /// </summary>
    private QueueNode PopFar()
    {
        var nodes = far;
        var top = nodes[0];
        var last = nodes[--farCount];
        var gap = 0;
        for (var child = 1; child < farCount; child = (4 * gap) + 1)
        {
            var least = child + 3 < farCount ? LeastOfFour(nodes, child) : LeastOfFew(nodes, child);
            nodes[gap] = nodes[least];
            gap = least;
        }
        SiftUp(gap, last);
        return top;
    }

    /// <summary>Puts a node into a gap, or above it: parents that come later move down.</summary>
    private void SiftUp(int gap, QueueNode node)
    {
        var nodes = far;
        while (gap > 0)
        {
            var parent = (gap - 1) >> 2;
            if (!Precedes(node, nodes[parent]))
            {
                break;
            }
            nodes[gap] = nodes[parent];
            gap = parent;
        }
        nodes[gap] = node;
    }

    /// <summary>Three comparisons without a jump: which child is least cannot be predicted, and a wrong guess costs more.</summary>
    private int LeastOfFour(QueueNode[] nodes, int child)
    {
        if (farPriorities is not null)
        {
            return LeastOfFew(nodes, child);
        }
        var four = nodes.AsSpan(child, 4);
        var a = QueueNode.IsLess(four[1], four[0]);
        var b = 2 + QueueNode.IsLess(four[3], four[2]);
        return child + a + ((b - a) * QueueNode.IsLess(four[b], four[a]));
    }

    private int LeastOfFew(QueueNode[] nodes, int child)
    {
        var least = child;
        for (var c = child + 1; c < Math.Min(child + 4, farCount); c++)
        {
            least = Precedes(nodes[c], nodes[least]) ? c : least;
        }
        return least;
    }
}
