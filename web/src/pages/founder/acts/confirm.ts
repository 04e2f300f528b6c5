import { createContext, useContext } from 'react';
import type { Command } from '../../../api/commands';

/** An act that waits for the founder's confirmation. */
export interface AskedAct {
    caseId: string;
    command: Command;
    title: string;
    /** What happens, in one or two sentences. */
    effect: string;
    /** The confirming button, named by what it does. */
    confirm: string;
    isDangerous?: boolean;
    /** Where the service asks for the founder's words. */
    asksReason?: boolean;
    /** False: only tells why it can't be done yet. */
    isAllowed?: boolean;
    /** Called when the service has taken it; not decided yet while it still works on it. */
    onDone: (isDecided: boolean) => void;
}

export const ConfirmContext = createContext<((asked: AskedAct) => void) | null>(null);

/** Asks the founder to confirm an act. */
export function useConfirm(): (asked: AskedAct) => void {
    const ask = useContext(ConfirmContext);
    if (ask === null) {
        throw new Error('Acts are confirmed inside the founder’s pages only.');
    }

    return ask;
}
