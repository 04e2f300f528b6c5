const [endMark, entryMark] = [0x06054b50, 0x02014b50];
const [endLength, entryLength, localLength] = [22, 46, 30];
const [stored, deflated] = [0, 8];

/** The files of a ZIP file by name, unpacked by the browser. Throws when it is none, or packed in another way. */
export async function unzip(bytes: Uint8Array<ArrayBuffer>): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const end = endOf(view);
    const files = new Map<string, Uint8Array<ArrayBuffer>>();
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
        if (view.getUint32(at, true) !== entryMark) {
            throw new Error('The list of files in the archive is broken.');
        }

        const nameLength = view.getUint16(at + 28, true);
        const name = new TextDecoder().decode(bytes.subarray(at + entryLength, at + entryLength + nameLength));
        files.set(name, await contentOf(bytes, view, at));
        at += entryLength + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }

    return files;
}

/** Where the list's end stands: searched from the back, because a comment of unknown length follows it. */
function endOf(view: DataView): number {
    for (let at = view.byteLength - endLength; at >= 0; at--) {
        if (view.getUint32(at, true) === endMark) {
            return at;
        }
    }

    throw new Error('The archive is not a ZIP file.');
}

async function contentOf(bytes: Uint8Array<ArrayBuffer>, view: DataView, entry: number) {
    const method = view.getUint16(entry + 10, true);
    const local = view.getUint32(entry + 42, true);
    const start = local + localLength + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
    const packed = bytes.slice(start, start + view.getUint32(entry + 20, true));
    if (method === stored) {
        return packed;
    }

    if (method !== deflated) {
        throw new Error('A file of the archive is packed in a way that is not known.');
    }

    const unpacked = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return new Uint8Array(await new Response(unpacked).arrayBuffer());
}
