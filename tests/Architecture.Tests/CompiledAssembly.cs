using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;

namespace OpcOnboarding.Architecture.Tests;

/// <summary>What a compiled assembly refers to, read from its metadata: nothing that is used can hide from it.</summary>
internal sealed class CompiledAssembly : IDisposable
{
    private readonly PEReader file;
    private readonly MetadataReader metadata;

    public CompiledAssembly(string name)
    {
        file = new PEReader(File.OpenRead(Path.Combine(AppContext.BaseDirectory, $"{name}.dll")));
        metadata = file.GetMetadataReader();
    }

    public IEnumerable<string> References => metadata.AssemblyReferences.Select(handle => metadata.GetString(metadata.GetAssemblyReference(handle).Name));

    /// <summary>Namespaces of another assembly whose types are used.</summary>
    public IEnumerable<string> NamespacesUsedOf(string assembly) => metadata.TypeReferences
        .Select(metadata.GetTypeReference)
        .Where(type => ScopeOf(type) == assembly)
        .Select(type => metadata.GetString(type.Namespace))
        .Distinct();

    /// <summary>Members of other assemblies that are used, as <c>Type.Member</c>.</summary>
    public IEnumerable<string> MembersUsed => metadata.MemberReferences
        .Select(metadata.GetMemberReference)
        .Where(member => member.Parent.Kind == HandleKind.TypeReference)
        .Select(member => $"{TypeOf(member)}.{metadata.GetString(member.Name)}")
        .Distinct();

    public void Dispose() => file.Dispose();

    private string TypeOf(MemberReference member)
    {
        var type = metadata.GetTypeReference((TypeReferenceHandle)member.Parent);
        return $"{metadata.GetString(type.Namespace)}.{metadata.GetString(type.Name)}";
    }

    private string? ScopeOf(TypeReference type) => type.ResolutionScope.Kind == HandleKind.AssemblyReference
        ? metadata.GetString(metadata.GetAssemblyReference((AssemblyReferenceHandle)type.ResolutionScope).Name)
        : null;
}
