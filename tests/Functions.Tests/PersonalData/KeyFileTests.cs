using System.Runtime.Versioning;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.PersonalData;

namespace OpcOnboarding.Functions.Tests.PersonalData;

// File modes exist on Unix only, where the service is run.
[UnsupportedOSPlatform("windows")]
public sealed class KeyFileTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void LoadOrCreate_Twice_ReturnsTheSameKey()
    {
        var first = KeyFile.LoadOrCreate(folder.File("a.key"));

        Assert.Equal(KeyFile.KeyBytes, first.Length);
        Assert.Equal(first, KeyFile.LoadOrCreate(folder.File("a.key")));
    }

    [Fact]
    public void LoadOrCreate_NewFolder_MakesFolderAndFileForTheOwnerOnly()
    {
        var path = Path.Combine(folder.Path, "new", "a.key");

        KeyFile.LoadOrCreate(path);

        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, ModeOf(path));
        Assert.Equal(
            UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, ModeOf(Path.GetDirectoryName(path)!));
    }

    [Fact]
    public void LoadOrCreate_ReadableByOthers_IsRefused()
    {
        KeyFile.LoadOrCreate(folder.File("a.key"));
        Open(folder.File("a.key"));

        var refused = Assert.Throws<StartRefusedException>(() => KeyFile.LoadOrCreate(folder.File("a.key")));

        Assert.Contains("a.key", refused.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(31)]
    [InlineData(33)]
    public void LoadOrCreate_DamagedFile_IsRefusedAndKept(int length)
    {
        var path = folder.File("a.key");
        KeyFile.LoadOrCreate(path);
        File.WriteAllBytes(path, new byte[length]);

        Assert.Throws<StartRefusedException>(() => KeyFile.LoadOrCreate(path));
        Assert.Equal(length, new FileInfo(path).Length);
    }

    [Fact]
    public void LoadOrCreate_LeftoverOfACrash_IsReplaced()
    {
        File.WriteAllBytes(folder.File("a.key.new"), new byte[7]);

        Assert.Equal(KeyFile.KeyBytes, KeyFile.LoadOrCreate(folder.File("a.key")).Length);
        Assert.False(File.Exists(folder.File("a.key.new")));
    }

    [Fact]
    public async Task LoadOrCreate_SeveralAtOnce_AllGetTheSameKey()
    {
        using var start = new Barrier(8);
        var loads = Enumerable.Range(0, 8).Select(_ => Task.Factory.StartNew(
            () =>
            {
                start.SignalAndWait();
                return Convert.ToHexString(KeyFile.LoadOrCreate(folder.File("a.key")));
            },
            CancellationToken.None,
            TaskCreationOptions.LongRunning,
            TaskScheduler.Default));

        var keys = await Task.WhenAll(loads);

        Assert.Single(keys.Distinct());
    }

    private static UnixFileMode ModeOf(string path) => File.GetUnixFileMode(path);

    private static void Open(string path) => File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.GroupRead);
}
