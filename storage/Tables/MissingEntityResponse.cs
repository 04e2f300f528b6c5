using Azure;

namespace OpcOnboarding.Storage.Tables;

/// <summary>The answer to a read of a row that does not exist.</summary>
internal sealed class MissingEntityResponse<T>(Response response) : NullableResponse<T>
{
    public override bool HasValue => false;

    public override T Value => throw new InvalidOperationException("The row does not exist.");

    public override Response GetRawResponse() => response;
}
