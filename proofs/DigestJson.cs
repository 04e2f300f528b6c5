using System.Text.Json;
using System.Text.Json.Serialization;

namespace OpcOnboarding.Proofs;

/// <summary>Digests in JSON are their text.</summary>
internal sealed class DigestJson : JsonConverter<Digest>
{
    public override Digest Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && Digest.TryParse(reader.GetString(), out var digest)
            ? digest
            : throw new JsonException("A digest is 'sha256:' and 64 lower-case hexadecimal digits.");

    public override void Write(Utf8JsonWriter writer, Digest value, JsonSerializerOptions options) => writer.WriteStringValue(value.ToString());
}
