namespace OpcOnboarding.Verifier;

/// <summary>The archive has exactly the files of its manifest, with the digests that it names.</summary>
internal static class ManifestCheck
{
    private const string Format = "opc-archive/1";

    public static ArchiveVerdict Run(ArchiveFile archive)
    {
        var named = archive.Manifest.GetProperty("files").EnumerateObject().ToDictionary(file => file.Name, file => file.Value.GetString());
        var found = archive.Files.Where(file => file.Key != ArchiveFile.ManifestName).ToDictionary(file => file.Key, file => ArchiveFile.Digest(file.Value));
        return ArchiveVerdict.Of("manifest", $"{found.Count} files; forms, histories, reports and the service's verdicts rest on nothing else", [
            .. archive.Manifest.GetProperty("format").GetString() == Format ? Array.Empty<string>() : ["The archive is of another format than this version knows."],
            .. named.Keys.Except(found.Keys).Select(name => $"{name} is missing."),
            .. found.Keys.Except(named.Keys).Select(name => $"The archive holds {name}, which the manifest does not name."),
            .. found.Where(file => named.TryGetValue(file.Key, out var digest) && digest != file.Value).Select(file => $"{file.Key} was changed."),
        ]);
    }
}
