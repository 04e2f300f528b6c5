import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, renderHook, screen } from '@testing-library/react';
import type { ReactNode } from 'react';
import { MemoryRouter } from 'react-router';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import i18next from 'i18next';
import { Abandoned } from '../../src/api/abandoned';
import { foreignProblem, ApiError } from '../../src/api/problem';
import ActionSheet from '../../src/pages/officer/actions/ActionSheet';
import type { Texts } from '../../src/pages/officer/useWords';
import { reasonOf } from '../../src/pages/officer/worklist/BatchResults';
import { NotSent, useBatch } from '../../src/pages/officer/worklist/useBatch';
import { loadTexts, startTexts } from '../../src/texts';
import { task } from './tasks';
import { caseView } from './views';

// The first look at a drawer loads much.
vi.setConfig({ testTimeout: 30_000 });

const closed = vi.fn();
let sent: string[] = [];

function Around({ children }: { children: ReactNode }) {
    const client = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always' } } });
    return (
        <QueryClientProvider client={client}>
            <MemoryRouter>{children}</MemoryRouter>
        </QueryClientProvider>
    );
}

beforeEach(async () => {
    await startTexts();
    await loadTexts(['officer', 'states', 'materials']);
    vi.useFakeTimers();
    sent = [];
    closed.mockClear();
    vi.stubGlobal('fetch', (path: string, init: RequestInit) => {
        sent.push(...(init.method === 'POST' ? [path] : []));
        return path.includes('/c1/assignment')
            ? Promise.resolve(Response.json({}))
            : Promise.reject(new TypeError('The connection was lost.'));
    });
});
afterEach(() => {
    cleanup();
    vi.useRealTimers();
    vi.unstubAllGlobals();
});

it('an action that is being sent is stopped by closing its sheet, which says that it may have arrived', async () => {
    const view = caseView({ state: 'submitted', permittedTriggers: ['accept'] });
    render(
        <ActionSheet trigger="accept" view={view} step={null} onClose={closed} onDone={vi.fn()} onReload={vi.fn()} />,
        { wrapper: Around },
    );
    fireEvent.submit(document.querySelector('form') as HTMLFormElement);
    await act(() => vi.advanceTimersByTimeAsync(1_000));
    const before = sent.length;
    expect(before).toBeGreaterThan(0);
    await act(async () => {
        fireEvent.click(screen.getByRole('button', { name: /^取\s*消$/ }));
        await vi.advanceTimersByTimeAsync(0);
    });
    expect(closed).not.toHaveBeenCalled();
    expect(screen.getByText(/可能已经送到/)).toBeInTheDocument();
    await act(() => vi.advanceTimersByTimeAsync(60_000));
    expect(sent).toHaveLength(before);
    fireEvent.click(screen.getByRole('button', { name: /^取\s*消$/ }));
    expect(closed).toHaveBeenCalledOnce();
});

describe('a batch', () => {
    const targets = ['c1', 'c2', 'c3'].map((caseId) => task({ caseId }));

    it('that is stopped says what was done, what may have arrived and what was not sent', async () => {
        const { result } = renderHook(() => useBatch(targets), { wrapper: Around });
        act(() => void result.current.send({ subject: 's', reason: 'r' }));
        await act(() => vi.advanceTimersByTimeAsync(2_000));
        expect(result.current.results).toMatchObject([{ error: null }]);
        expect(result.current.waiting).toBeGreaterThan(0);
        await act(async () => {
            result.current.stop();
            await vi.advanceTimersByTimeAsync(0);
        });
        const errors = result.current.results?.map(({ error }) => error);
        expect(errors).toEqual([null, expect.any(Abandoned), expect.any(NotSent)]);
        expect(result.current.isRunning).toBe(false);
        const before = sent.length;
        await act(() => vi.advanceTimersByTimeAsync(60_000));
        expect(sent).toHaveLength(before);
        expect(sent.some((path) => path.includes('c3'))).toBe(false);
    });

    it('never shows the browser’s own words or a bare status', () => {
        const t = i18next.getFixedT('zh-CN', ['officer', 'common']) as unknown as Texts;
        const reasons = [new TypeError('Failed to fetch'), new ApiError(foreignProblem(502)), new Abandoned()].map(
            (error) => reasonOf(error, t),
        );
        for (const reason of reasons) {
            expect(reason).toMatch(/^[一-鿿]/u);
            expect(reason).not.toMatch(/fetch|HTTP/);
        }
    });
});
