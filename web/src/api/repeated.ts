import { ApiError } from './problem';

const longestWaitMs = 8_000;

/** Told before each new attempt, with the number of those that failed. */
export type OnWaiting = (failures: number) => void;

/**
 * Sends until the service has answered. A write carries its idempotency key, so one that arrived although its reply
 * was lost is answered again and not done again. Stops when `signal` is aborted.
 */
export async function repeated<T>(send: () => Promise<T>, onWaiting: OnWaiting, signal?: AbortSignal): Promise<T> {
    for (let failures = 1; ; failures += 1) {
        try {
            return await send();
        } catch (error) {
            if (!isPassing(error) || signal?.aborted === true) {
                throw error;
            }

            onWaiting(failures);
            await wait(Math.min(500 * 2 ** (failures - 1), longestWaitMs), signal);
        }
    }
}

/** No answer at all (fetch's TypeError), or one that says "later". */
function isPassing(error: unknown): boolean {
    return error instanceof TypeError || (error instanceof ApiError && [429, 502, 503, 504].includes(error.status));
}

function wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
        const timer = window.setTimeout(resolve, ms);
        window.addEventListener('online', () => resolve(), { once: true });
        signal?.addEventListener('abort', () => {
            window.clearTimeout(timer);
            reject(signal.reason as Error);
        });
    });
}
