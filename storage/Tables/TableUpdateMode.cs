namespace OpcOnboarding.Storage.Tables;

/// <summary>What happens to stored properties that the sent row does not have.</summary>
public enum TableUpdateMode
{
    /// <summary>They stay.</summary>
    Merge = 0,

    /// <summary>They go: the stored row becomes the sent one.</summary>
    Replace = 1,
}
