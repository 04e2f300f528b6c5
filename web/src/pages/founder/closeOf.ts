/** The moment at which a day of the founder's time limit ends: close of business, Beijing time. */
export function closeOf(dueOn: string): string {
    return `${dueOn}T17:30:00+08:00`;
}
