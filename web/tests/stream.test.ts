import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { followCase } from '../src/api/stream';

const opened = () => new Response('event: case\ndata: {}\n\n', { headers: { 'Content-Type': 'text/event-stream' } });
const refused = (status: number) =>
    new Response(JSON.stringify({ status, code: 'x', title: 'x' }), {
        status,
        headers: { 'Content-Type': 'application/problem+json' },
    });

function inParts(...parts: string[]): Response {
    const body = new ReadableStream<Uint8Array>({
        start(out) {
            parts.forEach((part) => out.enqueue(new TextEncoder().encode(part)));
            out.close();
        },
    });
    return new Response(body);
}

/** A stream that opens and then says nothing; it ends as a browser's does, when its request is aborted. */
function silent(signal: AbortSignal | null | undefined): Response {
    const body = new ReadableStream<Uint8Array>({
        start: (out) => signal?.addEventListener('abort', () => out.error(signal.reason)),
    });
    return new Response(body);
}

/** Answers in turn; the last one for good. */
function service(...answers: [() => Response, ...(() => Response)[]]) {
    const asked = vi.fn(async () => (answers.length > 1 ? (answers.shift() ?? answers[0]) : answers[0])());
    vi.stubGlobal('fetch', asked);
    return asked;
}

function noConnection(): Response {
    throw new TypeError('The connection was lost.');
}

describe('following a case', () => {
    const leaving = { current: new AbortController() };
    beforeEach(() => {
        vi.useFakeTimers();
        leaving.current = new AbortController();
    });
    afterEach(() => {
        leaving.current.abort();
        vi.useRealTimers();
        vi.unstubAllGlobals();
    });

    it('looks again when a stream has opened, and not for each one that could not', async () => {
        const asked = service(noConnection, noConnection, opened, () => refused(404));
        const onChange = vi.fn();
        const followed = followCase('c1', onChange, leaving.current.signal);
        await vi.advanceTimersByTimeAsync(1_500);
        expect(onChange).not.toHaveBeenCalled();
        await vi.runAllTimersAsync();
        await followed;
        expect(onChange).toHaveBeenCalledTimes(1);
        expect(asked).toHaveBeenCalledTimes(4);
    });

    it('polls every three seconds where there is no stream', async () => {
        service(() => refused(501));
        const onChange = vi.fn();
        void followCase('c1', onChange, leaving.current.signal);
        await vi.advanceTimersByTimeAsync(9_500);
        expect(onChange).toHaveBeenCalledTimes(3);
    });

    it.each([429, 500, 502, 504])('is taken up again after a failure of the service: %i', async (status) => {
        const asked = service(
            () => refused(status),
            opened,
            () => refused(404),
        );
        const onChange = vi.fn();
        const followed = followCase('c1', onChange, leaving.current.signal);
        await vi.runAllTimersAsync();
        await followed;
        expect(asked).toHaveBeenCalledTimes(3);
        expect(onChange).toHaveBeenCalledTimes(1);
    });

    it('hears an event that comes in two parts, and takes no heartbeat for one', async () => {
        service(
            () => inParts(': heartbeat\n\n', 'id: 4\nevent: ca', 'se\ndata: {"version":4}\n', '\n: heartbeat\n\n'),
            () => refused(404),
        );
        const onChange = vi.fn();
        const followed = followCase('c1', onChange, leaving.current.signal);
        await vi.runAllTimersAsync();
        await followed;
        expect(onChange).toHaveBeenCalledTimes(1);
    });

    it('is opened anew when two heartbeats are missing', async () => {
        const asked = vi.fn((_: string, init: RequestInit) => Promise.resolve(silent(init.signal)));
        vi.stubGlobal('fetch', asked);
        void followCase('c1', vi.fn(), leaving.current.signal);
        await vi.advanceTimersByTimeAsync(34_000);
        expect(asked).toHaveBeenCalledTimes(1);
        await vi.advanceTimersByTimeAsync(3_000);
        expect(asked).toHaveBeenCalledTimes(2);
    });

    it('ends when the service says no for good', async () => {
        const asked = service(() => refused(403));
        const followed = followCase('c1', vi.fn(), leaving.current.signal);
        await vi.runAllTimersAsync();
        await followed;
        expect(asked).toHaveBeenCalledTimes(1);
    });
});
