const shown = 24;

/** This month and those before it in Beijing, `yyyy-MM`, the latest first. */
export function monthsBefore(now: Date): string[] {
    const options = { timeZone: 'Asia/Shanghai', year: 'numeric', month: '2-digit' } as const;
    const [year = 0, month = 0] = new Intl.DateTimeFormat('sv-SE', options).format(now).split('-').map(Number);
    return Array.from({ length: shown }, (_, back) => {
        const first = new Date(Date.UTC(year, month - 1 - back, 1));
        return first.toISOString().slice(0, 'yyyy-MM'.length);
    });
}
