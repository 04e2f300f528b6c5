namespace OpcOnboarding.Workflows.Validation;

/// <summary>The word lists of the naming rules. Data: a city may need more words, the rules stay.</summary>
internal static class BusinessNameWords
{
    public static readonly string[] Forms =
    [
        "农民专业合作社", "有限责任公司", "股份有限公司", "有限公司", "工作室", "合作社", "公司", "集团", "企业",
        "中心", "厂", "店", "馆", "部", "行", "社",
    ];

    public static readonly string[] CompanyForms = ["有限责任公司", "有限公司"];

    public static readonly string[] ProprietorshipForms = ["工作室", "中心", "厂", "店", "部"];

    public static readonly string[] IndividualForms = ["工作室", "中心", "厂", "店", "馆", "部", "行"];

    public static readonly string[] Industries =
    [
        "人工智能科技", "电子商务", "人工智能", "智能科技", "数据科技", "数据服务", "数字文化", "数字科技", "信息技术",
        "信息科技", "网络科技", "网络技术", "生物科技", "教育科技", "文化传媒", "文化创意", "软件开发", "机器人", "新能源",
        "新材料", "企业管理", "科技", "技术", "软件", "数据", "智能", "网络", "信息", "文化", "传媒", "咨询", "贸易", "商贸",
        "设计", "广告", "教育", "服务", "医疗", "健康", "农业", "物流", "餐饮", "电子",
    ];

    public static readonly string[] Provinces =
    [
        "北京", "天津", "河北", "山西", "内蒙古", "辽宁", "吉林", "黑龙江", "上海", "江苏", "浙江", "安徽", "福建", "江西",
        "山东", "河南", "湖北", "湖南", "广东", "广西", "海南", "重庆", "四川", "贵州", "云南", "西藏", "陕西", "甘肃", "青海",
        "宁夏", "新疆", "台湾", "香港", "澳门",
    ];

    /// <summary>At the front only with the consent of the State Council (art. 12).</summary>
    public static readonly string[] StatePrefixes = ["中国", "中华", "中央", "全国", "国家"];

    /// <summary>Never (art. 11); the rest of the nine cases needs an officer's eye.</summary>
    public static readonly string[] Forbidden = ["国务院", "解放军", "共产党", "国旗", "国徽", "赌博", "色情", "迷信", "法轮", "恐怖", "纳粹"];
}
