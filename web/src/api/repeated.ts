import { ApiError } from './problem';

const longestWaitMs = 8_000;

/** Told before each new attempt, with the number of those that failed. */
export type OnWaiting = (failures: number) => void;

/**
 * Sends until the service has answered. A write carries its idempotency key, so one that arrived although its reply
 * was lost is answered again and not done again. Stops when `signal` is aborted, with the signal's reason; `send` is
 * to give up then too.
 */
export async function repeated<T>(send: () => Promise<T>, onWaiting: OnWaiting, signal?: AbortSignal): Promise<T> {
    for (let failures = 1; ; failures += 1) {
        try {
            signal?.throwIfAborted();
            return await send();
        } catch (error) {
            signal?.throwIfAborted();
            if (!isPassing(error)) {
                throw error;
            }

            onWaiting(failures);
            await wait(Math.min(500 * 2 ** (failures - 1), longestWaitMs), signal);
        }
    }
}

/** No answer at all (fetch's TypeError, or nothing heard for too long), or one that says "later". */
export function isPassing(error: unknown): boolean {
    return error instanceof ApiError
        ? [429, 502, 503, 504].includes(error.status)
        : error instanceof TypeError || (error instanceof DOMException && error.name === 'TimeoutError');
}

/** Ends early when the network is back. */
function wait(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
        const end = (settle: () => void) => {
            window.clearTimeout(timer);
            window.removeEventListener('online', goOn);
            signal?.removeEventListener('abort', giveUp);
            settle();
        };
        const goOn = () => end(resolve);
        const giveUp = () => end(() => reject(signal?.reason as Error));
        const timer = window.setTimeout(goOn, ms);
        window.addEventListener('online', goOn);
        signal?.addEventListener('abort', giveUp);
    });
}
