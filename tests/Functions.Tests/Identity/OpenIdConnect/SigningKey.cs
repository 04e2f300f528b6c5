using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text.Json.Nodes;

namespace OpcOnboarding.Functions.Tests.Identity.OpenIdConnect;

/// <summary>A key that a test signs with, and how an issuer publishes it.</summary>
internal abstract record SigningKey(string Kid)
{
    /// <summary>As a JSON Web Key; the public half only, but for symmetric keys, which have no halves.</summary>
    public abstract JsonObject Published();

    /// <summary>Signs as the algorithm of that name asks.</summary>
    public abstract byte[] Sign(byte[] content, string algorithm);

    internal sealed record OfRsa(string Kid, int Bits = 2048, string? Use = "sig") : SigningKey(Kid)
    {
        private readonly RSA _key = RSA.Create(Bits);

        /// <summary>The private key of a provider, as its file has it.</summary>
        public static OfRsa Of(JsonObject jwk)
        {
            var key = new OfRsa((string)jwk["kid"]!);
            key._key.ImportParameters(new RSAParameters
            {
                Modulus = Bytes(jwk, "n"),
                Exponent = Bytes(jwk, "e"),
                D = Bytes(jwk, "d"),
                P = Bytes(jwk, "p"),
                Q = Bytes(jwk, "q"),
                DP = Bytes(jwk, "dp"),
                DQ = Bytes(jwk, "dq"),
                InverseQ = Bytes(jwk, "qi"),
            });
            return key;
        }

        private static byte[] Bytes(JsonObject jwk, string member) => Base64Url.DecodeFromChars((string)jwk[member]!);

        public byte[] Modulus => _key.ExportParameters(includePrivateParameters: false).Modulus!;

        public string Pem => _key.ExportSubjectPublicKeyInfoPem();

        public byte[] SubjectPublicKeyInfo => _key.ExportSubjectPublicKeyInfo();

        public override JsonObject Published()
        {
            var shape = _key.ExportParameters(includePrivateParameters: false);
            var key = new JsonObject { ["kty"] = "RSA", ["kid"] = Kid, ["n"] = Base64Url.EncodeToString(shape.Modulus), ["e"] = Base64Url.EncodeToString(shape.Exponent) };
            return Use is null ? key : With(key, "use", Use);
        }

        public override byte[] Sign(byte[] content, string algorithm) => _key.SignData(
            content,
            algorithm[2..] switch { "256" => HashAlgorithmName.SHA256, "384" => HashAlgorithmName.SHA384, _ => HashAlgorithmName.SHA512 },
            algorithm.StartsWith("PS", StringComparison.Ordinal) ? RSASignaturePadding.Pss : RSASignaturePadding.Pkcs1);
    }

    internal sealed record OfCurve(string Kid, bool IsLarge = false) : SigningKey(Kid)
    {
        private readonly ECDsa _key = ECDsa.Create(IsLarge ? ECCurve.NamedCurves.nistP384 : ECCurve.NamedCurves.nistP256);

        public override JsonObject Published()
        {
            var point = _key.ExportParameters(includePrivateParameters: false).Q;
            return new() { ["kty"] = "EC", ["kid"] = Kid, ["crv"] = IsLarge ? "P-384" : "P-256", ["x"] = Base64Url.EncodeToString(point.X), ["y"] = Base64Url.EncodeToString(point.Y) };
        }

        public override byte[] Sign(byte[] content, string algorithm) =>
            _key.SignData(content, algorithm == "ES384" ? HashAlgorithmName.SHA384 : HashAlgorithmName.SHA256);
    }

    internal sealed record OfBytes(string Kid, byte[] Key) : SigningKey(Kid)
    {
        public override JsonObject Published() => new() { ["kty"] = "oct", ["kid"] = Kid, ["k"] = Base64Url.EncodeToString(Key) };

        public override byte[] Sign(byte[] content, string algorithm) => HMACSHA256.HashData(Key, content);
    }

    private static JsonObject With(JsonObject key, string name, string value)
    {
        key[name] = value;
        return key;
    }
}
