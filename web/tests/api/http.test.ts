import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { request } from '../../src/api/http';

/** A line that stays open: the answer, or the parts of it, come when the test says so. */
function line() {
    const told: { answer: (body: BodyInit | null) => void; signal: AbortSignal | undefined } = {
        answer: () => undefined,
        signal: undefined,
    };
    vi.stubGlobal(
        'fetch',
        (_: string, init: RequestInit) =>
            new Promise<Response>((resolve, reject) => {
                told.signal = init.signal ?? undefined;
                told.answer = (body) => resolve(new Response(body));
                init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error));
            }),
    );
    return told;
}

describe('a request', () => {
    beforeEach(() => {
        vi.useFakeTimers();
    });
    afterEach(() => {
        vi.useRealTimers();
        vi.unstubAllGlobals();
    });

    it('fails when no answer comes for 20 seconds', async () => {
        line();
        const failed = vi.fn();
        request('/api/x').catch(failed);
        await vi.advanceTimersByTimeAsync(19_999);
        expect(failed).not.toHaveBeenCalled();
        await vi.advanceTimersByTimeAsync(1);
        expect(failed).toHaveBeenCalledWith(expect.objectContaining({ name: 'TimeoutError' }));
    });

    it('may take its time as long as parts of the answer arrive', async () => {
        const open = line();
        const asked = request('/api/x').then((response) => response.text());
        let out: ReadableStreamDefaultController<Uint8Array> | undefined;
        open.answer(new ReadableStream<Uint8Array>({ start: (given) => void (out = given) }));
        for (const part of ['a', 'b', 'c']) {
            await vi.advanceTimersByTimeAsync(15_000);
            out?.enqueue(new TextEncoder().encode(part));
        }

        await vi.advanceTimersByTimeAsync(1);
        out?.close();
        expect(await asked).toBe('abc');
        await vi.advanceTimersByTimeAsync(60_000);
        expect(open.signal?.aborted).toBe(false);
    });

    it('is cut off when an answer stops in the middle', async () => {
        const open = line();
        const failed = vi.fn();
        request('/api/x').then((response) => response.text(), failed);
        open.answer(
            new ReadableStream<Uint8Array>({ start: (given) => given.enqueue(new TextEncoder().encode('half')) }),
        );
        await vi.advanceTimersByTimeAsync(20_001);
        expect(open.signal?.aborted).toBe(true);
    });

    it('ends when the one who asked gives up', async () => {
        const open = line();
        const leaving = new AbortController();
        const failed = vi.fn();
        request('/api/x', { signal: leaving.signal }).catch(failed);
        leaving.abort(new Error('left'));
        await vi.advanceTimersByTimeAsync(0);
        expect(open.signal?.aborted).toBe(true);
        expect(failed).toHaveBeenCalledWith(expect.objectContaining({ message: 'left' }));
        expect(vi.getTimerCount()).toBe(0);
    });
});
