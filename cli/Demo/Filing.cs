using System.Net.Http.Headers;
using OpcOnboarding.Cli.Api;
using OpcOnboarding.Cli.Papers;
using OpcOnboarding.Cli.Samples;

namespace OpcOnboarding.Cli.Demo;

/// <summary>What the founder hands in: the one form, the one set of papers.</summary>
internal static class Filing
{
    /// <summary>Body of the draft: the sample's sections as they are.</summary>
    public static object Draft(SampleCase sample) => new
    {
        sample.City,
        sample.District,
        application = new { sample.Founder, sample.Entity, sample.Facts, sample.PriorGrants },
    };

    /// <summary>Uploads a paper for each of the materials.</summary>
    public static async Task UploadAsync(
        SignedIn founder, string caseId, SampleCase sample, IEnumerable<string> materials, CancellationToken cancellationToken)
    {
        foreach (var material in materials)
        {
            await founder.UploadAsync(caseId, Form(material, SamplePaper.Of(sample.CaseId, material)), cancellationToken);
        }
    }

    /// <summary>A form whose bytes are the same however often it is sent.</summary>
    private static MultipartFormDataContent Form(string material, SamplePaper paper)
    {
        var file = new ByteArrayContent(paper.Content);
        file.Headers.ContentType = new MediaTypeHeaderValue(paper.MediaType);
        return new MultipartFormDataContent { { new StringContent(material), "kind" }, { file, "file", paper.FileName } };
    }
}
