/** A key for one write; the same key again means the same write, so that a lost reply does no harm. */
export function newIdempotencyKey(): string {
    return crypto.randomUUID();
}

/** The header that names a write's key. */
export const underKey = (key: string) => ({ 'Idempotency-Key': key });
