/** Why a file is not sent at all. */
export type FileFault = 'empty' | 'tooLarge' | 'type';

/** What a file dialog offers; the content decides. */
export const accept = '.pdf,.jpg,.jpeg,.png,.ofd,application/pdf,image/jpeg,image/png';

/** The service's limit, 10 MB. */
export const largestBytes = 10 * 1024 * 1024;

/** First bytes of PDF, JPEG, PNG, and of the ZIP package that an OFD document is. */
const beginnings: readonly (readonly number[])[] = [
    [0x25, 0x50, 0x44, 0x46],
    [0xff, 0xd8, 0xff],
    [0x89, 0x50, 0x4e, 0x47],
    [0x50, 0x4b, 0x03, 0x04],
];

/** What is wrong with a file, seen before a byte of it is sent; null when nothing is. */
export function fileFault(size: number, beginning: Uint8Array): FileFault | null {
    if (size === 0) {
        return 'empty';
    }

    if (size > largestBytes) {
        return 'tooLarge';
    }

    return beginnings.some((known) => known.every((byte, at) => beginning[at] === byte)) ? null : 'type';
}

/** Reads as much of a file as the check needs. */
export async function checkFile(file: File): Promise<FileFault | null> {
    return fileFault(file.size, new Uint8Array(await file.slice(0, 4).arrayBuffer()));
}
