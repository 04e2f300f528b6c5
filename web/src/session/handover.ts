import { useEffect, useState } from 'react';
import { currentSession, hasExpired, isSame, onSessionChange, setSession, signOut, type Session } from './session';

/** What tabs of this browser say to one another. Nothing of it is kept anywhere. */
type Word =
    | { says: 'whoIsSignedIn' }
    | { says: 'signedIn'; session: Session }
    /** By the person's wish; tabs that have the session from this one end it too. */
    | { says: 'signedOut'; session: Session };

const patienceMs = 250;

let channel: BroadcastChannel | null = null;
let mayAsk = true;
let stopAsking: (() => void) | null = null;

/**
 * Lets tabs of this browser share a session, so that a link opened in a new tab needs no second sign-in. A session
 * still lives in tabs only, and ends with the last one.
 */
export function startHandover(): void {
    if (!('BroadcastChannel' in window)) {
        return;
    }

    const opened = new BroadcastChannel('opc.session');
    opened.onmessage = ({ data }: MessageEvent<Word>) => hear(data, (word) => opened.postMessage(word));
    channel = opened;
    onSessionChange((now, before) => {
        if (now === null && before !== null && !hasExpired()) {
            // Who has left does not want to be brought back, by nobody's session.
            mayAsk = false;
            opened.postMessage({ says: 'signedOut', session: before } satisfies Word);
        }
    });
}

function hear(word: Word, say: (word: Word) => void): void {
    const session = currentSession();
    switch (word.says) {
        case 'whoIsSignedIn':
            if (session !== null) {
                say({ says: 'signedIn', session });
            }

            break;
        case 'signedIn':
            if (session === null && stopAsking !== null) {
                stopAsking();
                setSession(word.session);
            }

            break;
        case 'signedOut':
            if (session !== null && isSame(session, word.session)) {
                signOut();
            }

            break;
    }
}

/** Asks the other tabs once, where nobody is signed in here; true while an answer may still come. */
export function useHandover(isSignedIn: boolean): boolean {
    const [isAsking, setAsking] = useState(!isSignedIn && mayAsk && channel !== null);
    useEffect(() => {
        if (!isAsking) {
            return undefined;
        }

        mayAsk = false;
        const timer = window.setTimeout(() => stopAsking?.(), patienceMs);
        stopAsking = () => {
            window.clearTimeout(timer);
            stopAsking = null;
            setAsking(false);
        };
        channel?.postMessage({ says: 'whoIsSignedIn' } satisfies Word);
        return () => stopAsking?.();
    }, [isAsking]);
    return isAsking;
}
