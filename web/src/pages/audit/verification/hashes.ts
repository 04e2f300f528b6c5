type Bytes = Uint8Array<ArrayBuffer>;

const prefix = 'sha256:';

export const textBytes = (text: string): Bytes => new TextEncoder().encode(text);

/** SHA-256 by the browser itself. */
export async function sha256(bytes: Bytes): Promise<Bytes> {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
}

/** A hash as the record writes it. */
export const written = (hash: Bytes) => prefix + [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');

export const writtenHash = async (bytes: Bytes) => written(await sha256(bytes));

/** The bytes of a hash that is written like that. */
export function bytesOf(hash: string): Bytes {
    if (!/^sha256:[0-9a-f]{64}$/.test(hash)) {
        throw new Error('This is not a SHA-256 hash.');
    }

    const digits = hash.slice(prefix.length);
    return Uint8Array.from({ length: 32 }, (_, index) => parseInt(digits.slice(2 * index, 2 * index + 2), 16));
}

const joined = (...parts: readonly ArrayLike<number>[]): Bytes =>
    Uint8Array.from(parts.flatMap((part) => [...toArray(part)]));
const toArray = (part: ArrayLike<number>) => Array.from(part);

/**
 * The root of a tree (RFC 6962) that a leaf at this place leads to with the hashes beside its way up; null when the
 * path has another length than the tree has levels there.
 */
export async function rootOver(leaf: string, index: number, size: number, path: readonly string[]) {
    if (!Number.isSafeInteger(index) || !Number.isSafeInteger(size) || index < 0 || index >= size) {
        return null;
    }

    const leafHash = await sha256(joined([0], textBytes(leaf)));
    const root = await climb(leafHash, index, size, path.map(bytesOf));
    return root === null ? null : written(root);
}

/** Down from the root: the left part of a tree is the largest power of two below its size. */
async function climb(leaf: Bytes, index: number, size: number, path: readonly Bytes[]): Promise<Bytes | null> {
    const beside = path.at(-1);
    if (size === 1 || beside === undefined) {
        return size === 1 && beside === undefined ? leaf : null;
    }

    let left = 1;
    while (left * 2 < size) {
        left *= 2;
    }

    const isLeft = index < left;
    const below = await climb(leaf, isLeft ? index : index - left, isLeft ? left : size - left, path.slice(0, -1));
    return below === null ? null : sha256(isLeft ? joined([1], below, beside) : joined([1], beside, below));
}
