namespace OpcOnboarding.Functions.OpenApi;

/// <summary>Members of this type that may be null may be left out, too. Without it every member is always written.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class NullableIsOptionalAttribute : Attribute;
