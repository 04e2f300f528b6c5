import { currentSession, setSession } from '../session/session';
import { currentLanguage } from '../texts';
import { ApiError, readProblem } from './problem';

/** `fetch` with token and language; throws {@link ApiError} for every answer that is not a success. */
export async function request(path: string, init: RequestInit = {}): Promise<Response> {
    const response = await fetch(path, { ...init, headers: headersOf(init.headers) });
    if (response.ok) {
        return response;
    }

    if (response.status === 401 && currentSession() !== null) {
        setSession(null);
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
