import { Button } from 'antd';
import { useState } from 'react';
import type { WorklistItem } from '../../../api/officer/worklist';
import { useTexts } from '../useWords';
import { BatchAssignment } from './BatchAssignment';

/** What may be done with several cases at once: naming their officer. Decisions are made case by case. */
export function BatchBar({ chosen, onClear }: { chosen: readonly WorklistItem[]; onClear: () => void }) {
    const { t } = useTexts();
    const [open, setOpen] = useState(false);
    const cases = [...new Map(chosen.map((item) => [item.caseId, item])).values()];
    return (
        <>
            {cases.length === 0 ? null : (
                <div className="batch-bar">
                    <strong role="status">{t('worklist.chosen', { count: chosen.length, cases: cases.length })}</strong>
                    <Button type="primary" onClick={() => setOpen(true)}>
                        {t('worklist.assign')}
                    </Button>
                    <Button onClick={onClear}>{t('worklist.unchoose')}</Button>
                    <span className="quiet">{t('worklist.oneByOne')}</span>
                </div>
            )}
            {open ? <BatchAssignment cases={cases} onClose={() => setOpen(false)} onDone={onClear} /> : null}
        </>
    );
}
