using Azure;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Simulation.Tests.Store;

/// <summary>Why the table service does not do a write, in its own words.</summary>
internal sealed record StoreRefusal(int Status, string Code, string Message)
{
    public static readonly StoreRefusal Exists = new(409, "EntityAlreadyExists", "The specified entity already exists.");
    public static readonly StoreRefusal Missing = new(404, "ResourceNotFound", "The specified resource does not exist.");
    public static readonly StoreRefusal Changed = new(412, "UpdateConditionNotSatisfied", "The update condition specified in the request was not satisfied.");

    public RequestFailedException ToException() => new(Status, Message, Code, null);

    public TableTransactionFailedException ToException(int index) => new(StoreAnswer.Error(Status, Code, $"{index}:{Message}"));
}
