import { ApiError } from './problem';
import { request } from './http';

const pollMs = 3_000;
const reconnectMs = 1_000;

/** Two heartbeats of the service, which sends one every 15 s, and a little patience. */
const longestSilenceMs = 35_000;
const ends = [401, 403, 404];

/**
 * Calls `onChange` when a case may have changed, until `signal` is aborted: by server-sent events, read with fetch
 * because they need the token; where the service has no stream (501, behind the Functions host) every three seconds.
 */
export async function followCase(caseId: string, onChange: () => void, signal: AbortSignal): Promise<void> {
    while (!signal.aborted) {
        try {
            await readStream(caseId, onChange, signal);
            await pause(reconnectMs, signal);
        } catch (error) {
            if (!(await mayGoOn(error, onChange, signal))) {
                return;
            }
        }
    }
}

/** Everything passes but a refusal. A stream that opens tells where the case stands, so a failed one needs no look of its own: only polling does. */
async function mayGoOn(error: unknown, onChange: () => void, signal: AbortSignal): Promise<boolean> {
    const status = error instanceof ApiError ? error.status : undefined;
    await pause(status === undefined ? reconnectMs : pollMs, signal);
    if (status === 501 && !signal.aborted) {
        onChange();
    }

    return status === undefined || !ends.includes(status);
}

async function readStream(caseId: string, onChange: () => void, signal: AbortSignal): Promise<void> {
    const response = await request(`/api/cases/${encodeURIComponent(caseId)}/stream`, { signal }, longestSilenceMs);
    const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
    let begun = '';
    for (let part = await reader?.read(); part !== undefined && !part.done; part = await reader?.read()) {
        // A blank line ends an event, and an event may come in several parts.
        const events = (begun + part.value).split('\n\n');
        begun = events.pop() ?? '';
        if (events.some((event) => event.split('\n').includes('event: case'))) {
            onChange();
        }
    }
}

function pause(ms: number, signal: AbortSignal): Promise<void> {
    return new Promise((resolve) => {
        const timer = window.setTimeout(resolve, ms);
        signal.addEventListener('abort', () => {
            window.clearTimeout(timer);
            resolve();
        });
    });
}
