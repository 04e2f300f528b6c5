import { beforeEach, describe, expect, it } from 'vitest';
import { keepLocalDraft, readLocalDraft } from '../../src/pages/founder/apply/localDraft';
import { setSession, signOut } from '../../src/session/session';

const session = (subject: string) => ({ accessToken: 't', subject, name: subject, roles: ['founder'] });
const draft = { version: 3, unsent: { founder: { nameZh: '林予安' } }, unanswered: [] };

describe('what is kept of a draft in this tab', () => {
    beforeEach(() => {
        window.sessionStorage.clear();
        setSession(session('founder-lin'));
        keepLocalDraft('case-1', draft);
    });

    it('is read again by the same person, also after the session ran out', () => {
        setSession(null);
        setSession(session('founder-lin'));
        expect(readLocalDraft('case-1')).toMatchObject(draft);
        expect(readLocalDraft('case-2')).toBeNull();
    });

    it('is not shown to someone else', () => {
        setSession(session('founder-wang'));
        expect(readLocalDraft('case-1')).toBeNull();
    });

    it('is forgotten once it is with the server', () => {
        keepLocalDraft('case-1', null);
        expect(readLocalDraft('case-1')).toBeNull();
    });

    it('is gone after signing out', () => {
        signOut();
        expect(Object.keys(window.sessionStorage)).toEqual([]);
    });
});
