using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OpcOnboarding.Workflows;

namespace OpcOnboarding.Functions.Cases;

/// <summary>What a case is beside its course: numbers, owner, documents, head of the journal. Nothing personal.</summary>
internal sealed record CaseFile
{
    /// <summary>The case.</summary>
    public required string CaseId { get; init; }

    /// <summary>Number for people, with a check character.</summary>
    public required string CaseNumber { get; init; }

    /// <summary>Key of the city, as in table keys.</summary>
    public required string CityKey { get; init; }

    /// <summary>Chinese name of the city.</summary>
    public required string City { get; init; }

    /// <summary>Chinese name of the district.</summary>
    public required string District { get; init; }

    /// <summary>Subject of the founder.</summary>
    public required string Founder { get; init; }

    /// <summary>When the draft was begun.</summary>
    public required DateTimeOffset CreatedAt { get; init; }

    /// <summary>Digest of the body that began it: the same key with another body is refused.</summary>
    public string? CreationDigest { get; init; }

    /// <summary>Latest version of the form, from 1.</summary>
    public int FormVersion { get; init; } = 1;

    /// <summary>The command that handed the draft in; from then on nothing in it changes by the founder's hand.</summary>
    public string? SubmitCommand { get; init; }

    /// <summary>Whether the draft is being deleted: nobody sees it any more, and the same order again goes on with the deletion.</summary>
    public bool IsDeleted { get; init; }

    /// <summary>What became of an erasure of the personal data; null where nobody proposed one.</summary>
    public CaseErasure? Erasure { get; init; }

    /// <summary>Whether it is decided that the personal data go: nobody sees the case any more but auditors its record.</summary>
    [JsonIgnore]
    public bool IsErasing => Erasure?.DecidedAt is not null;

    /// <summary>Whether the key of the personal data is destroyed.</summary>
    [JsonIgnore]
    public bool IsErased => Erasure?.ErasedAt is not null;

    /// <summary>What the automatic checks at submission found; shown to officers, refuses nothing.</summary>
    public IReadOnlyList<CaseFinding> Findings { get; init; } = [];

    /// <summary>Every version of every document.</summary>
    public IReadOnlyList<CaseDocument> Documents { get; init; } = [];

    /// <summary>Every notice, in order.</summary>
    public IReadOnlyList<Notice> Notices { get; init; } = [];

    /// <summary>By voucher number, the version up to which the journal has its movements.</summary>
    public IReadOnlyDictionary<string, int> VoucherVersions { get; init; } = ImmutableSortedDictionary<string, int>.Empty;

    /// <summary>Number of the last journal entry.</summary>
    public long Sequence { get; init; }

    /// <summary>Hash of the last journal entry; 64 zeros before the first.</summary>
    public string Head { get; init; } = JournalHash.Start;

    /// <summary>Keys of the case's rows in the worklist, as last written.</summary>
    public IReadOnlyList<string> WorklistRows { get; init; } = [];

    /// <summary>The form's version when they were last written; 0 before.</summary>
    public int WorklistForm { get; init; }

    /// <summary>Worklist rows that may still have to be deleted.</summary>
    public IReadOnlyList<string> StaleWorklistRows { get; init; } = [];

    /// <summary>The latest version of each document.</summary>
    public IEnumerable<CaseDocument> LatestDocuments =>
        Documents.GroupBy(document => document.DocumentId).Select(versions => versions.MaxBy(document => document.Version)!);

    /// <summary>The file with the first reading of a notice.</summary>
    public CaseFile WithReading(string noticeId, DateTimeOffset at) =>
        this with { Notices = [.. Notices.Select(notice => notice.Id == noticeId ? notice with { ReadAt = at } : notice)] };

    /// <summary>The file with what an entry adds to it, and with the entry as its last; a document with the upload that brought it.</summary>
    public CaseFile Apply(JournalEntry entry) => Add(entry) with { Sequence = entry.Sequence, Head = entry.Hash };

    private CaseFile Add(JournalEntry entry) => entry.Event switch
    {
        FormSaved saved => this with { FormVersion = saved.Version },
        DocumentAdded added => this with
        {
            Documents =
            [
                .. Documents,
                new CaseDocument(added.DocumentId, added.Version, added.Material, added.Sha256, added.Size, added.ContentType, entry.At)
                {
                    CommandId = entry.Transition is null ? entry.CommandId : null,
                },
            ],
        },
        ErasureProposed or ErasureDecided or PersonalDataErased => this with { Erasure = CaseErasure.Apply(Erasure, entry) },
        _ => this,
    };
}

/// <summary>One version of one document; its content and name lie sealed elsewhere.</summary>
internal sealed record CaseDocument(string DocumentId, int Version, string Kind, string Sha256, long Size, string ContentType, DateTimeOffset AddedAt)
{
    /// <summary>The command that brought it; null for one that the service made.</summary>
    public string? CommandId { get; init; }
}

/// <summary>Something the registration desk should look at.</summary>
/// <param name="Field">Path of the field.</param>
/// <param name="Code">Stable code.</param>
/// <param name="MessageZh">For people, in Chinese.</param>
/// <param name="MessageEn">For people, in English.</param>
internal sealed record CaseFinding(string Field, string Code, string MessageZh, string MessageEn);
