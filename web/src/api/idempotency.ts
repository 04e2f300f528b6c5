/** A key for one write; the same key again means the same write, so that a lost reply does no harm. */
export function newIdempotencyKey(): string {
    return crypto.randomUUID();
}
