import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';

/** The tabs of one browser: what one says, the others hear. */
class Channel {
    static open: Channel[] = [];
    onmessage: ((event: { data: unknown }) => void) | null = null;
    constructor() {
        Channel.open.push(this);
    }

    postMessage(data: unknown): void {
        Channel.open.filter((other) => other !== this).forEach((other) => other.onmessage?.({ data }));
    }
}

const lin = { accessToken: 'of-lin', subject: 'founder-lin', name: '林', roles: ['founder'] };

/** A tab of its own: modules and what the tab keeps are its own too. */
async function tab(signedIn: typeof lin | null = null) {
    vi.resetModules();
    window.sessionStorage.clear();
    const session = await import('../../src/session/session');
    const handover = await import('../../src/session/handover');
    session.setSession(signedIn);
    handover.startHandover();
    const asks = () => renderHook(() => handover.useHandover(session.currentSession() !== null)).result;
    return { ...session, asks };
}

describe('tabs of one browser', () => {
    beforeEach(() => {
        vi.useFakeTimers();
        Channel.open = [];
        vi.stubGlobal('BroadcastChannel', Channel);
    });
    afterEach(() => {
        cleanup();
        vi.useRealTimers();
        vi.unstubAllGlobals();
    });

    it('hand a session to a new one that opens a page which needs it', async () => {
        await tab(lin);
        const opened = await tab();
        const asking = opened.asks();
        expect(opened.currentSession()).toEqual(lin);
        expect(asking.current).toBe(false);
    });

    it('keep it from a new one that does not ask', async () => {
        await tab(lin);
        const opened = await tab();
        expect(opened.currentSession()).toBeNull();
    });

    it('are waited for no longer than a moment', async () => {
        const alone = await tab();
        const asking = alone.asks();
        expect(asking.current).toBe(true);
        act(() => vi.advanceTimersByTime(250));
        expect(asking.current).toBe(false);
        expect(alone.asks().current).toBe(false);
    });

    it('end the same session together, and nobody brings one back who has left', async () => {
        const first = await tab(lin);
        const second = await tab();
        second.asks();
        const other = await tab({ ...lin, accessToken: 'of-wang', subject: 'founder-wang' });
        second.signOut();
        expect(first.currentSession()).toBeNull();
        expect(other.currentSession()?.subject).toBe('founder-wang');
        expect(second.asks().current).toBe(false);
        expect(second.currentSession()).toBeNull();
    });

    it('keep their own when the session of another has only run out', async () => {
        const first = await tab(lin);
        const second = await tab(lin);
        second.expireSession();
        expect(second.hasExpired()).toBe(true);
        expect(first.currentSession()).toEqual(lin);
    });
});

describe('signing out', () => {
    it('leaves nothing personal in the tab', async () => {
        const { signOut, setSession } = await tab(lin);
        setSession(lin);
        ['opc.draft.c1', 'opc.ticked.c1', 'opc.officer.checks.c1.x'].forEach((name) =>
            window.sessionStorage.setItem(name, 'x'),
        );
        signOut();
        expect(Object.keys(window.sessionStorage)).toEqual([]);
    });
});
