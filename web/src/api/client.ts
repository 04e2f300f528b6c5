import createClient from 'openapi-fetch';
import { request } from './http';
import type { paths } from './schema';

/**
 * The service's routes, typed from its own description. Failures are thrown ({@link ApiError}), so `data` is there
 * whenever a call returns with content.
 */
export const api = createClient<paths>({
    baseUrl: window.location.origin,
    fetch: async (sent: Request) =>
        request(sent.url, {
            method: sent.method,
            headers: sent.headers,
            signal: sent.signal,
            ...(sent.body === null ? {} : { body: await sent.blob() }),
        }),
});

/** The content of an answer that always has one. */
export function content<T>(answer: { data?: T }): T {
    if (answer.data === undefined) {
        throw new Error('The service answered without the content that its description promises.');
    }

    return answer.data;
}
