import { act, cleanup, renderHook } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { dropDraft } from '../../src/pages/officer/actions/drafts';
import { useActionDraft } from '../../src/pages/officer/actions/useActionDraft';
import { decidedOf, writtenOf, type VoucherDecision } from '../../src/pages/officer/actions/outcome/vouchers';
import { sheetOpens } from '../../src/pages/officer/openSheets';
import { useShortcuts } from '../../src/pages/officer/keys/useShortcuts';
import { setSession, signOut } from '../../src/session/session';
import { caseView, stepView } from './views';

const officer = (subject: string) => setSession({ accessToken: 't', subject, name: subject, roles: ['window'] });
const supplement = { view: caseView(), step: stepView(), trigger: 'requestSupplement' };
const show = (place: Parameters<typeof useActionDraft>[0]) =>
    renderHook(() => useActionDraft(place, { reason: '', days: '1' }));

beforeEach(() => officer('one'));
afterEach(() => {
    cleanup();
    window.sessionStorage.clear();
});

describe('what an officer typed', () => {
    it('is there again when the action is opened again', () => {
        const { result, unmount } = show(supplement);
        act(() => result.current[1]({ ...result.current[0], reason: '第 3 页没有签名' }));
        unmount();
        expect(show(supplement).result.current[0]).toEqual({ reason: '第 3 页没有签名', days: '1' });
    });

    it('belongs to one action of one part of one case', () => {
        const { result } = show(supplement);
        act(() => result.current[1]({ reason: 'x', days: '' }));
        for (const other of [
            { ...supplement, trigger: 'refuse' },
            { ...supplement, step: null },
            { ...supplement, view: caseView({ caseId: 'c2' }) },
        ]) {
            expect(show(other).result.current[0].reason).toBe('');
        }
    });

    it('is nobody else’s, and is gone once sent or after the sign-out', () => {
        const { result } = show(supplement);
        const write = () => act(() => result.current[1]({ reason: 'x', days: '' }));
        write();
        officer('other');
        expect(show(supplement).result.current[0].reason).toBe('');
        officer('one');
        dropDraft({ caseId: 'c1', step: 'registration', trigger: 'requestSupplement' });
        expect(show(supplement).result.current[0].reason).toBe('');
        write();
        signOut();
        officer('one');
        expect(show(supplement).result.current[0].reason).toBe('');
    });
});

it('what was decided about a voucher is kept by its claim', () => {
    const claim = (clauseId: string): VoucherDecision => ({
        proposal: { packId: 'p', clauseId } as VoucherDecision['proposal'],
        granted: true,
        amount: '100',
    });
    const written = writtenOf([{ ...claim('a'), granted: false, amount: '80' }, claim('gone')]);
    expect(decidedOf([claim('b'), claim('a')], written)).toMatchObject([
        { granted: true, amount: '100' },
        { granted: false, amount: '80' },
    ]);
});

it('keys do nothing while a sheet is open', () => {
    const next = vi.fn();
    renderHook(() => useShortcuts({ 'Alt+N': next }));
    const press = () => document.dispatchEvent(new KeyboardEvent('keydown', { altKey: true, code: 'KeyN' }));
    const closes = sheetOpens();
    press();
    expect(next).not.toHaveBeenCalled();
    closes();
    press();
    expect(next).toHaveBeenCalledOnce();
});
