using OpcOnboarding.Functions.Catalogue;

namespace OpcOnboarding.Functions.Outcomes.Seats;

/// <summary>The community's letter about a held seat: proof of premises (DomicileProof) where the seat is the domicile.</summary>
internal static class HoldLetter
{
    /// <summary>The letter in Chinese, lines ended by line feeds.</summary>
    /// <param name="caseNumber">The case's number.</param>
    /// <param name="companyName">The business applied for.</param>
    /// <param name="founderName">The founder.</param>
    /// <param name="community">The community that has the seat.</param>
    /// <param name="unit">The seat.</param>
    /// <param name="on">Day of the letter, in Beijing.</param>
    public static string TextZh(string caseNumber, string companyName, string founderName, Community community, WorkspaceUnit unit, DateOnly on) =>
        $"""
        住所（经营场所）使用证明

        兹证明：{community.NameZh}（地址：{community.AddressZh}）已为{founderName}申请设立的“{companyName}”预留工位{unit.Label}（{NameOf(unit.Tier)}，{unit.Seats}个座位），可作为该主体登记的住所（经营场所）。
        预留自本证明出具之日起有效，至该申请办结或终止时止；登记完成后另行签订入驻协议。

        办件编号：{caseNumber}
        出具单位：{community.NameZh}
        出具日期：{on:yyyy年M月d日}
        """.ReplaceLineEndings("\n");

    private static string NameOf(WorkspaceTier tier) => tier switch
    {
        WorkspaceTier.Desk => "一张办公桌",
        WorkspaceTier.Office => "一间办公室",
        WorkspaceTier.Floor => "一层办公楼",
    };
}
