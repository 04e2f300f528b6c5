/** Addresses of the founder's pages; notices and bookmarks use them, so they stay. */
export const paths = {
    cases: '/cases',
    guide: '/guide',
    case: (caseId: string) => `/cases/${caseId}`,
    application: (caseId: string) => `/cases/${caseId}/apply`,
    check: (caseId: string) => `/cases/${caseId}/apply/check`,
    materials: (caseId: string) => `/cases/${caseId}/materials`,
    requests: (caseId: string) => `/cases/${caseId}/requests`,
    workspace: (caseId: string) => `/cases/${caseId}/workspace`,
    mentor: (caseId: string) => `/cases/${caseId}/mentor`,
    results: (caseId: string) => `/cases/${caseId}/results`,
    vouchers: (caseId: string) => `/cases/${caseId}/vouchers`,
    voucher: (caseId: string, voucherId: string) => `/cases/${caseId}/vouchers/${encodeURIComponent(voucherId)}`,
    entitlements: (caseId: string) => `/cases/${caseId}/entitlements`,
    looks: (caseId: string) => `/cases/${caseId}/looks`,
    notice: (caseId: string, id: string) => `/cases/${caseId}/notices/${id}`,
} as const;
