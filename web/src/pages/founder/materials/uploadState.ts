import { ApiError } from '../../../api/problem';
import type { FileFault } from './fileCheck';

/** Where one upload stands. Only `stored` says that the service has it. */
export type UploadState =
    | { phase: 'idle' }
    | { phase: 'refused'; name: string; fault: FileFault }
    | { phase: 'sending'; name: string; share: number }
    /** The connection is lost; it is sent again by itself. */
    | { phase: 'waiting'; name: string; failures: number }
    /** All bytes are sent, the service has not answered yet. */
    | { phase: 'storing'; name: string }
    | { phase: 'stored'; name: string; version: number }
    | { phase: 'failed'; name: string; error: Error }
    | { phase: 'cancelled'; name: string };

export type UploadEvent =
    | { type: 'refuse'; name: string; fault: FileFault }
    | { type: 'begin'; name: string }
    | { type: 'progress'; share: number }
    | { type: 'wait'; failures: number }
    | { type: 'store'; version: number }
    | { type: 'fail'; error: Error }
    | { type: 'cancel' };

/** The next state. What no longer fits (progress after a cancellation) changes nothing. */
export function nextUpload(state: UploadState, event: UploadEvent): UploadState {
    switch (event.type) {
        case 'refuse':
            return isUnderWay(state) ? state : { phase: 'refused', name: event.name, fault: event.fault };
        case 'begin':
            return isUnderWay(state) ? state : { phase: 'sending', name: event.name, share: 0 };
        default:
            return isUnderWay(state) ? settle(state, event) : state;
    }
}

/** Whether bytes are going or will go, so that a second upload must wait. */
export function isUnderWay(state: UploadState): state is UploadState & { phase: 'sending' | 'waiting' | 'storing' } {
    return state.phase === 'sending' || state.phase === 'waiting' || state.phase === 'storing';
}

/** Whether sending the same file again may help: not when the service has said no to the file itself. */
export function mayRetry(state: UploadState): boolean {
    if (state.phase === 'cancelled') {
        return true;
    }

    return (
        state.phase === 'failed' &&
        !(state.error instanceof ApiError && [409, 413, 415, 422].includes(state.error.status))
    );
}

function settle({ name }: { name: string }, event: Exclude<UploadEvent, { type: 'refuse' | 'begin' }>): UploadState {
    switch (event.type) {
        case 'progress':
            return event.share < 1 ? { phase: 'sending', name, share: event.share } : { phase: 'storing', name };
        case 'wait':
            return { phase: 'waiting', name, failures: event.failures };
        case 'store':
            return { phase: 'stored', name, version: event.version };
        case 'fail':
            return { phase: 'failed', name, error: event.error };
        case 'cancel':
            return { phase: 'cancelled', name };
    }
}
