using System.Globalization;
using Azure;

namespace OpcOnboarding.Storage.Tables;

/// <summary>Reads the multipart answer to a transaction: one part per action, or a single part that says which failed.</summary>
internal static class TransactionAnswer
{
    public static IReadOnlyList<Response> Read(Response response, int actions)
    {
        if (response.Status != 202)
            throw new TableTransactionFailedException(response);
        var parts = Parts(response.Content.ToMemory());
        if (parts.Find(part => part.Status >= 400) is { } failed)
            throw new TableTransactionFailedException(failed);
        return parts.Count == actions
            ? parts
            : throw UnreadableAnswer.Failure($"The answer has {parts.Count} parts for {actions} actions.");
    }

    private static List<TransactionPart> Parts(ReadOnlyMemory<byte> body)
    {
        var parts = new List<TransactionPart>();
        var start = Find(body, 0);
        while (start >= 0)
        {
            var next = Find(body, start + 1);
            parts.Add(Part(next < 0 ? body[start..] : body[start..next]));
            start = next;
        }

        return parts;
    }

    /// <summary>Position of the next status line; values cannot fake one, as line breaks in JSON are escaped.</summary>
    private static int Find(ReadOnlyMemory<byte> body, int from)
    {
        var found = body.Span[from..].IndexOf("\nHTTP/1.1 "u8);
        return found < 0 ? -1 : from + found + 1;
    }

    private static TransactionPart Part(ReadOnlyMemory<byte> text)
    {
        var span = text.Span;
        if (!int.TryParse(span["HTTP/1.1 ".Length..][..Math.Min(3, span.Length - "HTTP/1.1 ".Length)], CultureInfo.InvariantCulture, out var status))
            throw UnreadableAnswer.Failure("A part of the answer to a transaction has no status.");
        var part = new TransactionPart(status);
        var line = NextLine(span, 0);
        while (line < span.Length && span[line] is not ((byte)'\r' or (byte)'\n'))
        {
            var end = NextLine(span, line);
            part.AddHeader(span[line..end]);
            line = end;
        }

        part.SetBody(text[Math.Min(NextLine(span, line), text.Length)..]);
        return part;
    }

    private static int NextLine(ReadOnlySpan<byte> span, int from)
    {
        var found = from >= span.Length ? -1 : span[from..].IndexOf((byte)'\n');
        return found < 0 ? span.Length : from + found + 1;
    }
}
