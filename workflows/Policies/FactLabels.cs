using System.Collections.Frozen;

namespace OpcOnboarding.Workflows.Policies;

/// <summary>Chinese names of the facts that packs test; a fact without one is shown by its own name.</summary>
internal static class FactLabels
{
    private static readonly FrozenDictionary<string, string> Labels = new Dictionary<string, string>
    {
        ["entity.city"] = "所在城市",
        ["entity.district"] = "所在区县",
        ["entity.isOpc"] = "属于人工智能OPC",
        ["entity.stage"] = "企业发展阶段",
        ["entity.inRecognisedCommunity"] = "入驻已认定的OPC社区",
        ["entity.inKeyCommunity"] = "入驻重点OPC社区",
        ["entity.isOpcOrTechFirm"] = "属于OPC或科技企业",
        ["entity.hasCoreTechnology"] = "拥有核心技术",
        ["entity.highGrowth"] = "具有高成长性",
        ["entity.meetsLoanConditions"] = "企业符合贷款条件",
        ["founder.ageAtApplication"] = "申请时年龄（周岁）",
        ["founder.education"] = "学历",
        ["founder.fullTimeEducation"] = "全日制学历",
        ["founder.cameToYanchengForOpc"] = "来盐创办OPC",
        ["founder.firstSocialInsuranceInYancheng"] = "首次在盐缴纳社会保险",
        ["founder.socialInsurancePaidNormally"] = "正常缴纳社会保险",
        ["founder.insuredMonths"] = "参保月数",
        ["founder.role"] = "在企业中的身份",
        ["founder.talentTier"] = "人才层次",
        ["founder.meetsLoanConditions"] = "创业者符合贷款条件",
        ["founder.meetsTaihuConditions"] = "符合太湖人才计划条件",
        ["founder.selectedInProgramme"] = "入选的人才计划",
        ["applicant.kind"] = "申请主体类型",
        ["applicant.isOverseas"] = "海外人才",
        ["applicant.selectedByLandingStation"] = "入选海外人才登陆站",
        ["compute.viaPlatform"] = "算力租用平台",
        ["compute.resourceCity"] = "算力资源所在城市",
        ["compute.provider"] = "算力提供方",
        ["compute.actualCost"] = "算力实际费用",
        ["compute.voucherYear"] = "算力券年度",
        ["dataPurchase.contractAmount"] = "数据产品合同金额",
        ["dataPurchase.seller.isRelatedParty"] = "卖方为关联方",
        ["dataPurchase.purpose"] = "数据产品用途",
        ["dataPurchase.recognised"] = "经认定符合要求",
        ["dataListing.venue"] = "挂牌场所",
        ["dataListing.isFirst"] = "首次挂牌",
        ["dataListing.serviceFee"] = "挂牌服务费用",
        ["dataItem.kind"] = "数据事项类型",
        ["dataset.nonRelatedUsers"] = "非关联使用企业数",
        ["housing.kind"] = "住房类型",
        ["housing.monthlyRent"] = "月租金",
        ["homePurchase.kind"] = "购房类型",
        ["homePurchase.city"] = "购房城市",
        ["homePurchase.areaSquareMetres"] = "购房面积（平方米）",
        ["loan.principal"] = "贷款本金",
        ["loan.borrower"] = "借款人",
        ["debt.interestPaid"] = "已付利息",
        ["competition.level"] = "大赛级别",
        ["competition.prize"] = "获奖等次",
        ["competition.projectLandedInYancheng"] = "获奖项目在盐落地应用",
        ["project.isOutstanding"] = "属于优质OPC项目",
        ["workspace.site"] = "入驻场所",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static string Zh(string fact) => Labels.GetValueOrDefault(fact, fact);
}
