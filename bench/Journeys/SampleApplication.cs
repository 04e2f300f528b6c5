using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OpcOnboarding.Functions.Tests.Hosting;

namespace OpcOnboarding.Bench.Journeys;

/// <summary>What a founder files: one of the samples with four papers, all at hand.</summary>
/// <param name="City">Chinese name of the city.</param>
/// <param name="Draft">Body of the draft.</param>
/// <param name="Materials">Codes of the four papers.</param>
internal sealed record SampleApplication(string City, string Draft, IReadOnlyList<string> Materials)
{
    /// <summary>The draft of somebody new: one person is given what is a person's in the first of many cases only.</summary>
    public string NewDraft()
    {
        var draft = JsonNode.Parse(Draft)!;
        InventedPerson.Become(draft["application"]!["founder"]!.AsObject());
        return draft.ToJsonString();
    }

    /// <summary>Size of one paper: about a page that was scanned in grey.</summary>
    public const int PaperBytes = 100 * 1_024;

    /// <summary>The samples that hand in exactly four papers and miss none.</summary>
    public static IReadOnlyList<SampleApplication> All { get; } = [.. Read()];

    /// <summary>A paper that the service takes for a PDF; no two have the same bytes.</summary>
    public static byte[] Paper()
    {
        var paper = new byte[PaperBytes];
        Random.Shared.NextBytes(paper);
        Encoding.ASCII.GetBytes("%PDF-1.7\n").CopyTo(paper, 0);
        return paper;
    }

    private static IEnumerable<SampleApplication> Read()
    {
        using var file = typeof(SampleApplication).Assembly.GetManifestResourceStream("sample-cases.json")!;
        foreach (var sample in JsonNode.Parse(file)!["cases"]!.AsArray().Select(entry => entry!.AsObject()))
        {
            var materials = sample["materials"]!.AsArray().Select(material => material!.AsObject()).ToList();
            if (materials.Count == 4 && materials.All(material => material["state"]!.GetValue<string>() == "provided"))
            {
                yield return new SampleApplication(
                    sample["city"]!.GetValue<string>(), DraftOf(sample), [.. materials.Select(material => material["code"]!.GetValue<string>())]);
            }
        }
    }

    private static string DraftOf(JsonObject sample) => JsonSerializer.Serialize(new
    {
        city = sample["city"],
        district = sample["district"],
        application = new { founder = sample["founder"], entity = sample["entity"], facts = sample["facts"], priorGrants = sample["priorGrants"] },
    });
}
