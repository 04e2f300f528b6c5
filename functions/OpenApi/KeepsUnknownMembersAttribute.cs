namespace OpcOnboarding.Functions.OpenApi;

/// <summary>Members that the type does not name are kept as they are sent.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class KeepsUnknownMembersAttribute : Attribute;
