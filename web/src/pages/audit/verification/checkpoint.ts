import { textBytes } from './hashes';

/** A signed checkpoint: what the log was at one moment. */
export interface Checkpoint {
    number: number;
    size: number;
    root: string;
    /** The lines that are signed, and the signature over them. */
    body: string;
    signature: Uint8Array<ArrayBuffer>;
}

/** Reads seven signed lines and the line of the signature. Throws for anything else. */
export function checkpointIn(text: string): Checkpoint {
    const lines = text.split('\n');
    const [version, , number, size, root = ''] = lines;
    const [algorithm, , signature] = (lines[7] ?? '').split(' ');
    if (version !== 'opc-checkpoint/v1' || algorithm !== 'ES256' || signature === undefined || lines.length !== 9) {
        throw new Error('The checkpoint is not written as it should be.');
    }

    const body = `${lines.slice(0, 7).join('\n')}\n`;
    return { number: Number(number), size: Number(size), root, body, signature: base64(signature) };
}

/** Whether the key that the archive brings along signed it: ECDSA on P-256 with SHA-256. */
export async function isSigned({ body, signature }: Checkpoint, pem: string): Promise<boolean> {
    const algorithm = { name: 'ECDSA', namedCurve: 'P-256' };
    const key = await crypto.subtle.importKey(
        'spki',
        base64(pem.replace(/-----[^-]+-----|\s/g, '')),
        algorithm,
        false,
        ['verify'],
    );
    return crypto.subtle.verify({ name: 'ECDSA', hash: 'SHA-256' }, key, signature, textBytes(body));
}

const base64 = (text: string): Uint8Array<ArrayBuffer> => Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
