import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useReducer, useRef } from 'react';
import { caseKey } from '../../../api/cases';
import { ApiError } from '../../../api/problem';
import { uploadDocument } from '../../../api/uploads';
import { expireSession } from '../../../session/session';
import { checkFile } from './fileCheck';
import { nextUpload, type UploadState } from './uploadState';

interface Target {
    caseId: string;
    kind: string;
    /** The document whose next version this is. */
    replaces?: string;
}

/** One row's upload: chosen, checked, sent again by itself after a lost connection, cancelled when the page is left. */
export function useUpload(target: Target) {
    const queries = useQueryClient();
    const [state, tell] = useReducer(nextUpload, { phase: 'idle' } satisfies UploadState);
    const leaving = useRef<AbortController>(null);
    const last = useRef<File>(null);
    useEffect(() => () => leaving.current?.abort(), []);

    const refresh = () => queries.invalidateQueries({ queryKey: caseKey(target.caseId) });

    const send = async (file: File) => {
        last.current = file;
        const fault = await checkFile(file);
        if (fault !== null) {
            tell({ type: 'refuse', name: file.name, fault });
            return;
        }

        const cancelled = new AbortController();
        leaving.current = cancelled;
        tell({ type: 'begin', name: file.name });
        try {
            const stored = await uploadDocument({
                ...target,
                file,
                onProgress: (share) => tell({ type: 'progress', share }),
                onWaiting: (failures) => tell({ type: 'wait', failures }),
                signal: cancelled.signal,
            });
            // Said only when the lists know of it too: what is still open is counted from them.
            await refresh();
            tell({ type: 'store', version: stored.version });
            return;
        } catch (error) {
            tell(cancelled.signal.aborted ? { type: 'cancel' } : { type: 'fail', error: asError(error) });
        }

        // After a cancellation or a failure too: it may have been stored before that.
        await refresh();
    };

    return {
        state,
        send,
        cancel: () => leaving.current?.abort(),
        retry: () => (last.current === null ? Promise.resolve() : send(last.current)),
    };
}

/** An ended session sends to the sign-in, as it does for every other request. */
function asError(error: unknown): Error {
    if (error instanceof ApiError && error.status === 401) {
        expireSession();
    }

    return error instanceof Error ? error : new Error(String(error));
}
