using System.Text.Json.Serialization;
using OpcOnboarding.Workflows.Entitlements;
using OpcOnboarding.Workflows.IssuedVouchers;

namespace OpcOnboarding.Workflows;

/// <summary>A fact about a case. The journal keeps them in order; folded in that order they are the case.</summary>
/// <remarks>Names of the kinds and of their members are held by stored journals: do not rename.</remarks>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "kind")]
[JsonDerivedType(typeof(CaseOpened), "caseOpened")]
[JsonDerivedType(typeof(CaseMoved), "caseMoved")]
[JsonDerivedType(typeof(StepMoved), "stepMoved")]
[JsonDerivedType(typeof(ItemsRequested), "itemsRequested")]
[JsonDerivedType(typeof(DeficiencyMoved), "deficiencyMoved")]
[JsonDerivedType(typeof(ClockSet), "clockSet")]
[JsonDerivedType(typeof(WarnDue), "warnDue")]
[JsonDerivedType(typeof(MarkOverdue), "markOverdue")]
[JsonDerivedType(typeof(Escalated), "escalated")]
[JsonDerivedType(typeof(DueDateMoved), "dueDateMoved")]
[JsonDerivedType(typeof(RedoOpened), "redoOpened")]
[JsonDerivedType(typeof(RedoClosed), "redoClosed")]
[JsonDerivedType(typeof(Extended), "extended")]
[JsonDerivedType(typeof(Reassigned), "reassign")]
[JsonDerivedType(typeof(Proposed), "proposed")]
[JsonDerivedType(typeof(Chosen), "chosen")]
[JsonDerivedType(typeof(Released), "released")]
[JsonDerivedType(typeof(Frozen), "frozen")]
[JsonDerivedType(typeof(CommandRejected), "commandRejected")]
[JsonDerivedType(typeof(FormSaved), "formSaved")]
[JsonDerivedType(typeof(DocumentAdded), "documentAdded")]
[JsonDerivedType(typeof(RetryOrdered), "retryOrdered")]
[JsonDerivedType(typeof(VoucherMoved), "voucherMoved")]
[JsonDerivedType(typeof(EntitlementMoved), "entitlementMoved")]
[JsonDerivedType(typeof(ErasureProposed), "erasureProposed")]
[JsonDerivedType(typeof(ErasureDecided), "erasureDecided")]
[JsonDerivedType(typeof(PersonalDataErased), "personalDataErased")]
public abstract record CaseEvent;

/// <summary>The case was handed in; everything it is decided by is fixed here.</summary>
public sealed record CaseOpened(
    string JourneyVersion,
    string CalendarVersion,
    EntityType EntityType,
    IReadOnlyList<StepKind> WantedSteps,
    bool SeatIsDomicile,
    int FormVersion) : CaseEvent;

/// <summary>The case made a move of its table.</summary>
/// <param name="Trigger">What was fired.</param>
/// <param name="From">State before.</param>
/// <param name="To">State after.</param>
/// <param name="On">Beijing day from which it has effect; for a deemed acceptance the day of receipt.</param>
public sealed record CaseMoved(Trigger Trigger, CaseState From, CaseState To, DateOnly On) : CaseEvent;

/// <summary>A step made a move of its table.</summary>
/// <param name="Step">Which step.</param>
/// <param name="Attempt">Attempt after the move.</param>
/// <param name="Trigger">What was fired.</param>
/// <param name="From">State before.</param>
/// <param name="To">State after.</param>
/// <param name="By">Subject, kept where a second person must be another one; otherwise null.</param>
public sealed record StepMoved(StepKind Step, int Attempt, Trigger Trigger, StepState From, StepState To, string? By = null) : CaseEvent;

/// <summary>The founder was told what is missing, by the window (no step) or a desk.</summary>
public sealed record ItemsRequested(StepKind? Step, IReadOnlyList<PendingItem> Items, DateOnly DueOn) : CaseEvent;

/// <summary>A promised paper changed its state; a new id opens one.</summary>
public sealed record DeficiencyMoved(string Id, string Material, DeficiencyState To, DateOnly DueOn) : CaseEvent;

/// <summary>A clock began, stopped, went on, or was moved; of a step, or of the window (no step).</summary>
public sealed record ClockSet(StepKind? Step, Clock Clock) : CaseEvent;

/// <summary>预警: half of the promised time is used.</summary>
public sealed record WarnDue(StepKind? Step, DateOnly DueOn) : CaseEvent;

/// <summary>超期: the promised time is over.</summary>
public sealed record MarkOverdue(StepKind? Step, DateOnly DueOn) : CaseEvent;

/// <summary>The supervisor was told that a promised time is over.</summary>
public sealed record Escalated(StepKind? Step, DateOnly DueOn) : CaseEvent;

/// <summary>A date of the founder's moved because the case was suspended.</summary>
/// <param name="Step">Step whose date it is; null for a date of the case.</param>
/// <param name="Deficiency">Deficiency whose date it is; null otherwise.</param>
/// <param name="DueOn">New last day.</param>
public sealed record DueDateMoved(StepKind? Step, string? Deficiency, DateOnly DueOn) : CaseEvent;

/// <summary>The founder may have the step done again until this day.</summary>
public sealed record RedoOpened(StepKind Step, DateOnly Until) : CaseEvent;

/// <summary>The time for doing the step again is over or waived.</summary>
public sealed record RedoClosed(StepKind Step, Trigger Trigger) : CaseEvent;

/// <summary>The head of the department gave the desk more time.</summary>
public sealed record Extended(StepKind Step, int WorkingDays) : CaseEvent;

/// <summary>转办: the case has a new officer.</summary>
public sealed record Reassigned(string Subject) : CaseEvent;

/// <summary>The service proposed an outcome and holds what it takes; or could not (nothing held).</summary>
public sealed record Proposed(StepKind Step, bool Held) : CaseEvent;

/// <summary>The founder chose among what was proposed.</summary>
public sealed record Chosen(StepKind Step, string Choice) : CaseEvent;

/// <summary>What was held for the step is free again.</summary>
public sealed record Released(StepKind Step) : CaseEvent;

/// <summary>The step's outcome must not be used because registration was revoked.</summary>
public sealed record Frozen(StepKind Step) : CaseEvent;

/// <summary>A command was refused; the case did not change.</summary>
/// <param name="Trigger">What was asked; null for a choice or a hand-over.</param>
/// <param name="Step">Step it was about; null for the case.</param>
/// <param name="Code">Stable code of the refusal.</param>
public sealed record CommandRejected(Trigger? Trigger, StepKind? Step, string Code) : CaseEvent;

/// <summary>A version of the one form was saved; versions are never changed.</summary>
public sealed record FormSaved(int Version) : CaseEvent;

/// <summary>A version of a document was handed in; versions are never overwritten.</summary>
/// <param name="DocumentId">Unique in the case.</param>
/// <param name="Version">1, or one more than what it replaces.</param>
/// <param name="Material">Code of the material.</param>
/// <param name="Sha256">Digest of the content, lower-case hexadecimal.</param>
/// <param name="Size">Bytes.</param>
/// <param name="ContentType">Media type, found by content.</param>
public sealed record DocumentAdded(string DocumentId, int Version, string Material, string Sha256, long Size, string ContentType) : CaseEvent;

/// <summary>An administrator had the case's orchestration begun again after it had stopped; the case itself did not change.</summary>
public sealed record RetryOrdered : CaseEvent;

/// <summary>Money moved on an issued voucher: claimed, decided, settled, cancelled, demanded back, expired. The case itself did not change.</summary>
/// <param name="Step">The step that issued it.</param>
/// <param name="VoucherId">The voucher's number.</param>
/// <param name="Movement">What was done.</param>
/// <param name="RedemptionId">The claim concerned; null for none.</param>
/// <param name="AmountFen">How much moved, in fen; of a claim granted in part, what was granted.</param>
public sealed record VoucherMoved(StepKind Step, string VoucherId, MovementKind Movement, string? RedemptionId, long AmountFen) : CaseEvent;

/// <summary>A benefit beside the vouchers was asked for, given, declined or taken back. The case itself did not change.</summary>
/// <param name="Step">The step whose desk decides it.</param>
/// <param name="EntitlementId">Unique in the case.</param>
/// <param name="State">What became of it.</param>
/// <param name="AmountFen">What is given, in fen; null where nothing is, or no money.</param>
public sealed record EntitlementMoved(StepKind Step, string EntitlementId, EntitlementState State, long? AmountFen) : CaseEvent;

/// <summary>An administrator asks that the personal data of the ended case be erased. The case itself did not change.</summary>
/// <param name="Ground">Why.</param>
/// <param name="Reference">The file or rule behind it; stays readable when the data are gone, so it names nobody.</param>
public sealed record ErasureProposed(ErasureGround Ground, string Reference) : CaseEvent;

/// <summary>A second administrator decided that the personal data are erased. From then on nobody sees them.</summary>
public sealed record ErasureDecided : CaseEvent;

/// <summary>The key of the personal data is destroyed; what is sealed with it stays and can't be opened by anybody.</summary>
/// <param name="Exports">Archives of the case that were handed out before; they lie with those who have them.</param>
public sealed record PersonalDataErased(int Exports) : CaseEvent;
