using System.Collections.Concurrent;

namespace OpcOnboarding.Mutations.Tests;

/// <summary>The benches of this run, in a folder that is gone afterwards: two, as faults do not meet each other, or one on a single processor.</summary>
public sealed class MutantBenches : IAsyncLifetime
{
    private static readonly int s_count = Math.Min(2, Environment.ProcessorCount);

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("mutants-");
    private readonly ConcurrentBag<MutantBench> _free = [];
    private EngineCompiler? _compiler;

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        _compiler = await EngineCompiler.PrepareAsync(Path.Combine(_folder.FullName, "build"));
        for (var bench = 0; bench < s_count; bench++)
        {
            _free.Add(new MutantBench(_compiler, Path.Combine(_folder.FullName, $"bench-{bench}")));
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (_compiler is not null)
        {
            await _compiler.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }

    /// <summary>Those of which it is true, looked at on all benches.</summary>
    internal async Task<IReadOnlyCollection<T>> WhereAsync<T>(IEnumerable<T> all, Func<MutantBench, T, Task<bool>> isSo)
    {
        var found = new ConcurrentBag<T>();
        await Parallel.ForEachAsync(all, new ParallelOptions { MaxDegreeOfParallelism = s_count }, async (one, _) =>
        {
            var bench = _free.TryTake(out var free) ? free : throw new InvalidOperationException("There are fewer benches than workers.");
            if (await isSo(bench, one))
            {
                found.Add(one);
            }

            _free.Add(bench);
        });
        return found;
    }
}
