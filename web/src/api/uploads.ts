import { currentSession } from '../session/session';
import { currentLanguage } from '../texts';
import { newIdempotencyKey } from './idempotency';
import { ApiError, foreignProblem, type Problem } from './problem';
import type { components } from './schema';
import { repeated, type OnWaiting } from './repeated';

/** A stored document, as the service confirms it. */
export type StoredDocument = components['schemas']['TakenDocument'];

interface Upload {
    caseId: string;
    kind: string;
    file: File;
    replaces?: string;
    /** From 0 to 1. */
    onProgress: (share: number) => void;
    onWaiting: OnWaiting;
    signal: AbortSignal;
}

const longestSilenceMs = 30_000;

/** How a file that is not known to be stored was sent first. */
interface Attempt {
    caseId: string;
    kind: string;
    replaces: string | undefined;
    key: string;
}

const attempts = new WeakMap<File, Attempt>();

/**
 * Uploads one document, again by itself after a lost connection. The key stays with the file until the service has
 * confirmed it, so that a retry after a cancellation or a failure does not store it twice.
 */
export async function uploadDocument(upload: Upload): Promise<StoredDocument> {
    const attempt = attemptOf(upload);
    const stored = await repeated(() => send(upload, attempt), upload.onWaiting, upload.signal);
    attempts.delete(upload.file);
    return stored;
}

/** The same write as before: what it replaces too, for the page may have learnt meanwhile that it had arrived. */
function attemptOf({ caseId, kind, replaces, file }: Upload): Attempt {
    const before = attempts.get(file);
    const attempt =
        before?.caseId === caseId && before.kind === kind
            ? before
            : { caseId, kind, replaces, key: newIdempotencyKey() };
    attempts.set(file, attempt);
    return attempt;
}

// XMLHttpRequest, because fetch tells nothing of an upload's progress.
function send({ file, onProgress, signal }: Upload, attempt: Attempt): Promise<StoredDocument> {
    const { caseId, kind, replaces, key } = attempt;
    return new Promise((resolve, reject) => {
        const call = new XMLHttpRequest();
        const query = replaces === undefined ? '' : `?replaces=${encodeURIComponent(replaces)}`;
        call.open('POST', `/api/cases/${encodeURIComponent(caseId)}/documents${query}`);
        call.setRequestHeader('Idempotency-Key', key);
        call.setRequestHeader('Accept-Language', currentLanguage());
        call.setRequestHeader('Authorization', `Bearer ${currentSession()?.accessToken ?? ''}`);
        const heard = watch(call, () => reject(new DOMException('Nothing moved for too long.', 'TimeoutError')));
        call.upload.onprogress = (event) => {
            heard();
            onProgress(event.loaded / event.total);
        };
        call.onerror = () => reject(new TypeError('The connection was lost.'));
        call.onabort = () => reject(new DOMException('The upload was cancelled.', 'AbortError'));
        call.onload = () => settle(call, resolve, reject);
        signal.addEventListener('abort', () => call.abort(), { once: true });
        const body = new FormData();
        body.set('kind', kind);
        body.set('file', file);
        call.send(body);
    });
}

/** Ends a call in which nothing moved for 30 s; gives what is to be called whenever something did. */
function watch(call: XMLHttpRequest, onSilence: () => void): () => void {
    let timer: number | undefined;
    const heard = () => {
        window.clearTimeout(timer);
        timer = window.setTimeout(() => {
            onSilence();
            call.abort();
        }, longestSilenceMs);
    };
    call.onloadend = () => window.clearTimeout(timer);
    heard();
    return heard;
}

function settle(call: XMLHttpRequest, resolve: (stored: StoredDocument) => void, reject: (error: Error) => void): void {
    if (call.status === 201 || call.status === 200) {
        resolve(JSON.parse(call.responseText) as StoredDocument);
    } else if (call.getResponseHeader('Content-Type')?.includes('json') === true) {
        reject(new ApiError(JSON.parse(call.responseText) as Problem));
    } else {
        reject(new ApiError(foreignProblem(call.status)));
    }
}
