/** Addresses of the vouchers' desk; a chosen city stays in them. */
export const deskPaths = {
    claims: '/officer/vouchers',
    accounts: '/officer/vouchers/accounts',
    voucher: (caseId: string, voucherId: string) => `/officer/vouchers/${caseId}/${encodeURIComponent(voucherId)}`,
    claim: (caseId: string, voucherId: string, claimId: string) =>
        `${deskPaths.voucher(caseId, voucherId)}#claim-${claimId}`,
} as const;
