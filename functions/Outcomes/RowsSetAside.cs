using System.Diagnostics.CodeAnalysis;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Storage.Tables;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Outcomes;

/// <summary>Reads rows of which many are looked at: one that can't be read is told and left out, and the others go on.</summary>
internal sealed class RowsSetAside(ILogger<RowsSetAside> logger)
{
    /// <summary>What is read from the row. False when it can't be read.</summary>
    public bool TryRead<T>(TableEntity row, Func<TableEntity, T> read, [MaybeNullWhen(false)] out T content)
    {
        try
        {
            content = read(row);
            return true;
        }
        catch (Exception failure) when (IsUnreadable(failure))
        {
            Tell(row.PartitionKey, row.RowKey, failure);
            content = default;
            return false;
        }
    }

    /// <summary>Says that a row, or what it leads to, is set aside.</summary>
    public void Tell(string partition, string row, Exception failure) =>
        logger.LogError("Row {RowKey} of {Partition} can't be read and is set aside: {Failure}", row, partition, FailureTrace.Of(failure));

    /// <summary>Whether the failure says that something stored can't be read.</summary>
    public static bool IsUnreadable(Exception failure) => failure is UnreadableRowException or SealBrokenException or UnknownVersionException;
}
