import { describe, expect, it } from 'vitest';
import { ApiError } from '../../src/api/problem';
import { fileFault, largestBytes } from '../../src/pages/founder/materials/fileCheck';
import {
    isUnderWay,
    mayRetry,
    nextUpload,
    type UploadEvent,
    type UploadState,
} from '../../src/pages/founder/materials/uploadState';

const begin: UploadEvent = { type: 'begin', name: 'a.pdf' };
const after = (...events: UploadEvent[]) => events.reduce<UploadState>(nextUpload, { phase: 'idle' });
const refusal = (status: number) => new ApiError({ status, code: 'http', title: String(status) });

describe('an upload', () => {
    it('says stored only when the service has answered', () => {
        expect(after(begin)).toEqual({ phase: 'sending', name: 'a.pdf', share: 0 });
        expect(after(begin, { type: 'progress', share: 0.64 })).toMatchObject({ phase: 'sending', share: 0.64 });
        expect(after(begin, { type: 'progress', share: 1 })).toEqual({ phase: 'storing', name: 'a.pdf' });
        expect(after(begin, { type: 'progress', share: 1 }, { type: 'store', version: 2 })).toEqual({
            phase: 'stored',
            name: 'a.pdf',
            version: 2,
        });
    });

    it('waits for the connection and goes on by itself', () => {
        const waiting = after(begin, { type: 'progress', share: 0.5 }, { type: 'wait', failures: 1 });
        expect(waiting).toEqual({ phase: 'waiting', name: 'a.pdf', failures: 1 });
        expect(isUnderWay(waiting)).toBe(true);
        expect(nextUpload(waiting, { type: 'progress', share: 0.1 })).toMatchObject({ phase: 'sending', share: 0.1 });
    });

    it('lets nothing that comes late change an end', () => {
        const cancelled = after(begin, { type: 'cancel' });
        const late: UploadEvent[] = [
            { type: 'progress', share: 0.9 },
            { type: 'wait', failures: 3 },
            { type: 'store', version: 1 },
            { type: 'fail', error: new Error('late') },
        ];
        expect(late.map((event) => nextUpload(cancelled, event))).toEqual(late.map(() => cancelled));
    });

    it('begins no second one beside the first', () => {
        const first = after(begin, { type: 'progress', share: 0.3 });
        expect(nextUpload(first, { type: 'begin', name: 'b.pdf' })).toBe(first);
        expect(nextUpload(first, { type: 'refuse', name: 'b.exe', fault: 'type' })).toBe(first);
    });

    it('may begin anew after every end', () => {
        const ends = [
            after(begin, { type: 'cancel' }),
            after(begin, { type: 'store', version: 1 }),
            after(begin, { type: 'fail', error: refusal(500) }),
            after({ type: 'refuse', name: 'x', fault: 'empty' }),
        ];
        expect(ends.map((end) => nextUpload(end, begin).phase)).toEqual(ends.map(() => 'sending'));
    });

    it.each([409, 413, 415, 422])('offers no retry when the service said no to the file: %i', (status) => {
        expect(mayRetry(after(begin, { type: 'fail', error: refusal(status) }))).toBe(false);
    });

    it('offers a retry after a failure of ours and after a cancellation', () => {
        expect(mayRetry(after(begin, { type: 'fail', error: refusal(500) }))).toBe(true);
        expect(mayRetry(after(begin, { type: 'cancel' }))).toBe(true);
        expect(mayRetry(after(begin))).toBe(false);
        expect(mayRetry(after(begin, { type: 'store', version: 1 }))).toBe(false);
    });
});

describe('a file', () => {
    const bytes = (...values: number[]) => new Uint8Array(values);

    it.each([
        ['PDF', bytes(0x25, 0x50, 0x44, 0x46)],
        ['JPEG', bytes(0xff, 0xd8, 0xff, 0xe0)],
        ['PNG', bytes(0x89, 0x50, 0x4e, 0x47)],
        ['OFD', bytes(0x50, 0x4b, 0x03, 0x04)],
    ])('of type %s is sent', (_, beginning) => {
        expect(fileFault(1000, beginning)).toBeNull();
        expect(fileFault(largestBytes, beginning)).toBeNull();
    });

    it('is not sent when it is empty, too large or something else, whatever its name says', () => {
        expect(fileFault(0, bytes())).toBe('empty');
        expect(fileFault(largestBytes + 1, bytes(0x25, 0x50, 0x44, 0x46))).toBe('tooLarge');
        expect(fileFault(100, bytes(0x4d, 0x5a, 0x90, 0x00))).toBe('type');
        expect(fileFault(2, bytes(0xff, 0xd8))).toBe('type');
    });
});
