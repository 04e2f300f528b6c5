import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ConfirmCommand } from '../../src/pages/founder/acts/ConfirmCommand';
import { loadTexts, startTexts } from '../../src/texts';

const closed = vi.fn();
let tried = 0;

async function withdrawOnACutLine() {
    vi.stubGlobal('fetch', (_: string, init: RequestInit) => {
        tried += init.method === 'POST' ? 1 : 0;
        return Promise.reject(new TypeError('The connection was lost.'));
    });
    const client = new QueryClient({ defaultOptions: { mutations: { networkMode: 'always' } } });
    render(
        <QueryClientProvider client={client}>
            <ConfirmCommand
                caseId="c1"
                command={{ trigger: 'withdraw' }}
                title="撤回"
                effect="全部取消"
                confirm="确认撤回"
                onClose={closed}
                onDone={vi.fn()}
            />
        </QueryClientProvider>,
    );
    fireEvent.click(screen.getByText('确认撤回'));
    await act(() => vi.advanceTimersByTimeAsync(1_000));
}

describe('an act that is being sent', { timeout: 30_000 }, () => {
    beforeEach(async () => {
        await startTexts();
        await loadTexts(['founder', 'states', 'materials']);
        vi.useFakeTimers();
        tried = 0;
        closed.mockClear();
        HTMLDialogElement.prototype.showModal = function () {
            this.open = true;
        };
        HTMLDialogElement.prototype.close = function () {
            this.open = false;
        };
    });
    afterEach(() => {
        cleanup();
        vi.useRealTimers();
        vi.unstubAllGlobals();
    });

    it.each([
        ['not now', () => fireEvent.click(screen.getByText('先不办'))],
        ['the cross', () => fireEvent.click(screen.getByLabelText('关闭'))],
        [
            'Escape',
            () => fireEvent(document.querySelector('dialog') as Element, new Event('cancel', { cancelable: true })),
        ],
    ])('is sent no more after %s, and the founder is told that it may have arrived', async (_, close) => {
        await withdrawOnACutLine();
        const before = tried;
        expect(before).toBeGreaterThan(0);
        await act(async () => {
            close();
            await vi.advanceTimersByTimeAsync(0);
        });
        expect(closed).not.toHaveBeenCalled();
        expect(document.querySelector('[role=alert]')).toHaveTextContent('可能已经送到');
        await act(() => vi.advanceTimersByTimeAsync(60_000));
        expect(tried).toBe(before);
        fireEvent.click(screen.getByText('知道了'));
        expect(closed).toHaveBeenCalledTimes(1);
    });

    it('is sent no more when its page goes away', async () => {
        await withdrawOnACutLine();
        const before = tried;
        cleanup();
        await vi.advanceTimersByTimeAsync(60_000);
        expect(tried).toBe(before);
    });
});
