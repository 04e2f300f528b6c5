import { useLocation, useNavigate } from 'react-router';
import type { AskedAct } from '../acts/confirm';
import { useConfirm } from '../acts/confirm';
import { saidOf } from '../case/said';

/** Has a place kept for the case once the founder has confirmed it: another one, an offered one, or the same for longer. */
export function useKeepPlace(caseId: string) {
    const { pathname, search } = useLocation();
    const navigate = useNavigate();
    const confirm = useConfirm();
    return (unitId: string, words: Pick<AskedAct, 'title' | 'effect' | 'confirm'>) =>
        confirm({
            ...words,
            caseId,
            command: { step: 'workspace', trigger: 'choice', body: { unitId } },
            onDone: (isDecided) =>
                void navigate({ pathname, search }, { replace: true, state: saidOf('choice', isDecided) }),
        });
}
