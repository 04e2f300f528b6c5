using Microsoft.AspNetCore.StaticFiles;
using Microsoft.Extensions.FileProviders;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace OpcOnboarding.Functions.Pages;

/// <summary>A file of the pages: as the build compressed it, where the browser takes that. Names below /assets hold a digest of their content.</summary>
internal static class PageFileResult
{
    private const string ForEver = "public, max-age=31536000, immutable";
    private const string ForADay = "public, max-age=86400";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    /// <summary>The file, or null when there is none of that name that is meant for browsers.</summary>
    public static IResult? Of(PageFolder folder, string path, StringValues acceptEncoding)
    {
        if (path.EndsWith(".gz", StringComparison.OrdinalIgnoreCase)
            || !ContentTypes.TryGetContentType(path, out var contentType) || folder.Find(path) is not { } file)
        {
            return null;
        }

        var coding = ContentCoding.Accepted(acceptEncoding).FirstOrDefault(known => folder.Find(path + known.Ending) is not null);
        return new Answer(coding is null ? file : folder.Find(path + coding.Ending)!, coding, contentType, path.StartsWith("/assets/", StringComparison.Ordinal));
    }

    private sealed record Answer(IFileInfo File, ContentCoding? Coding, string ContentType, bool IsHashed) : IResult
    {
        public Task ExecuteAsync(HttpContext httpContext)
        {
            var headers = httpContext.Response.Headers;
            headers[HeaderNames.CacheControl] = IsHashed ? ForEver : ForADay;
            headers[HeaderNames.Vary] = HeaderNames.AcceptEncoding;
            if (Coding is not null)
            {
                headers[HeaderNames.ContentEncoding] = Coding.Name;
            }

            var tag = new EntityTagHeaderValue($"\"{File.Length:x}-{File.LastModified.UtcTicks:x}{Coding?.Ending}\"");
            return TypedResults.PhysicalFile(File.PhysicalPath!, ContentType, lastModified: File.LastModified, entityTag: tag).ExecuteAsync(httpContext);
        }
    }
}
