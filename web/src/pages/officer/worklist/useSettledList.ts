import { useState } from 'react';
import type { WorklistItem } from '../../../api/officer/worklist';
import { changesBetween } from './order';

/**
 * A list that does not jump: while it is `held` (pointer or focus inside, rows chosen) newer content waits and is only
 * counted; `update` shows it. Another `scope` (other filters) is shown at once.
 */
export function useSettledList(latest: readonly WorklistItem[], scope: string, held: boolean) {
    const [shown, setShown] = useState({ items: latest, scope });
    const isSame = shown.items === latest && shown.scope === scope;
    const waiting = isSame ? 0 : changesBetween(shown.items, latest);
    const isDue = shown.scope !== scope || shown.items.length === 0 || waiting === 0 || !held;
    if (!isSame && isDue) {
        setShown({ items: latest, scope });
    }

    const isHeld = !isSame && !isDue;
    return {
        items: isHeld ? shown.items : latest,
        waiting: isHeld ? waiting : 0,
        update: () => setShown({ items: latest, scope }),
    };
}
