using System.Net;
using System.Net.Security;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace OpcOnboarding.Functions.Tests.Published;

/// <summary>A certificate for 127.0.0.1 that only those trust who are told to.</summary>
internal sealed class LocalCertificate : IDisposable
{
    private readonly X509Certificate2 _certificate;

    private LocalCertificate(X509Certificate2 certificate, string file, string keyFile) => (_certificate, File, KeyFile) = (certificate, file, keyFile);

    /// <summary>PEM file of the certificate.</summary>
    public string File { get; }

    /// <summary>PEM file of its private key.</summary>
    public string KeyFile { get; }

    /// <summary>Makes one, and its files in a folder.</summary>
    public static LocalCertificate Make(TemporaryFolder folder)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddIpAddress(IPAddress.Loopback);
        var request = new CertificateRequest("CN=127.0.0.1", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(names.Build());
        using var made = request.CreateSelfSigned(DateTimeOffset.UtcNow.AddHours(-1), DateTimeOffset.UtcNow.AddDays(1));
        var (file, keyFile) = (folder.File("certificate.pem"), folder.File("certificate-key.pem"));
        System.IO.File.WriteAllText(file, made.ExportCertificatePem());
        System.IO.File.WriteAllText(keyFile, key.ExportPkcs8PrivateKeyPem());
        return new LocalCertificate(X509CertificateLoader.LoadCertificate(made.RawData), file, keyFile);
    }

    /// <summary>A client's options that trust it and nobody else; the name is checked as ever.</summary>
    public SslClientAuthenticationOptions Trusting() => new()
    {
        CertificateChainPolicy = new X509ChainPolicy
        {
            TrustMode = X509ChainTrustMode.CustomRootTrust,
            CustomTrustStore = { _certificate },
            RevocationMode = X509RevocationMode.NoCheck,
        },
    };

    public void Dispose() => _certificate.Dispose();
}
