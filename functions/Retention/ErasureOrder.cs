using System.Text.Json;
using OpcOnboarding.Functions.PersonalData;
using OpcOnboarding.Functions.Problems;
using OpcOnboarding.Functions.Requests;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Retention;

/// <summary>What an administrator gives as the reason of an erasure.</summary>
/// <param name="Ground">Why.</param>
/// <param name="Reference">The file or rule behind it. Stays in clear when everything else is gone.</param>
internal sealed record ErasureOrder(ErasureGround Ground, string Reference)
{
    private const int LongestReference = 60;

    /// <summary>Reads the order, or says what is wrong with it. A reference with a long number in it could name a person and is refused.</summary>
    public static Answer<ErasureOrder> Read(RequestBody body)
    {
        var ground = WireNames.Parse<ErasureGround>(Text(body, "ground"));
        var reference = Text(body, "reference")?.Trim() ?? "";
        FieldError? fault = ground is null ? new FieldError("ground", FieldFault.UnknownValue)
            : reference.Length == 0 ? new FieldError("reference", FieldFault.Required)
            : reference.Length > LongestReference ? new FieldError("reference", FieldFault.TooLong, LongestReference)
            : Masking.LongNumbers(reference) != reference ? new FieldError("reference", FieldFault.WrongFormat)
            : null;
        return fault is null ? new ErasureOrder(ground!.Value, reference) : new Refusal.ValidationFailed(fault);
    }

    private static string? Text(RequestBody body, string name) =>
        body.Root.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}
