import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, renderHook } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { useLiveCounts } from '../../src/api/officer/liveCounts';

const counts = { all: 3, mine: 1, dueToday: 0, overdue: 0, supplementReturned: 0, waitingForApplicant: 0 };
let answer = counts;

beforeEach(() => {
    vi.useFakeTimers();
    answer = counts;
    vi.stubGlobal(
        'fetch',
        vi.fn(() => Promise.resolve(Response.json(answer))),
    );
});
afterEach(() => {
    cleanup();
    vi.useRealTimers();
    vi.unstubAllGlobals();
});

it('reads the list anew within a second of a change of the counts, and not before', async () => {
    const queries = new QueryClient();
    const reread = vi.spyOn(queries, 'invalidateQueries');
    const wrapper = ({ children }: { children: ReactNode }) => (
        <QueryClientProvider client={queries}>{children}</QueryClientProvider>
    );
    const { result } = renderHook(() => useLiveCounts(), { wrapper });
    await act(() => vi.advanceTimersByTimeAsync(2_500));
    expect(result.current).toEqual(counts);
    expect(reread).not.toHaveBeenCalled();
    answer = { ...counts, all: 4 };
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    expect(result.current?.all).toBe(4);
    expect(reread).toHaveBeenCalledExactlyOnceWith({ queryKey: ['worklist'] });
});
