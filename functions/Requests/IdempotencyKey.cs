using OpcOnboarding.Functions.Problems;

namespace OpcOnboarding.Functions.Requests;

/// <summary>The <c>Idempotency-Key</c> of a request: the caller's, else one of ours; always returned.</summary>
/// <param name="Value">The key.</param>
/// <param name="IsGiven">Whether the caller named it.</param>
internal sealed record IdempotencyKey(string Value, bool IsGiven)
{
    /// <summary>Name of the header.</summary>
    public const string Header = "Idempotency-Key";

    private const int Longest = 200;

    /// <summary>Reads it and sets it on the answer. 400 when it is longer than 200 characters or not plain ASCII.</summary>
    public static Answer<IdempotencyKey> Of(HttpContext context)
    {
        var given = context.Request.Headers[Header];
        if (given.Count > 1 || (given.Count == 1 && !IsUsable(given[0]!)))
        {
            return new Refusal.ParameterNotValid(Header);
        }

        var key = given.Count == 1 ? new IdempotencyKey(given[0]!, true) : new IdempotencyKey(Guid.NewGuid().ToString("N"), false);
        context.Response.Headers[Header] = key.Value;
        return key;
    }

    private static bool IsUsable(string key) => key.Length is > 0 and <= Longest && key.All(character => character is > ' ' and < '\x7f');
}
