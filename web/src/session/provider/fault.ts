import * as oauth from 'oauth4webapi';
import { ApiError } from '../../api/problem';

/** Why a sign-in came to nothing, as the reader is told. */
export type SignInFault = 'declined' | 'notOurs' | 'notTaken' | 'noRole' | 'unreachable';

/** An answer of the provider to a sign-in that this tab has not begun, or that has been answered before. */
export class NoPendingSignIn extends Error {}

/** The reason of a failure; what is not foreseen counts as an answer that does not fit. */
export function faultOf(error: unknown): SignInFault {
    if (error instanceof ApiError) {
        return error.status === 403 ? 'noRole' : error.status === 503 ? 'unreachable' : 'notTaken';
    }

    if (error instanceof oauth.AuthorizationResponseError) {
        return error.error === 'access_denied' ? 'declined' : 'notTaken';
    }

    if (error instanceof oauth.ResponseBodyError) {
        return 'notTaken';
    }

    return isOfTheNetwork(error) ? 'unreachable' : 'notOurs';
}

function isOfTheNetwork(error: unknown): boolean {
    return (
        (error instanceof TypeError && !('code' in error)) ||
        (error instanceof DOMException && (error.name === 'TimeoutError' || error.name === 'AbortError'))
    );
}
