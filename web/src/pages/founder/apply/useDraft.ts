import { useEffect, useMemo, useState } from 'react';
import { putApplication, readApplication, type StoredApplication } from '../../../api/application';
import { DraftSaver, type SaveState } from './draftSaver';
import { withValue, type Application, type Path } from './form';
import { keepLocalDraft, readLocalDraft } from './localDraft';

/** The form while it is filled in: each change is on screen at once and with the server a moment later. */
export function useDraft(caseId: string, stored: StoredApplication) {
    const [kept] = useState(() => readLocalDraft(caseId));
    const [form, setForm] = useState<Application>(() => ({ ...stored.application, ...kept?.unsent }));
    const [saved, setSaved] = useState<SaveState>({ name: 'unchanged' });
    const saver = useMemo(() => createSaver(caseId, stored.version, setSaved), [caseId, stored.version]);
    useEffect(() => {
        // What an earlier visit of this tab could not send goes first.
        for (const [section, value] of Object.entries(kept?.unsent ?? {})) {
            saver.change(section as keyof Application, value);
        }

        return () => saver.flush();
    }, [saver, kept]);
    const changeAll = (changes: readonly (readonly [Path, unknown])[]) => {
        const next = changes.reduce((all, [path, value]) => withValue(all, path, value), form);
        setForm(next);
        for (const section of new Set(changes.map(([path]) => path[0] as keyof Application))) {
            saver.change(section, next[section] ?? null);
        }
    };
    return { form, saved, saver, changeAll };
}

function createSaver(caseId: string, version: number, tell: (state: SaveState) => void): DraftSaver {
    return new DraftSaver(version, {
        put: (sections, at) => putApplication(caseId, sections, at),
        read: async () => {
            const now = await readApplication(caseId);
            return { version: now.version, application: now.application ?? {} };
        },
        keep: (unsent) => keepLocalDraft(caseId, unsent === null ? null : { unsent }),
        tell,
    });
}
