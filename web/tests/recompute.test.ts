import { createHash, webcrypto } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import { rootOver } from '../src/pages/audit/verification/hashes';
import { chainOfTexts, inclusionOf } from '../src/pages/audit/verification/recompute';

// jsdom has no Web Crypto; this is the one of Node.
vi.stubGlobal('crypto', webcrypto);

type Bytes = Buffer<ArrayBufferLike>;
const sha = (...parts: (Bytes | string)[]) => {
    const hash = createHash('sha256');
    parts.forEach((part) => hash.update(part));
    return hash.digest();
};
const written = (hash: Bytes) => `sha256:${hash.toString('hex')}`;

/** The tree and the way up as RFC 6962 defines them, without any cleverness. */
function treeOver(leaves: readonly string[]): Bytes {
    const [only] = leaves;
    if (leaves.length === 1 && only !== undefined) {
        return sha(Buffer.from([0]), only);
    }

    const left = leftOf(leaves.length);
    return sha(Buffer.from([1]), treeOver(leaves.slice(0, left)), treeOver(leaves.slice(left)));
}

function pathTo(index: number, leaves: readonly string[]): string[] {
    if (leaves.length === 1) {
        return [];
    }

    const left = leftOf(leaves.length);
    return index < left
        ? [...pathTo(index, leaves.slice(0, left)), written(treeOver(leaves.slice(left)))]
        : [...pathTo(index - left, leaves.slice(left)), written(treeOver(leaves.slice(0, left)))];
}

function leftOf(size: number): number {
    let left = 1;
    while (left * 2 < size) {
        left *= 2;
    }

    return left;
}

const leavesOf = (size: number) => Array.from({ length: size }, (_, index) => `leaf ${String(index)}`);

describe('rootOver', () => {
    // One leaf, whole trees, one more than whole, and parts of unequal depth.
    it.each([1, 2, 3, 4, 5, 8, 9, 11])('leads from every leaf of a tree of %i to its root', async (size) => {
        const leaves = leavesOf(size);
        const roots = await Promise.all(
            leaves.map((leaf, index) => rootOver(leaf, index, size, pathTo(index, leaves))),
        );
        expect(roots).toEqual(leaves.map(() => written(treeOver(leaves))));
    });

    it('leads elsewhere with another leaf, place, size or path', async () => {
        const leaves = leavesOf(7);
        const [root, path] = [written(treeOver(leaves)), pathTo(3, leaves)];
        expect(await rootOver('leaf 4', 3, 7, path)).not.toBe(root);
        expect(await rootOver('leaf 3', 2, 7, path)).not.toBe(root);
        expect(await rootOver('leaf 3', 3, 7, path.slice(1))).not.toBe(root);
        expect(await rootOver('leaf 3', 3, 7, [...path, root])).toBeNull();
        expect(await rootOver('leaf 3', 7, 7, path)).toBeNull();
        expect(await rootOver('leaf 3', -1, 7, path)).toBeNull();
    });
});

describe('inclusionOf', () => {
    const hashes = [1, 2, 3].map((entry) => `sha256:${String(entry).repeat(64)}`);
    const journal = { caseId: 'c1', hashes };
    const said = { kind: 'case', subject: 'c1', sequence: 3, head: hashes[2] };
    const logOf = (statement: object) => {
        const leaves = leavesOf(5).map((text, index) => (index === 2 ? JSON.stringify(statement) : text));
        const checkpoint = {
            number: 1,
            size: 5,
            root: written(treeOver(leaves)),
            body: '',
            signature: new Uint8Array(),
        };
        return { checkpoint, proof: { text: leaves[2] ?? '', index: 2, size: 5, path: pathTo(2, leaves) } };
    };
    const { checkpoint, proof } = logOf(said);

    it('holds for a leaf of the tree that names the last entry', async () => {
        expect(await inclusionOf([proof], checkpoint, journal)).toMatchObject({ outcome: 'passed', count: 1 });
    });

    it('does not hold for another text, another size, or without a checkpoint', async () => {
        const wrong = [
            { ...proof, text: `${proof.text} ` },
            { ...proof, size: 6 },
        ];
        expect(await inclusionOf(wrong, checkpoint, journal)).toMatchObject({ outcome: 'failed', faults: ['2', '2'] });
        expect(await inclusionOf([proof], null, journal)).toMatchObject({ outcome: 'failed' });
    });

    it.each([{ kind: 'access' }, { subject: 'c2' }, { sequence: 2 }, { sequence: 4 }, { head: hashes[0] }])(
        'does not hold for a leaf of the tree that says %o',
        async (other) => {
            const log = logOf({ ...said, ...other });
            expect(await inclusionOf([log.proof], log.checkpoint, journal)).toMatchObject({ outcome: 'failed' });
        },
    );

    it('says that entries after the latest leaf are not covered', async () => {
        const longer = { caseId: 'c1', hashes: [...hashes, `sha256:${'4'.repeat(64)}`] };
        expect(await inclusionOf([proof], checkpoint, longer)).toMatchObject({ outcome: 'missing', count: 1 });
    });

    it('says that there is nothing before the first checkpoint', async () => {
        expect(await inclusionOf([], null, journal)).toMatchObject({ outcome: 'missing' });
    });
});

/** Entries as the service writes them: the hash, the last member, is over the text with the hash left empty. */
function texts(length: number): string[] {
    let previous = `sha256:${'0'.repeat(64)}`;
    return Array.from({ length }, (_, index) => {
        const entry = { sequence: index + 1, note: `"hash":"${String(index)}`, previousHash: previous };
        previous = written(sha(JSON.stringify({ ...entry, hash: '' })));
        return JSON.stringify({ ...entry, hash: previous });
    });
}

describe('chainOfTexts', () => {
    it('holds for entries that are what their hashes say', async () => {
        expect(await chainOfTexts(texts(5))).toMatchObject({ outcome: 'passed', count: 5 });
    });

    it('names the entry that was changed', async () => {
        const changed = texts(5).map((text, index) => (index === 2 ? text.replace('"note":"', '"note":"x') : text));
        expect(await chainOfTexts(changed)).toMatchObject({ outcome: 'failed', faults: ['3'] });
    });

    // The hash of the genuine entry stands there untouched; what is read would be what stands behind it.
    it.each([
        '"note":"forged"',
        '"n\\u006fte":"forged"',
        '"sequence":3',
        `"previousHash":"sha256:${'0'.repeat(64)}"`,
        '"event":{"kind":"documentAdded"}',
        '"reasonCommitment":"own"',
    ])('finds %s put behind the hash', async (member) => {
        const forged = texts(5).map((text, index) => (index === 2 ? `${text.slice(0, -1)},${member}}` : text));
        expect(await chainOfTexts(forged)).toMatchObject({ outcome: 'failed', faults: ['3'] });
    });

    it('finds a second hash, and blanks behind the hash', async () => {
        const [first = ''] = texts(1);
        const member = first.slice(first.lastIndexOf('"hash"'), -1);
        expect((await chainOfTexts([`${first.slice(0, -1)},${member}}`])).outcome).toBe('failed');
        expect((await chainOfTexts([`${first} `])).outcome).toBe('failed');
    });

    it('finds a missing, a doubled and an exchanged entry', async () => {
        const [first = '', second = '', third = ''] = texts(3);
        expect((await chainOfTexts([first, third])).faults).toEqual(['3']);
        expect((await chainOfTexts([first, first, second])).outcome).toBe('failed');
        expect((await chainOfTexts([second, first, third])).outcome).toBe('failed');
    });
});
