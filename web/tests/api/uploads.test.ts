import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { uploadDocument } from '../../src/api/uploads';

/** The browser's upload, answered by the test. */
class Call {
    static made: Call[] = [];
    upload: { onprogress?: (event: { loaded: number; total: number }) => void } = {};
    onload?: () => void;
    onerror?: () => void;
    onabort?: () => void;
    onloadend?: () => void;
    status = 0;
    responseText = '';
    address = '';
    headers: Record<string, string> = {};
    open = (_: string, address: string) => (this.address = address);
    setRequestHeader = (name: string, value: string) => (this.headers[name] = value);
    getResponseHeader = () => 'application/problem+json';
    send = () => Call.made.push(this);
    abort = () => {
        this.onabort?.();
        this.onloadend?.();
    };

    answer(status: number, body: object): void {
        this.status = status;
        this.responseText = JSON.stringify(body);
        this.onload?.();
        this.onloadend?.();
    }

    get key(): string | undefined {
        return this.headers['Idempotency-Key'];
    }
}

const upload = (file: File, more: { replaces?: string; signal?: AbortSignal; kind?: string } = {}) =>
    uploadDocument({
        caseId: 'c1',
        kind: 'identityProof',
        file,
        onProgress: () => undefined,
        onWaiting: () => undefined,
        signal: new AbortController().signal,
        ...more,
    });
const last = () => Call.made.at(-1) as Call;
const stored = { documentId: 'd1', version: 1 };
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('an upload', () => {
    beforeEach(() => {
        vi.useFakeTimers();
        Call.made = [];
        vi.stubGlobal('XMLHttpRequest', Call);
    });
    afterEach(() => {
        vi.useRealTimers();
        vi.unstubAllGlobals();
    });

    it('that was cancelled while it was stored is the same write when it is tried again', async () => {
        const file = new File(['%PDF'], 'a.pdf');
        const leaving = new AbortController();
        const first = upload(file, { signal: leaving.signal });
        const cancelled = expect(first).rejects.toThrow();
        await pass(0);
        leaving.abort();
        await cancelled;
        // The page has read the list again meanwhile, and the document is there.
        const second = upload(file, { replaces: 'd1' });
        await pass(0);
        expect(last().key).toBe(Call.made[0]?.key);
        expect(last().address).toBe(Call.made[0]?.address);
        last().answer(201, stored);
        expect(await second).toEqual(stored);
    });

    it('keeps its key after a failure of the service, and takes a new one once it was stored', async () => {
        const file = new File(['%PDF'], 'a.pdf');
        const failed = expect(upload(file)).rejects.toThrow();
        last().answer(500, { status: 500, code: 'internal', title: 'x' });
        await failed;
        const second = upload(file);
        last().answer(201, stored);
        await second;
        const third = upload(file, { replaces: 'd1' });
        last().answer(201, { ...stored, version: 2 });
        await third;
        const [one, two, three] = Call.made.map(({ key }) => key);
        expect(two).toBe(one);
        expect(three).not.toBe(one);
    });

    it('of the same file for another material is another write', async () => {
        const file = new File(['%PDF'], 'a.pdf');
        const failed = expect(upload(file)).rejects.toThrow();
        last().answer(500, { status: 500, code: 'internal', title: 'x' });
        await failed;
        const other = upload(file, { kind: 'portrait' });
        last().answer(201, stored);
        await other;
        expect(Call.made[1]?.key).not.toBe(Call.made[0]?.key);
    });

    it('is sent again when nothing moved for 30 seconds, and not while it moves', async () => {
        const sent = upload(new File(['%PDF'], 'a.pdf'));
        await pass(25_000);
        last().upload.onprogress?.({ loaded: 1, total: 4 });
        await pass(25_000);
        expect(Call.made).toHaveLength(1);
        await pass(6_000);
        expect(Call.made).toHaveLength(2);
        last().answer(201, stored);
        expect(await sent).toEqual(stored);
        await pass(60_000);
        expect(Call.made).toHaveLength(2);
        expect(vi.getTimerCount()).toBe(0);
    });
});
