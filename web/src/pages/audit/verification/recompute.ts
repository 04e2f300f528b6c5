import type { VerificationView } from '../../../api/audit';
import { rootOver, textBytes, writtenHash } from './hashes';
import { checkpointIn, isSigned, type Checkpoint } from './checkpoint';
import { unzip } from './zip';

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** What the browser found about one thing: how many it computed, and which of them do not hold. */
export interface Recomputed {
    check: 'file' | 'contents' | 'chain' | 'inclusion' | 'checkpoint';
    /** `missing`: the archive has nothing of the kind, because no checkpoint covers the case yet. */
    outcome: 'passed' | 'failed' | 'missing';
    count: number;
    faults: readonly string[];
}

/** What the browser computed over an archive, and what the service says in it. */
export interface ArchiveFindings {
    /** SHA-256 of the whole file, as tools that know nothing of archives compute it. */
    fingerprint: string;
    recomputed: readonly Recomputed[];
    server: VerificationView;
}

interface ArchivedLeaf {
    text: string;
    index: number;
    size: number;
    path: string[];
}

const zeros = `sha256:${'0'.repeat(64)}`;
const digestLength = zeros.length;

/** Computes every hash of an archive anew: file, contents, entries, proofs, signature. Throws when it can't be read. */
export async function recompute(archive: Uint8Array<ArrayBuffer>): Promise<ArchiveFindings> {
    const files = await unzip(archive);
    const journal = jsonOf<string[]>(files, 'journal.json');
    const checkpoint = files.has('checkpoint.txt') ? checkpointIn(textOf(files, 'checkpoint.txt')) : null;
    return {
        fingerprint: await writtenHash(archive),
        recomputed: [
            await fileOf(archive),
            await contentsOf(files),
            await chainOfTexts(journal),
            await inclusionOf(jsonOf<ArchivedLeaf[]>(files, 'proofs.json'), checkpoint),
            await signatureOf(checkpoint, files),
        ],
        server: jsonOf<VerificationView>(files, 'verification.json'),
    };
}

/** The last bytes of the file are the digest of all before them. */
async function fileOf(archive: Uint8Array<ArrayBuffer>): Promise<Recomputed> {
    const end = archive.length - digestLength;
    const stated = new TextDecoder().decode(archive.subarray(end));
    const computed = await writtenHash(archive.slice(0, end));
    return found('file', 1, stated === computed ? [] : [`${stated} ≠ ${computed}`]);
}

/** Every file has the digest that the manifest names, and there are no others. */
async function contentsOf(files: Files): Promise<Recomputed> {
    const named = jsonOf<{ files: Record<string, string> }>(files, 'manifest.json').files;
    const names = new Set([...Object.keys(named), ...files.keys()]);
    names.delete('manifest.json');
    const faults: string[] = [];
    for (const name of names) {
        const content = files.get(name);
        if (content === undefined || (await writtenHash(content)) !== named[name]) {
            faults.push(name);
        }
    }

    return found('contents', names.size, faults);
}

/** Each entry is what its hash says, has the next number, and names the hash of the one before. */
export async function chainOfTexts(texts: readonly string[]): Promise<Recomputed> {
    const faults: string[] = [];
    let previous = zeros;
    for (const [index, text] of texts.entries()) {
        const entry = JSON.parse(text) as { sequence: number; previousHash: string; hash: string };
        const isWhole = (await writtenHash(textBytes(hashedPart(text)))) === entry.hash;
        if (!isWhole || entry.sequence !== index + 1 || entry.previousHash !== previous) {
            faults.push(String(entry.sequence));
        }

        previous = entry.hash;
    }

    return found('chain', texts.length, faults);
}

/** What an entry's hash is over: its text with an empty hash, which is its last member. */
function hashedPart(text: string): string {
    const member = '"hash":"';
    return `${text.slice(0, text.lastIndexOf(member) + member.length)}"}`;
}

/** Each leaf of the case leads to the checkpoint's root. */
export async function inclusionOf(leaves: readonly ArchivedLeaf[], checkpoint: Checkpoint | null): Promise<Recomputed> {
    if (leaves.length === 0) {
        return { check: 'inclusion', outcome: 'missing', count: 0, faults: [] };
    }

    const faults: string[] = [];
    for (const { text, index, size, path } of leaves) {
        const isOver = checkpoint !== null && size === checkpoint.size;
        if (!isOver || (await rootOver(text, index, size, path)) !== checkpoint.root) {
            faults.push(String(index));
        }
    }

    return found('inclusion', leaves.length, faults);
}

async function signatureOf(checkpoint: Checkpoint | null, files: Files): Promise<Recomputed> {
    if (checkpoint === null) {
        return { check: 'checkpoint', outcome: 'missing', count: 0, faults: [] };
    }

    const isGood = await isSigned(checkpoint, textOf(files, 'checkpoint.pem'));
    return found('checkpoint', 1, isGood ? [] : [String(checkpoint.number)]);
}

const found = (check: Recomputed['check'], count: number, faults: readonly string[]): Recomputed => ({
    check,
    outcome: faults.length === 0 ? 'passed' : 'failed',
    count,
    faults,
});

function textOf(files: Files, name: string): string {
    const content = files.get(name);
    if (content === undefined) {
        throw new Error(`The archive has no ${name}.`);
    }

    return new TextDecoder().decode(content);
}

const jsonOf = <T>(files: Files, name: string) => JSON.parse(textOf(files, name)) as T;
