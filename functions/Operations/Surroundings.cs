namespace OpcOnboarding.Functions.Operations;

/// <summary>What a status judges beside the task hub.</summary>
/// <param name="DocumentsAnswer">Whether the documents' container answers.</param>
/// <param name="IsCheckpointLate">Whether the audit log has had no checkpoint for fifteen minutes.</param>
/// <param name="IsScanLate">Whether the owner has not read all cases for an hour longer than it should.</param>
internal sealed record Surroundings(bool DocumentsAnswer, bool IsCheckpointLate, bool IsScanLate);
