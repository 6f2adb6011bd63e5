namespace ZoneSim.Clock;

/// <content>The later events: a heap of four children per node. Child c of node n stands at 4n + 1 + c.</content>
internal sealed partial class EventQueue
{
    private void PushFar(QueueNode node)
    {
        if (farCount == far.Length)
        {
            Array.Resize(ref far, 2 * far.Length);
        }
        var i = farCount++;
        while (i > 0)
        {
            var parent = (i - 1) >> 2;
            if (!Precedes(node, far[parent]))
            {
                break;
            }
            far[i] = far[parent];
            i = parent;
        }
        far[i] = node;
    }

    private QueueNode PopFar()
    {
        var top = far[0];
        var last = far[--farCount];
        if (farCount > 0)
        {
            SiftDown(last);
        }
        return top;
    }

    private void SiftDown(QueueNode node)
    {
        var i = 0;
        while (true)
        {
            var child = (4 * i) + 1;
            if (child >= farCount)
            {
                break;
            }
            var least = child;
            var end = Math.Min(child + 4, farCount);
            for (var c = child + 1; c < end; c++)
            {
                if (Precedes(far[c], far[least]))
                {
                    least = c;
                }
            }
            if (!Precedes(far[least], node))
            {
                break;
            }
            far[i] = far[least];
            i = least;
        }
        far[i] = node;
    }
}
