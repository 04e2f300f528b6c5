import { useEffect, useState } from 'react';
import { putApplication, readApplication, type StoredApplication } from '../../../api/application';
import { DraftSaver, type SaveState, type Unconfirmed } from './draftSaver';
import { withValue, type Application, type Path } from './form';
import { keepLocalDraft, readLocalDraft } from './localDraft';

/**
 * The form while it is filled in: each change is on screen at once and with the server a moment later. What an earlier
 * visit of this tab could not send goes first, on the version that it was typed on.
 */
export function useDraft(caseId: string, stored: StoredApplication) {
    const [begin] = useState(() => beginOf(caseId, stored));
    const [form, setForm] = useState<Application>(() => ({ ...stored.application, ...begin.unsent }));
    const [saved, setSaved] = useState<SaveState>({ name: 'unchanged' });
    const [saver] = useState(() => createSaver(caseId, begin, setSaved));
    useEffect(() => {
        saver.flush();
        return () => saver.flush();
    }, [saver]);
    const changeAll = (changes: readonly (readonly [Path, unknown])[]) => {
        const next = changes.reduce((all, [path, value]) => withValue(all, path, value), form);
        setForm(next);
        for (const section of new Set(changes.map(([path]) => path[0] as keyof Application))) {
            saver.change(section, next[section] ?? null);
        }
    };
    return { form, saved, saver, changeAll };
}

function beginOf(caseId: string, { version, application }: StoredApplication): Unconfirmed {
    const kept = readLocalDraft(caseId) ?? { version, unsent: {}, unanswered: [] };
    return { ...kept, base: { ...application, ...kept.base } };
}

/** One saver a case: that of a page that was left goes on only until the form is opened again. */
const savers = new Map<string, DraftSaver>();

function createSaver(caseId: string, begin: Unconfirmed, tell: (state: SaveState) => void): DraftSaver {
    savers.get(caseId)?.retire();
    const saver = new DraftSaver(begin, {
        put: (sections, at) => putApplication(caseId, sections, at),
        read: async () => {
            const now = await readApplication(caseId);
            return { version: now.version, application: now.application ?? {} };
        },
        keep: (unconfirmed) => keepLocalDraft(caseId, unconfirmed),
        tell,
    });
    savers.set(caseId, saver);
    return saver;
}
