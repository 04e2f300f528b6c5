import { currentSession, signOut } from './session';

/** Signs out by the person's own wish: here and, where there is one, at the identity provider, which sends the browser back. */
export async function leave(): Promise<void> {
    if (currentSession()?.signIn === undefined) {
        signOut();
        return;
    }

    const address = await addressToLeave();
    signOut();
    window.location.assign(address);
}

/** Whatever fails on the way, the session here ends. */
async function addressToLeave(): Promise<string> {
    try {
        const { addressOfSignOut } = await import('./provider/leaving');
        return await addressOfSignOut();
    } catch (error) {
        console.warn('The identity provider could not be told of the sign-out.', error);
        return '/';
    }
}
