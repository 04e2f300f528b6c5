import { useEffect } from 'react';
import { useSession } from './session';

/** Keeps a session through an identity provider alive while a page is open; its code is fetched for such sessions only. */
export function useRenewal(): void {
    const signIn = useSession()?.signIn;
    useEffect(() => {
        if (signIn === undefined) {
            return undefined;
        }

        let stop: (() => void) | null = null;
        let isOver = false;
        void import('./provider/renewal').then(({ startRenewal }) => {
            stop = isOver ? null : startRenewal();
        });
        return () => {
            isOver = true;
            stop?.();
        };
    }, [signIn]);
}
