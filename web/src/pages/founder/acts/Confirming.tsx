import { useEffect, useState } from 'react';
import { Outlet, useLocation } from 'react-router';
import { ConfirmContext, type AskedAct } from './confirm';
import { ConfirmCommand } from './ConfirmCommand';

/**
 * Holds the one dialog of the founder's pages. It lives above them, because the button that opened it goes away when
 * somebody else changes the case, and then above all the founder has to be told.
 */
export default function Confirming() {
    const { pathname } = useLocation();
    const [asked, setAsked] = useState<AskedAct & { at: string }>();
    const shown = asked?.at === pathname ? asked : undefined;
    useEffect(() => {
        // The button that had the focus may be gone.
        if (shown === undefined && document.activeElement === document.body) {
            document.querySelector('h1')?.focus();
        }
    }, [shown]);
    return (
        <ConfirmContext.Provider value={(act) => setAsked({ ...act, at: pathname })}>
            <Outlet />
            {shown === undefined ? null : (
                <ConfirmCommand
                    {...shown}
                    onClose={() => setAsked(undefined)}
                    onDone={(isDecided) => {
                        setAsked(undefined);
                        shown.onDone(isDecided);
                    }}
                />
            )}
        </ConfirmContext.Provider>
    );
}
