import type { VerificationView } from '../../../api/audit';
import { rootOver, textBytes, writtenHash } from './hashes';
import { checkpointIn, isSigned, type Checkpoint } from './checkpoint';
import { unzip } from './zip';

type Files = ReadonlyMap<string, Uint8Array<ArrayBuffer>>;

/** What the browser found about one thing: how many it computed, and which of them do not hold. */
export interface Recomputed {
    check: 'file' | 'contents' | 'chain' | 'inclusion' | 'checkpoint';
    /** `missing`: no checkpoint in the archive covers all of it. */
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

/** What a leaf of a case says: the case's last entry at that time. */
interface Statement {
    kind: string;
    subject: string;
    sequence: number;
    head: string;
}

/** The case of an archive, and the hashes of its entries. */
interface ArchivedCase {
    caseId: string;
    hashes: readonly string[];
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
            await inclusionOf(jsonOf<ArchivedLeaf[]>(files, 'proofs.json'), checkpoint, caseOf(files, journal)),
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
        const hashed = hashedPart(text, entry.hash);
        const isWhole = hashed !== null && (await writtenHash(textBytes(hashed))) === entry.hash;
        if (!isWhole || entry.sequence !== index + 1 || entry.previousHash !== previous) {
            faults.push(String(entry.sequence));
        }

        previous = entry.hash;
    }

    return found('chain', texts.length, faults);
}

/**
 * What an entry's hash is over: all of its text, with the hash, its last member, left empty. Null when anything stands
 * behind the hash, which would be under no hash and yet be read.
 */
function hashedPart(text: string, hash: string): string | null {
    const end = `${hash}"}`;
    return text.endsWith(`"hash":"${end}`) ? `${text.slice(0, -end.length)}"}` : null;
}

/** Each leaf leads to the checkpoint's root and names an entry of this journal; the latest one names the last. */
export async function inclusionOf(
    leaves: readonly ArchivedLeaf[],
    checkpoint: Checkpoint | null,
    journal: ArchivedCase,
): Promise<Recomputed> {
    const faults: string[] = [];
    let last = 0;
    for (const { text, index, size, path } of leaves) {
        const statement = JSON.parse(text) as Statement;
        const isOver = checkpoint !== null && size === checkpoint.size;
        if (!isOver || !isOf(journal, statement) || (await rootOver(text, index, size, path)) !== checkpoint.root) {
            faults.push(String(index));
        }

        last = Math.max(last, statement.sequence);
    }

    return faults.length === 0 && (leaves.length === 0 || last < journal.hashes.length)
        ? { check: 'inclusion', outcome: 'missing', count: leaves.length, faults }
        : found('inclusion', leaves.length, faults);
}

const isOf = ({ caseId, hashes }: ArchivedCase, { kind, subject, sequence, head }: Statement) =>
    kind === 'case' && subject === caseId && hashes[sequence - 1] === head;

const caseOf = (files: Files, journal: readonly string[]): ArchivedCase => ({
    caseId: jsonOf<{ about: { caseId: string } }>(files, 'manifest.json').about.caseId,
    hashes: journal.map((text) => (JSON.parse(text) as { hash: string }).hash),
});

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
