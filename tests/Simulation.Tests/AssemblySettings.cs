// One simulated world at a time: the figures of memory are those of one thread.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
