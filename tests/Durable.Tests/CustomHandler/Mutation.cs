namespace OpcOnboarding.Durable.Tests.CustomHandler;

/// <summary>Changes bytes as a seed has it: flips, cuts, repeats, insertions, several at once.</summary>
internal sealed class Mutation(int seed)
{
    private readonly Random _random = new(seed);

    public byte[] Of(byte[] original)
    {
        var bytes = original.ToList();
        for (var count = _random.Next(1, 4); count > 0 && bytes.Count > 0; count--)
        {
            Change(bytes);
        }

        return [.. bytes];
    }

    private void Change(List<byte> bytes)
    {
        var at = _random.Next(bytes.Count);
        var length = Math.Min(_random.Next(1, 40), bytes.Count - at);
        switch (_random.Next(6))
        {
            case 0:
                bytes[at] ^= (byte)(1 << _random.Next(8));
                break;
            case 1:
                bytes[at] = (byte)_random.Next(256);
                break;
            case 2:
                bytes.RemoveRange(at, length);
                break;
            case 3:
                bytes.InsertRange(at, bytes.GetRange(at, length));
                break;
            case 4:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
            default:
                var inserted = new byte[length];
                _random.NextBytes(inserted);
                bytes.InsertRange(at, inserted);
                break;
        }
    }
}
