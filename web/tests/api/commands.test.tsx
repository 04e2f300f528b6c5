import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useCommand } from '../../src/api/commands';

/** A line that is cut until `isBack`; it counts the writes that were tried and keeps the signal of the last one. */
function line() {
    const told = { isBack: false, hangs: false, tried: 0, keys: new Set<string | null>(), signal: null as unknown };
    vi.stubGlobal('fetch', async (_: string, init: RequestInit) => {
        if (init.method !== 'POST') {
            return new Response('{}', { headers: { 'Content-Type': 'application/json' } });
        }

        told.tried += 1;
        told.keys.add(new Headers(init.headers).get('Idempotency-Key'));
        told.signal = init.signal;
        if (told.hangs) {
            return new Promise<Response>((_, reject) =>
                init.signal?.addEventListener('abort', () => reject(init.signal?.reason as Error)),
            );
        }

        if (!told.isBack) {
            throw new TypeError('The connection was lost.');
        }

        return new Response('{"caseId":"c1"}', { headers: { 'Content-Type': 'application/json' } });
    });
    return told;
}

function command() {
    const client = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always', retry: false } } });
    const wrapper = ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
    );
    return renderHook(() => useCommand('c1'), { wrapper }).result;
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe('a command', () => {
    beforeEach(() => {
        vi.useFakeTimers();
    });
    afterEach(() => {
        vi.useRealTimers();
        vi.unstubAllGlobals();
    });

    it('is sent again under the same key until it is answered', async () => {
        const to = line();
        const sent = command();
        act(() => sent.current.mutate({ trigger: 'withdraw' }));
        await pass(2_000);
        expect(sent.current.failures).toBeGreaterThan(1);
        to.isBack = true;
        await pass(8_000);
        expect(sent.current.isSuccess).toBe(true);
        expect(to.keys.size).toBe(1);
    });

    it('is never sent again once it was abandoned', async () => {
        const to = line();
        const sent = command();
        act(() => sent.current.mutate({ trigger: 'withdraw' }));
        await pass(2_000);
        const { tried } = to;
        act(() => sent.current.abandon());
        to.isBack = true;
        await act(async () => {
            window.dispatchEvent(new Event('online'));
            await vi.advanceTimersByTimeAsync(60_000);
        });
        expect(to.tried).toBe(tried);
        expect(sent.current.isPending).toBe(false);
        expect(sent.current.isAbandoned).toBe(true);
    });

    it('is cut off on its way too', async () => {
        const to = line();
        to.hangs = true;
        const sent = command();
        act(() => sent.current.mutate({ trigger: 'withdraw' }));
        await pass(0);
        act(() => sent.current.abandon());
        await pass(60_000);
        expect((to.signal as AbortSignal).aborted).toBe(true);
        expect(to.tried).toBe(1);
        expect(sent.current.isAbandoned).toBe(true);
    });

    it('can be sent anew after it was abandoned', async () => {
        const to = line();
        const sent = command();
        act(() => sent.current.mutate({ trigger: 'withdraw' }));
        await pass(1_000);
        act(() => sent.current.abandon());
        to.isBack = true;
        await pass(0);
        act(() => sent.current.mutate({ trigger: 'withdraw' }));
        await pass(1_000);
        expect(sent.current.isSuccess).toBe(true);
        expect(sent.current.isAbandoned).toBe(false);
        expect(to.keys.size).toBe(2);
    });
});
