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
}
