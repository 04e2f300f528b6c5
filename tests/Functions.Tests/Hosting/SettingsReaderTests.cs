using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Hosting;
using OpcOnboarding.Functions.Hosting;
using OpcOnboarding.Functions.Identity.OpenIdConnect;

namespace OpcOnboarding.Functions.Tests.Hosting;

public sealed class SettingsReaderTests : IDisposable
{
    private readonly TemporaryFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void Read_NothingSet_RunsOnDefaults()
    {
        var settings = Read();

        Assert.Equal(folder.File(".data"), settings.DataFolder);
        Assert.Equal(7071, settings.Port);
        Assert.Equal("http://127.0.0.1:7071", settings.DefaultAddress);
        Assert.Null(settings.StorageConnectionString);
        Assert.Equal(IdentityMode.Development, settings.Identity);
        Assert.True(settings.IsDevelopment);
    }

    [Fact]
    public void Read_BelowARepository_PutsDataAtItsRoot()
    {
        File.WriteAllText(folder.File(RepositoryRoot.Mark), "");
        var contentRoot = Directory.CreateDirectory(folder.File("functions")).FullName;

        Assert.Equal(folder.File(".data"), SettingsReader.Read(Configuration(), new Place(contentRoot)).DataFolder);
    }

    [Fact]
    public void Read_EverythingSet_TakesIt()
    {
        var settings = Read(
            ("Opc:DataFolder", "elsewhere"), ("Opc:Port", "8080"), ("Opc:StorageConnectionString", "UseDevelopmentStorage=true"),
            ("Opc:TaskHubStorageConnectionString", "https://hosttest.blob.core.windows.net"));

        Assert.Equal(folder.File("elsewhere"), settings.DataFolder);
        Assert.Equal(8080, settings.Port);
        Assert.Equal("UseDevelopmentStorage=true", settings.StorageConnectionString);
        Assert.Equal("https://hosttest.blob.core.windows.net", settings.TaskHubStorageConnectionString);
    }

    [Theory]
    [InlineData("Opc:Port", "0")]
    [InlineData("Opc:Port", "65536")]
    [InlineData("Opc:Port", "-1")]
    [InlineData("Opc:Port", "http")]
    [InlineData("Opc:RetentionYearsCompleted", "101")]
    [InlineData("Opc:RetentionYearsOther", "-1")]
    [InlineData("Opc:Identity", "Anyone")]
    [InlineData("Opc:Identity", "0")]
    [InlineData("Opc:Prot", "7071")]
    [InlineData("Opc:DurableManagementUrl", "runtime/webhooks")]
    [InlineData("FUNCTIONS_CUSTOMHANDLER_PORT", "0")]
    public void Read_ValueThatDoesNotHold_IsASentenceThatNamesTheKey(string key, string value)
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read((key, value)));

        Assert.Contains($"'{key}'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Read_SeveralFaults_NamesAllOfThem()
    {
        var refused = Assert.Throws<StartRefusedException>(() => Read(("Opc:Port", "x"), ("Opc:Identity", "x")));

        Assert.Contains("'Opc:Port'", refused.Message, StringComparison.Ordinal);
        Assert.Contains("'Opc:Identity'", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void SampleFile_ListsEveryKeyWithItsDefault()
    {
        var root = RepositoryRoot.Above(AppContext.BaseDirectory)!;
        File.Copy(Path.Combine(root, "local.settings.sample.json"), folder.File(LocalSettings.FileName));
        var configuration = new ConfigurationManager();
        configuration.AddLocalSettings(folder.Path);

        Assert.Equal(
            SettingsReader.Keys.Order(),
            configuration.GetSection(ServiceSettings.Section).GetChildren().Select(child => child.Key).Order());
        Assert.Equal(
            OpenIdConnectSettingsReader.ValueKeys.Order(),
            configuration.GetSection($"{ServiceSettings.Section}:{OpenIdConnectSettings.SectionName}").GetChildren().Select(child => child.Key).Order());
        Assert.Equal(Read(), SettingsReader.Read(configuration, new Place(folder.Path)));
    }

    [Fact]
    public void AddLocalSettings_BothSpellings_AreReadAndEnvironmentWins()
    {
        // A name of its own: other tests of this process read the same environment.
        var name = $"T{Guid.NewGuid():N}";
        File.WriteAllText(folder.File(LocalSettings.FileName), $$"""
            { "IsEncrypted": false, /* comment */ "Values": { "{{name}}__Both": "file", "{{name}}:File": "file", } }
            """);
        Environment.SetEnvironmentVariable($"{name}__Both", "environment");
        var configuration = new ConfigurationManager();
        configuration.AddEnvironmentVariables("ASPNETCORE_");
        configuration.AddEnvironmentVariables();
        configuration.AddLocalSettings(folder.Path);
        Environment.SetEnvironmentVariable($"{name}__Both", null);

        Assert.Equal("environment", configuration[$"{name}:Both"]);
        Assert.Equal("file", configuration[$"{name}:File"]);
    }

    [Theory]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("not json")]
    public void AddLocalSettings_BrokenFile_IsRefusedWithItsName(string content)
    {
        File.WriteAllText(folder.File(LocalSettings.FileName), content);

        var refused = Assert.Throws<StartRefusedException>(() => new ConfigurationManager().AddLocalSettings(folder.Path));

        Assert.Contains(LocalSettings.FileName, refused.Message, StringComparison.Ordinal);
        Assert.DoesNotContain(folder.Path, refused.Message, StringComparison.Ordinal);
    }

    private ServiceSettings Read(params (string Key, string Value)[] values) =>
        SettingsReader.Read(Configuration(values), new Place(folder.Path));

    private static IConfiguration Configuration(params (string Key, string Value)[] values) => new ConfigurationBuilder()
        .AddInMemoryCollection(values.Select(entry => KeyValuePair.Create(entry.Key, (string?)entry.Value))).Build();

    private sealed class Place(string contentRoot) : IHostEnvironment
    {
        public string EnvironmentName { get; set; } = Environments.Development;

        public string ApplicationName { get; set; } = "test";

        public string ContentRootPath { get; set; } = contentRoot;

        public IFileProvider ContentRootFileProvider { get; set; } = new NullFileProvider();
    }
}
