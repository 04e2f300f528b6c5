using System.Globalization;

namespace OpcOnboarding.Functions.Tests.Journeys;

/// <summary>Texts that occur nowhere else, each written once; a scan looks for all of them.</summary>
internal sealed class Canaries
{
    private readonly List<string> _written = [];

    public IReadOnlyList<string> Written => _written;

    public string Next(string kind)
    {
        _written.Add(string.Create(CultureInfo.InvariantCulture, $"{kind}金丝雀{_written.Count:D4}号"));
        return _written[^1];
    }
}
