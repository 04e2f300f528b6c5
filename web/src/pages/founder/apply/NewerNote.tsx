import { useEffect, useRef } from 'react';
import { useApplyWords } from './useApplyWords';

/** Says that what is shown has changed, so that it is looked at once more; it takes the focus. */
export function NewerNote() {
    const { t } = useApplyWords();
    const note = useRef<HTMLParagraphElement>(null);
    useEffect(() => {
        note.current?.focus();
        note.current?.scrollIntoView({ block: 'center' });
    }, []);
    return (
        <p ref={note} className="problem-box" role="alert" tabIndex={-1}>
            {t('check.newer')}
        </p>
    );
}
