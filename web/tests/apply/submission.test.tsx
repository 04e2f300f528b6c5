import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { useSubmission } from '../../src/pages/founder/apply/useSubmission';

/** A service that has the form in a version, and counts what is handed in. */
function service(version: number) {
    const told = { submitted: 0, isAway: false };
    vi.stubGlobal('fetch', (address: string, init: RequestInit) => {
        if (told.isAway) {
            return Promise.reject(new TypeError('The connection was lost.'));
        }

        told.submitted += init.method === 'POST' && address.endsWith('/submit') ? 1 : 0;
        const answer = JSON.stringify({ version, application: {}, caseId: 'c1' });
        return Promise.resolve(new Response(answer, { headers: { 'Content-Type': 'application/json' } }));
    });
    return told;
}

function submission() {
    const client = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always' } } });
    const wrapper = ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={client}>{children}</QueryClientProvider>
    );
    const told = { onNewer: vi.fn(), onDone: vi.fn() };
    return { ...told, ...renderHook(() => useSubmission('c1', 3, told), { wrapper }) };
}

const pass = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms));

describe('handing in', () => {
    beforeEach(() => {
        vi.useFakeTimers();
    });
    afterEach(() => {
        vi.useRealTimers();
        vi.unstubAllGlobals();
    });

    it('takes the form that was shown', async () => {
        const at = service(3);
        const { result, onDone, onNewer } = submission();
        act(() => result.current.send());
        await pass(100);
        expect(at.submitted).toBe(1);
        expect(onDone).toHaveBeenCalledTimes(1);
        expect(onNewer).not.toHaveBeenCalled();
    });

    it('hands in nothing that was changed elsewhere meanwhile, and shows it instead', async () => {
        const at = service(4);
        const { result, onDone, onNewer } = submission();
        act(() => result.current.send());
        await pass(100);
        expect(at.submitted).toBe(0);
        expect(onDone).not.toHaveBeenCalled();
        expect(onNewer).toHaveBeenCalledWith(expect.objectContaining({ version: 4 }));
        expect(result.current.isSending).toBe(false);
    });

    it('waits for the connection, and hands in nothing once the page was left', async () => {
        const at = service(3);
        at.isAway = true;
        const { result, unmount } = submission();
        act(() => result.current.send());
        await pass(2_000);
        expect(result.current.failures).toBeGreaterThan(0);
        unmount();
        at.isAway = false;
        await vi.advanceTimersByTimeAsync(60_000);
        expect(at.submitted).toBe(0);
    });
});
