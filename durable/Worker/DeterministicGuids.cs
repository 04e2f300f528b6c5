using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace OpcOnboarding.Durable.Worker;

/// <summary>GUIDs that every replay makes again: version 5 over instance id, orchestration time and a counter.</summary>
/// <remarks>The recipe is wire: sub-orchestration ids come from it (wire facts, part c, NewGuid).</remarks>
internal sealed class DeterministicGuids(string instanceId)
{
    private static readonly Guid Namespace = new("9e952958-5e33-4daf-827f-2fa12937b875");

    private int counter;

    public Guid Next(DateTime currentUtc)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"{instanceId}_{currentUtc:O}_{counter++}");
        return Hash(Encoding.UTF8.GetBytes(name));
    }

    private static Guid Hash(byte[] name)
    {
        byte[] input = [.. Namespace.ToByteArray(bigEndian: true), .. name];
#pragma warning disable CA5350 // SHA-1 is what version 5 GUIDs are made of; nothing is protected by it.
        var bytes = SHA1.HashData(input).AsSpan(0, 16);
#pragma warning restore CA5350
        bytes[6] = (byte)((bytes[6] & 0x0F) | 0x50);
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
