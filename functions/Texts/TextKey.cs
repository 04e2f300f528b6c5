namespace OpcOnboarding.Functions.Texts;

/// <summary>
/// Every sentence for people. The member's name in camelCase is the key in <c>zh-CN.json</c> and <c>en.json</c>; a test
/// holds the three equal.
/// </summary>
internal enum TextKey
{
    /// <summary>The body cannot be read.</summary>
    BodyNotParsable,

    /// <summary>Where the body cannot be read: <c>{0}</c>.</summary>
    BodyNotParsableAt,

    /// <summary>A query parameter or header cannot be read.</summary>
    ParameterNotValid,

    /// <summary>Which one: <c>{0}</c>.</summary>
    ParameterNotValidNamed,

    /// <summary>Sign in first.</summary>
    Unauthenticated,

    /// <summary>The sign-in is over.</summary>
    TokenExpired,

    /// <summary>The token does not hold.</summary>
    TokenNotValid,

    /// <summary>The caller's role does not allow this.</summary>
    Forbidden,

    /// <summary>Nothing there that the caller may know of.</summary>
    NotFound,

    /// <summary>The address does not take this method.</summary>
    MethodNotAllowed,

    /// <summary>Not possible from the present state.</summary>
    TriggerNotPermitted,

    /// <summary>No documents of this kind are taken now.</summary>
    DocumentsNotOpen,

    /// <summary>The form is frozen.</summary>
    ApplicationNotOpen,

    /// <summary>The chosen seat or mentor is gone.</summary>
    ChoiceNotAvailable,

    /// <summary>Changed by someone else at the same moment.</summary>
    Conflict,

    /// <summary><c>If-Match</c> names another version.</summary>
    PreconditionFailed,

    /// <summary>Too many bytes.</summary>
    PayloadTooLarge,

    /// <summary>A type that is not taken here.</summary>
    UnsupportedMediaType,

    /// <summary>The key was used with another body.</summary>
    IdempotencyKeyReused,

    /// <summary>The content does not hold.</summary>
    ValidationFailed,

    /// <summary>Materials are missing.</summary>
    MissingMaterials,

    /// <summary>Too many commands.</summary>
    TooManyRequests,

    /// <summary>Our fault.</summary>
    UnexpectedFailure,

    /// <summary>This host cannot stream.</summary>
    StreamNotAvailable,

    /// <summary>The storage does not answer.</summary>
    StorageUnavailable,

    /// <summary>Another process takes commands.</summary>
    Standby,

    /// <summary>A stored row of the case cannot be read.</summary>
    CaseQuarantined,

    /// <summary>This process is being stopped.</summary>
    Draining,

    /// <summary>The identity provider does not answer.</summary>
    IdentityUnavailable,

    /// <summary>Nothing of the case has stopped.</summary>
    CaseNotStopped,

    /// <summary>A row of the case can't be read.</summary>
    CaseUnreadable,

    /// <summary>The personal data of a case are erased.</summary>
    CaseErased,

    /// <summary>The case has not ended.</summary>
    CaseNotEnded,

    /// <summary>The case must be kept longer.</summary>
    RetentionRuns,

    /// <summary>Nobody proposed the erasure.</summary>
    ErasureNotProposed,

    /// <summary>A second person must decide.</summary>
    SecondPersonNeeded,

    /// <summary>Another proposal stands than the one decided.</summary>
    ErasureProposalChanged,

    /// <summary>Money of the case's vouchers can still move.</summary>
    VouchersOpen,

    /// <summary>The case can't be taken back.</summary>
    CaseNotRewindable,

    /// <summary>The store is held by somebody else.</summary>
    HoldUnderWay,

    /// <summary>The hold ended too early.</summary>
    HoldBroken,

    /// <summary>The step does not take this now.</summary>
    StepNotOpen,

    /// <summary>Nobody waits for what is free.</summary>
    UnitsFree,

    /// <summary>No chosen mentor has a place left.</summary>
    MentorBusy,

    /// <summary>What was asked for is not what the form gives now.</summary>
    EntitlementChanged,

    /// <summary>An entitlement that can't be asked for, or decided, as it stands.</summary>
    EntitlementNotOpen,

    /// <summary>An entitlement that is not granted can't be taken back.</summary>
    EntitlementNotGranted,

    /// <summary>A benefit of the person that another case of the person draws.</summary>
    EntitlementDrawnElsewhere,

    /// <summary>A settlement file was cut off and is to be finished first.</summary>
    SettlementUnfinished,

    /// <summary>Title of the agreement.</summary>
    AgreementTitle,

    /// <summary>Community <c>{0}</c>, business <c>{1}</c>, founder <c>{2}</c>.</summary>
    AgreementParties,

    /// <summary>Address <c>{0}</c>, label <c>{1}</c>, seats <c>{2}</c>.</summary>
    AgreementPlace,

    /// <summary>First day <c>{0}</c>, last day <c>{1}</c>.</summary>
    AgreementPeriod,

    /// <summary>Rent-free from <c>{0}</c> to <c>{1}</c>.</summary>
    AgreementRentFree,

    /// <summary>From <c>{0}</c> to <c>{1}</c> <c>{2}</c> yuan a month.</summary>
    AgreementRent,

    /// <summary>How the place is given back.</summary>
    AgreementExit,

    /// <summary>Case <c>{0}</c>.</summary>
    AgreementCase,

    /// <summary>Last day of place <c>{0}</c>.</summary>
    PlaceEnds,

    /// <summary>Last rent-free day of place <c>{0}</c>.</summary>
    PlaceRentFreeEnds,

    /// <summary>Last day of service <c>{0}</c>.</summary>
    PlaceServiceEnds,

    /// <summary>A field that is wished for: <c>{0}</c>.</summary>
    MentorReasonField,

    /// <summary>The industry: <c>{0}</c>.</summary>
    MentorReasonIndustry,

    /// <summary>The stage: <c>{0}</c>.</summary>
    MentorReasonStage,

    /// <summary>The community.</summary>
    MentorReasonCommunity,

    /// <summary>The language: <c>{0}</c>.</summary>
    MentorReasonLanguage,

    /// <summary>The times.</summary>
    MentorReasonTimes,

    /// <summary>Name of the field.</summary>
    FieldTechnology,

    /// <summary>Name of the field.</summary>
    FieldBusinessPlanning,

    /// <summary>Name of the field.</summary>
    FieldResourceMatching,

    /// <summary>Name of the stage.</summary>
    StageSeed,

    /// <summary>Name of the stage.</summary>
    StageSprout,

    /// <summary>Name of the stage.</summary>
    StageLaunch,

    /// <summary>Mentor <c>{0}</c>.</summary>
    AppointmentSummary,

    /// <summary>The meeting is online.</summary>
    AppointmentOnline,

    /// <summary>The place is arranged.</summary>
    AppointmentByArrangement,

    /// <summary>Case <c>{0}</c>.</summary>
    AppointmentDescription,

    /// <summary>Clause <c>{0}</c>.</summary>
    EntitlementTitle,

    /// <summary>Business <c>{0}</c>, founder <c>{1}</c>, case <c>{2}</c>.</summary>
    EntitlementApplicant,

    /// <summary>Clause <c>{0}</c>, pack <c>{1}</c>, edition <c>{2}</c>.</summary>
    EntitlementClause,

    /// <summary>The passage <c>{0}</c>.</summary>
    EntitlementQuote,

    /// <summary>The amount <c>{0}</c>.</summary>
    EntitlementAmount,

    /// <summary>No figure.</summary>
    EntitlementNotStated,

    /// <summary>How it came about: <c>{0}</c>.</summary>
    EntitlementArithmetic,

    /// <summary>Departments <c>{0}</c>.</summary>
    EntitlementDepartments,

    /// <summary>Must be given.</summary>
    FieldRequired,

    /// <summary>Must not be given here.</summary>
    FieldNotAllowed,

    /// <summary>Given more than once.</summary>
    FieldDuplicate,

    /// <summary>Another JSON type.</summary>
    FieldWrongType,

    /// <summary>At most <c>{0}</c>.</summary>
    FieldTooLong,

    /// <summary>Not written the way it has to be.</summary>
    FieldWrongFormat,

    /// <summary>From <c>{0}</c> to <c>{1}</c>.</summary>
    FieldOutOfRange,

    /// <summary>Not in the catalogue.</summary>
    FieldUnknownValue,

    /// <summary>Not before <c>{0}</c>.</summary>
    FieldTooEarly,

    /// <summary>Not after <c>{0}</c>.</summary>
    FieldTooLate,

    /// <summary>Has no content.</summary>
    FieldEmpty,

    /// <summary>Not after today.</summary>
    FieldNotInFuture,

    /// <summary>After today.</summary>
    FieldInFuture,

    /// <summary>Outside the limits.</summary>
    FieldOverLimit,

    /// <summary>More claims of one type than <c>{0}</c>.</summary>
    FieldTooManyClaims,

    /// <summary>A cost before the policy's first day <c>{0}</c>.</summary>
    FieldBeforePolicy,

    /// <summary>A cost before the policy's first day, which the source does not state and which is assumed to be <c>{0}</c>.</summary>
    FieldBeforeAssumedPolicy,

    /// <summary>A cost before the company's registration on <c>{0}</c>.</summary>
    FieldBeforeCompany,

    /// <summary>The month's amount is claimed already.</summary>
    FieldMonthUsedUp,

    /// <summary>A moment without its offset from UTC.</summary>
    FieldNoOffset,

    /// <summary>Another identity number where the person is fixed.</summary>
    FieldPersonFixed,

    /// <summary>An amount where nothing is granted.</summary>
    FieldOnlyWithGrant,

    /// <summary>Title of the notice.</summary>
    NoticeAcceptanceTitle,

    /// <summary>What the notice says.</summary>
    NoticeAcceptanceBody,

    /// <summary>Title of the notice.</summary>
    NoticeAcceptanceWithDeficiencyTitle,

    /// <summary>What the notice says.</summary>
    NoticeAcceptanceWithDeficiencyBody,

    /// <summary>Title of the notice.</summary>
    NoticeDeemedAcceptanceTitle,

    /// <summary>What the notice says.</summary>
    NoticeDeemedAcceptanceBody,

    /// <summary>Title of the notice.</summary>
    NoticeSupplementTitle,

    /// <summary>What the notice says.</summary>
    NoticeSupplementBody,

    /// <summary>Title of the notice.</summary>
    NoticeSupplyRejectedTitle,

    /// <summary>What the notice says.</summary>
    NoticeSupplyRejectedBody,

    /// <summary>Title of the notice.</summary>
    NoticeNonAcceptanceTitle,

    /// <summary>What the notice says.</summary>
    NoticeNonAcceptanceBody,

    /// <summary>Title of the notice.</summary>
    NoticeApprovalTitle,

    /// <summary>What the notice says.</summary>
    NoticeApprovalBody,

    /// <summary>Title of the notice.</summary>
    NoticeRefusalTitle,

    /// <summary>What the notice says.</summary>
    NoticeRefusalBody,

    /// <summary>Title of the notice.</summary>
    NoticeRevocationTitle,

    /// <summary>What the notice says.</summary>
    NoticeRevocationBody,

    /// <summary>Title of the notice.</summary>
    NoticeLapseTitle,

    /// <summary>What the notice says.</summary>
    NoticeLapseBody,

    /// <summary>Title of the notice.</summary>
    NoticePromiseFailedTitle,

    /// <summary>What the notice says.</summary>
    NoticePromiseFailedBody,

    /// <summary>Title of the notice.</summary>
    NoticeSuspensionTitle,

    /// <summary>What the notice says.</summary>
    NoticeSuspensionBody,

    /// <summary>Title of the notice.</summary>
    NoticeResumptionTitle,

    /// <summary>What the notice says.</summary>
    NoticeResumptionBody,

    /// <summary>Title of the notice.</summary>
    NoticeExtensionTitle,

    /// <summary>What the notice says.</summary>
    NoticeExtensionBody,

    /// <summary>Title of the notice.</summary>
    NoticeOfficerChangedTitle,

    /// <summary>What the notice says.</summary>
    NoticeOfficerChangedBody,

    /// <summary>Title of the notice.</summary>
    NoticeNoSeatTitle,

    /// <summary>What the notice says.</summary>
    NoticeNoSeatBody,

    /// <summary>Title of the notice.</summary>
    NoticeCompletionTitle,

    /// <summary>What the notice says.</summary>
    NoticeCompletionBody,

    /// <summary>Title of the notice.</summary>
    NoticeTerminationTitle,

    /// <summary>What the notice says.</summary>
    NoticeTerminationBody,

    /// <summary>A label on a notice.</summary>
    NoticeLabelCaseNumber,

    /// <summary>A label on a notice.</summary>
    NoticeLabelCompany,

    /// <summary>A label on a notice.</summary>
    NoticeLabelDate,

    /// <summary>A label on a notice.</summary>
    NoticeLabelMatter,

    /// <summary>A label on a notice.</summary>
    NoticeLabelDueOn,

    /// <summary>A label on a notice.</summary>
    NoticeLabelItems,

    /// <summary>A label on a notice.</summary>
    NoticeLabelReason,

    /// <summary>A label on a notice.</summary>
    NoticeLabelLegalBasis,

    /// <summary>A label on a notice.</summary>
    NoticeLabelRemedy,

    /// <summary>A label on a notice.</summary>
    NoticeLabelItemReason,

    /// <summary>A label on a notice.</summary>
    NoticeLabelItemRemedy,

    /// <summary>Name of the step.</summary>
    StepRegistration,

    /// <summary>Name of the step.</summary>
    StepBankAccount,

    /// <summary>Name of the step.</summary>
    StepTaxSetup,

    /// <summary>Name of the step.</summary>
    StepWorkspace,

    /// <summary>Name of the step.</summary>
    StepVouchers,

    /// <summary>Name of the step.</summary>
    StepMentorPairing,

    /// <summary>Name of the material.</summary>
    MaterialRegistrationForm,

    /// <summary>Name of the material.</summary>
    MaterialIdentityProof,

    /// <summary>Name of the material.</summary>
    MaterialArticles,

    /// <summary>Name of the material.</summary>
    MaterialAppointmentDecision,

    /// <summary>Name of the material.</summary>
    MaterialDomicileProof,

    /// <summary>Name of the material.</summary>
    MaterialPermit,

    /// <summary>Name of the material.</summary>
    MaterialAuthorisationLetter,

    /// <summary>Name of the material.</summary>
    MaterialFamilyPropertyStatement,

    /// <summary>Name of the material.</summary>
    MaterialDeficiencyCommitment,

    /// <summary>Name of the material.</summary>
    MaterialCommitmentLetter,

    /// <summary>Name of the material.</summary>
    MaterialBusinessLicence,

    /// <summary>Name of the material.</summary>
    MaterialCompanySeal,

    /// <summary>Name of the material.</summary>
    MaterialWillingnessRecord,

    /// <summary>Name of the material.</summary>
    MaterialBasicAccountInfo,

    /// <summary>Name of the material.</summary>
    MaterialTripartiteAgreement,

    /// <summary>Name of the material.</summary>
    MaterialMoveInAgreement,

    /// <summary>Name of the material.</summary>
    MaterialEducationProof,

    /// <summary>Name of the material.</summary>
    MaterialInsuranceRecord,

    /// <summary>Name of the material.</summary>
    MaterialCostProof,

    /// <summary>Name of the material.</summary>
    MaterialProjectStatement,

    /// <summary>Name of the material.</summary>
    MaterialMentorRequest,

    /// <summary>Name of the material.</summary>
    MaterialShareholderDecision,

    /// <summary>A finding of the automatic checks.</summary>
    FindingIdentityRepeated,

    /// <summary>A finding of the automatic checks.</summary>
    FindingNameRepeated,

    /// <summary>State of a voucher.</summary>
    VoucherStateIssued,

    /// <summary>State of a voucher.</summary>
    VoucherStatePartlyRedeemed,

    /// <summary>State of a voucher.</summary>
    VoucherStateRedeemed,

    /// <summary>State of a voucher.</summary>
    VoucherStateExpired,

    /// <summary>State of a voucher.</summary>
    VoucherStateCancelled,

    /// <summary>State of a voucher.</summary>
    VoucherStateClawedBack,

    /// <summary>State of a voucher.</summary>
    VoucherStateVoided,

    /// <summary>Name of a kind of vouchers.</summary>
    VoucherTypeCompute,

    /// <summary>Name of a kind of vouchers.</summary>
    VoucherTypeData,

    /// <summary>Name of a kind of vouchers.</summary>
    VoucherTypeAiTalent,

    /// <summary>Name of a kind of vouchers.</summary>
    VoucherTypeToken,

    /// <summary>What a booking did.</summary>
    VoucherMovementIssue,

    /// <summary>What a booking did.</summary>
    VoucherMovementFile,

    /// <summary>What a booking did.</summary>
    VoucherMovementWithdraw,

    /// <summary>What a booking did.</summary>
    VoucherMovementAccept,

    /// <summary>What a booking did.</summary>
    VoucherMovementReject,

    /// <summary>What a booking did.</summary>
    VoucherMovementSettle,

    /// <summary>What a booking did.</summary>
    VoucherMovementCancel,

    /// <summary>What a booking did.</summary>
    VoucherMovementClawBack,

    /// <summary>What a booking did.</summary>
    VoucherMovementRepay,

    /// <summary>What a booking did.</summary>
    VoucherMovementExpire,

    /// <summary>What a booking did.</summary>
    VoucherMovementVoid,

    /// <summary>The budget as an account.</summary>
    VoucherAccountBudget,

    /// <summary>What voucher <c>{0}</c> holds free.</summary>
    VoucherAccountBalance,

    /// <summary>What is claimed on voucher <c>{0}</c>.</summary>
    VoucherAccountEarmarked,

    /// <summary>What is granted on voucher <c>{0}</c>.</summary>
    VoucherAccountPayable,

    /// <summary>What was paid on voucher <c>{0}</c>.</summary>
    VoucherAccountPaid,

    /// <summary>What voucher <c>{0}</c> owes.</summary>
    VoucherAccountOwed,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelCertificate,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelNumber,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelCheckCode,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelType,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelCity,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelClause,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelFace,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelNotStated,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelValidity,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelState,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelCheckAt,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelCase,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelCompany,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelRedemption,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelCost,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelPercent,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelGranted,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelDecidedOn,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelDepartment,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelInvoice,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelSum,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelTime,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelMovement,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelAccount,

    /// <summary>Heading of the code by which an account is known for ever.</summary>
    VoucherLabelAccountCode,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelChange,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelBudgetLeft,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelOpening,

    /// <summary>Heading of a certificate, a settlement file or a statement.</summary>
    VoucherLabelClosing,
    VoucherLabelUnreadable,

    /// <summary>Less than claimed because the clause's yearly pool of <c>{0}</c> yuan had no more.</summary>
    VoucherShortPool,

    /// <summary>Nothing because the clause's yearly pool of <c>{0}</c> yuan is used up.</summary>
    VoucherNoPool,

    /// <summary>Less than claimed because the city's budget of the year had no more.</summary>
    VoucherShortBudget,

    /// <summary>Nothing because the city's budget of the year is used up.</summary>
    VoucherNoBudget,

    /// <summary>Nothing because another case of the person draws this benefit of the person.</summary>
    VoucherDrawnElsewhere,

    /// <summary>Title; <c>{0}</c> is the case number.</summary>
    ReportTitle,

    /// <summary>When the report was made: <c>{0}</c>.</summary>
    ReportMade,

    /// <summary>What the page is worth.</summary>
    ReportHowToVerify,

    /// <summary>Word of an archive report.</summary>
    ReportCase,

    /// <summary>Word of an archive report.</summary>
    ReportCaseNumber,

    /// <summary>Word of an archive report.</summary>
    ReportCompany,

    /// <summary>Word of an archive report.</summary>
    ReportFounder,

    /// <summary>Word of an archive report.</summary>
    ReportPlace,

    /// <summary>Word of an archive report.</summary>
    ReportState,

    /// <summary>Word of an archive report.</summary>
    ReportEntries,

    /// <summary>Word of an archive report.</summary>
    ReportSteps,

    /// <summary>Word of an archive report.</summary>
    ReportStep,

    /// <summary>Word of an archive report.</summary>
    ReportOutcome,

    /// <summary>Word of an archive report.</summary>
    ReportVerification,

    /// <summary>Word of an archive report.</summary>
    ReportCheck,

    /// <summary>Word of an archive report.</summary>
    ReportResult,

    /// <summary>Word of an archive report.</summary>
    ReportFound,

    /// <summary>Word of an archive report.</summary>
    ReportJournal,

    /// <summary>Word of an archive report.</summary>
    ReportNumber,

    /// <summary>Word of an archive report.</summary>
    ReportTime,

    /// <summary>Word of an archive report.</summary>
    ReportActor,

    /// <summary>Word of an archive report.</summary>
    ReportWhat,

    /// <summary>Word of an archive report.</summary>
    ReportChange,

    /// <summary>Word of an archive report.</summary>
    ReportReason,

    /// <summary>Word of an archive report.</summary>
    ReportHash,

    /// <summary>Word of an archive report.</summary>
    ReportDocuments,

    /// <summary>Word of an archive report.</summary>
    ReportMaterial,

    /// <summary>Word of an archive report.</summary>
    ReportVersion,

    /// <summary>Word of an archive report.</summary>
    ReportFileName,

    /// <summary>Word of an archive report.</summary>
    ReportFile,

    /// <summary>Word of an archive report.</summary>
    ReportOutcomePassed,

    /// <summary>Word of an archive report.</summary>
    ReportOutcomeFailed,

    /// <summary>Word of an archive report.</summary>
    ReportOutcomeNotCovered,

    /// <summary>Word of an archive report.</summary>
    ReportOutcomeErased,

    /// <summary>Word of an archive report.</summary>
    ReportCheckSeals,

    /// <summary>Word of an archive report.</summary>
    ReportCheckChain,

    /// <summary>Word of an archive report.</summary>
    ReportCheckView,

    /// <summary>Word of an archive report.</summary>
    ReportCheckSealedData,

    /// <summary>Word of an archive report.</summary>
    ReportCheckAttachments,

    /// <summary>Word of an archive report.</summary>
    ReportCheckIndexes,

    /// <summary>Word of an archive report.</summary>
    ReportCheckLedger,

    /// <summary>Word of an archive report.</summary>
    ReportCheckDecisions,

    /// <summary>Word of an archive report.</summary>
    ReportCheckInclusion,

    /// <summary>Word of an archive report.</summary>
    ReportCheckCheckpoint,

    /// <summary>Word of an archive report.</summary>
    ReportCheckAccess,

    /// <summary>Word of an archive report.</summary>
    ReportCheckBudgets,

    /// <summary>Word of an archive report.</summary>
    ReportCheckRules,
}
