using System.Text;
using OpcOnboarding.Storage.Tables;

namespace OpcOnboarding.Functions.Tests.Audit;

/// <summary>Every change of a single byte: of a text, of content, of a row with its keys, names and values.</summary>
internal static class ByteFlips
{
    /// <summary>The rows that differ from a row in one byte, each with the place.</summary>
    public static IEnumerable<(string Place, TableEntity Row)> Of(TableEntity row)
    {
        foreach (var key in Of(row.RowKey))
        {
            yield return ("row key", Changed(row, copy => copy.RowKey = key));
        }

        foreach (var key in Of(row.PartitionKey))
        {
            yield return ("partition key", Changed(row, copy => copy.PartitionKey = key));
        }

        foreach (var (name, value) in row.Where(property => property.Value is not null))
        {
            foreach (var other in Of(name))
            {
                yield return ($"name {name}", Changed(row, copy =>
                {
                    copy.Remove(name);
                    copy[other] = value;
                }));
            }

            foreach (var other in FlippedValue(value!))
            {
                yield return (name, Changed(row, copy => copy[name] = other));
            }
        }
    }

    /// <summary>The text with one bit of one of its bytes changed; changes that leave no text are passed over.</summary>
    public static IEnumerable<string> Of(string text)
    {
        for (var index = 0; index < text.Length; index++)
        {
            var changed = new StringBuilder(text);
            changed[index] = (char)(changed[index] ^ 1);
            yield return changed.ToString();
        }
    }

    private static IEnumerable<object> FlippedValue(object value) => value switch
    {
        string text => Of(text),
        Guid id => Of(id.ToByteArray()).Select(bytes => (object)new Guid(bytes)),
        long number => Enumerable.Range(0, 8).Select(index => (object)(number ^ (1L << (index * 8)))),
        int number => Enumerable.Range(0, 4).Select(index => (object)(number ^ (1 << (index * 8)))),
        bool truth => [!truth],
        DateTimeOffset instant => [instant.AddTicks(1), instant.AddDays(1)],
        byte[] bytes => Of(bytes),
        _ => throw new ArgumentOutOfRangeException(nameof(value), value.GetType().Name, "Rows do not hold this."),
    };

    /// <summary>The content with one bit of one of its bytes changed.</summary>
    public static IEnumerable<byte[]> Of(byte[] bytes) => Enumerable.Range(0, bytes.Length).Select(index =>
    {
        var changed = (byte[])bytes.Clone();
        changed[index] ^= 1;
        return changed;
    });

    private static TableEntity Changed(TableEntity row, Action<TableEntity> change)
    {
        var copy = AuditedCase.Copy(row);
        change(copy);
        return copy;
    }
}
