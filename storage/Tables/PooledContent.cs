using System.Buffers;
using Azure.Core;

namespace OpcOnboarding.Storage.Tables;

/// <summary>A request body written into a rented buffer.</summary>
internal sealed class PooledContent : RequestContent, IBufferWriter<byte>
{
    private byte[] _buffer = ArrayPool<byte>.Shared.Rent(2048);
    private int _length;
    private bool _read;

    public int Length => _length;

    public ReadOnlySpan<byte> Written => _buffer.AsSpan(0, _length);

    public void Advance(int count) => _length += count;

    public Memory<byte> GetMemory(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _buffer.AsMemory(_length);
    }

    public Span<byte> GetSpan(int sizeHint = 0)
    {
        MakeRoom(sizeHint);
        return _buffer.AsSpan(_length);
    }

    /// <summary>Says that the service has answered well, hence read the whole body, so that the buffer may be used again.</summary>
    public void MarkRead() => _read = true;

    public override bool TryComputeLength(out long length)
    {
        length = _length;
        return true;
    }

    public override async Task WriteToAsync(Stream stream, CancellationToken cancellation) =>
        await stream.WriteAsync(_buffer.AsMemory(0, _length), cancellation).ConfigureAwait(false);

    public override void WriteTo(Stream stream, CancellationToken cancellation) => stream.Write(Written);

    /// <summary>
    /// Gives the buffer back, unless a try may still be sending from it (time-out, early refusal):
    /// then another request's bytes would go out under this request's name.
    /// </summary>
    public override void Dispose()
    {
        if (_read && _buffer.Length > 0)
            ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = [];
        _length = 0;
        _read = false;
    }

    private void MakeRoom(int sizeHint)
    {
        var needed = _length + Math.Max(sizeHint, 256);
        if (needed <= _buffer.Length)
            return;
        var larger = ArrayPool<byte>.Shared.Rent(Math.Max(needed, _buffer.Length * 2));
        Written.CopyTo(larger);
        ArrayPool<byte>.Shared.Return(_buffer);
        _buffer = larger;
    }
}
