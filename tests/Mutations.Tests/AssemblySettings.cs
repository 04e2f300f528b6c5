// Each mutation builds and runs processes.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
