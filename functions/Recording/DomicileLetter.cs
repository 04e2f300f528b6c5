using System.Security.Cryptography;
using Azure.Storage.Blobs;
using OpcOnboarding.Functions.Cases;
using OpcOnboarding.Functions.Catalogue;
using OpcOnboarding.Functions.Documents;
using OpcOnboarding.Functions.Founders;
using OpcOnboarding.Functions.Outcomes.Seats;
using OpcOnboarding.Storage;
using OpcOnboarding.Storage.Blobs;
using OpcOnboarding.Workflows;
using OpcOnboarding.Workflows.Calendar;

namespace OpcOnboarding.Functions.Recording;

/// <summary>Where a held seat is to be the domicile, its letter becomes the case's proof of premises (design, section 5).</summary>
internal sealed class DomicileLetter(SeatHolds holds, CityDirectory cities, BlobContainerClient container)
{
    private const string Material = "DomicileProof";
    private const string DocumentId = "seatletter";
    private readonly GuardedBlobs blobs = new(container);

    /// <summary>Puts the letter into the documents; the event that names it, or null when this transition brings none.</summary>
    /// <param name="record">The case after the transition's own events.</param>
    /// <param name="transition">The transition.</param>
    /// <param name="cancellationToken">Ends the attempt.</param>
    public async Task<DocumentAdded?> AddAsync(CaseRecord record, Transition transition, CancellationToken cancellationToken)
    {
        var holdsSeat = transition.Events.Any(happened => happened is Proposed { Step: StepKind.Workspace, Held: true } or Chosen { Step: StepKind.Workspace });
        if (!record.Case.SeatIsDomicile || !holdsSeat)
        {
            return null;
        }

        var version = 1 + record.File.Documents.Count(document => document.DocumentId == DocumentId);
        var name = DocumentBlob.Name(record.CaseId, DocumentId, version);
        if (await LetterAsync(record, transition.At, name, cancellationToken) is not { } letter)
        {
            return null;
        }

        var outcome = await blobs.CreateAsync(
            name, BinaryData.FromBytes(record.Cipher.Seal(name, DocumentBlob.Field, letter)), "application/octet-stream", $"{record.CaseId}/{transition.Number}", cancellationToken);
        return outcome == CommitOutcome.Committed
            ? new DocumentAdded(DocumentId, version, Material, Convert.ToHexStringLower(SHA256.HashData(letter)), letter.Length, "application/pdf")
            : throw new InvalidOperationException("The letter's version is taken by another document.");
    }

    /// <summary>The journal keeps the letter's digest for ever: the salt in it goes with the case's key.</summary>
    private async Task<byte[]?> LetterAsync(CaseRecord record, DateTimeOffset at, string name, CancellationToken cancellationToken)
    {
        var hold = (await holds.FindAsync(record.CaseId, cancellationToken)).Hold;
        return hold.UnitId is { } unitId && CommunityUnits.Find(cities, unitId) is var (community, unit)
            ? LetterPdf.Of(
                HoldLetter.TextZh(record.File.CaseNumber, record.Words.CompanyName ?? "", record.Words.FounderName ?? "", community, unit, BusinessHours.BeijingDate(at)),
                record.Cipher.SaltOf(name, DocumentBlob.Field))
            : null;
    }
}
