import { currentSession, expireSession } from '../session/session';
import { currentLanguage } from '../texts';
import { ApiError, readProblem } from './problem';
import { fetchWatched } from './watched';

const longestSilenceMs = 20_000;

/**
 * `fetch` with token and language; throws {@link ApiError} for every answer that is not a success, and a
 * `TimeoutError` after 20 s, or the given time, in which nothing was heard.
 */
export async function request(
    path: string,
    init: RequestInit = {},
    silenceMs: number = longestSilenceMs,
): Promise<Response> {
    const response = await fetchWatched(path, { ...init, headers: headersOf(init.headers) }, silenceMs);
    if (response.ok) {
        return response;
    }

    if (response.status === 401 && currentSession() !== null) {
        expireSession();
    }

    throw new ApiError(await readProblem(response));
}

function headersOf(given: HeadersInit | undefined): Headers {
    const headers = new Headers(given);
    headers.set('Accept-Language', currentLanguage());
    const session = currentSession();
    if (session !== null) {
        headers.set('Authorization', `Bearer ${session.accessToken}`);
    }

    return headers;
}
