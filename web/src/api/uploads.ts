import { currentSession } from '../session/session';
import { currentLanguage } from '../texts';
import { newIdempotencyKey } from './idempotency';
import { ApiError, type Problem } from './problem';
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

/** Uploads one document, again by itself after a lost connection; the key keeps it from being stored twice. */
export function uploadDocument(upload: Upload): Promise<StoredDocument> {
    const key = newIdempotencyKey();
    return repeated(() => send(upload, key), upload.onWaiting, upload.signal);
}

// XMLHttpRequest, because fetch tells nothing of an upload's progress.
function send({ caseId, kind, file, replaces, onProgress, signal }: Upload, key: string): Promise<StoredDocument> {
    return new Promise((resolve, reject) => {
        const call = new XMLHttpRequest();
        const query = replaces === undefined ? '' : `?replaces=${encodeURIComponent(replaces)}`;
        call.open('POST', `/api/cases/${encodeURIComponent(caseId)}/documents${query}`);
        call.setRequestHeader('Idempotency-Key', key);
        call.setRequestHeader('Accept-Language', currentLanguage());
        call.setRequestHeader('Authorization', `Bearer ${currentSession()?.accessToken ?? ''}`);
        call.upload.onprogress = (event) => onProgress(event.loaded / event.total);
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

function settle(call: XMLHttpRequest, resolve: (stored: StoredDocument) => void, reject: (error: Error) => void): void {
    if (call.status === 201 || call.status === 200) {
        resolve(JSON.parse(call.responseText) as StoredDocument);
    } else if (call.getResponseHeader('Content-Type')?.includes('json') === true) {
        reject(new ApiError(JSON.parse(call.responseText) as Problem));
    } else {
        reject(new ApiError({ status: call.status, code: 'http', title: `HTTP ${String(call.status)}` }));
    }
}
