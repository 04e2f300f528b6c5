/** What the desks recorded, as far as the pages show it; every member may be missing in what an older desk wrote. */
export interface LicenceOutcome {
    unifiedSocialCreditCode?: string;
    entityNameZh?: string;
    entityType?: string;
    registeredOn?: string;
    registrationAuthority?: string;
    licenceNumber?: string;
    domicile?: string;
    businessScopeZh?: string[];
    registeredCapitalFen?: number;
    legalRepresentative?: string;
    sample?: boolean;
}

export interface AccountOutcome {
    bankName?: string;
    branchName?: string;
    accountNumber?: string;
    basicAccountFilingNumber?: string;
    openedOn?: string;
    sample?: boolean;
}

export interface TaxOutcome {
    competentTaxOffice?: string;
    taxpayerType?: string;
    filingPeriod?: string;
    invoiceKinds?: string[];
    invoiceQuotaFen?: number;
    firstFilingOn?: string;
    confirmedOn?: string;
    sample?: boolean;
}

export interface DeskOutcome {
    communityNameZh?: string;
    unitId?: string;
    seats?: number;
    from?: string;
    to?: string;
    monthlyRentFen?: number;
    rentFreeUntil?: string;
}

export interface Voucher {
    voucherId: string | null;
    type: string;
    verdict: string;
    amountFen: number | null;
    clauseId: string;
    titleZh: string;
    titleEn: string;
    validTo?: string | null;
    arithmetic?: string | null;
    quoteZh?: string | null;
    uncoveredFen?: number;
    /** `issued` or `voided`. */
    state?: string;
}

export interface VouchersOutcome {
    vouchers?: Voucher[];
    issuedOn?: string;
}

export interface MentorOutcome {
    mentorName?: string;
    score?: number;
    reasons?: string[];
    reasonsEn?: string[];
    firstMeetingAt?: string;
}
