import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { useWords } from '../words';
import type { Said } from './said';

/** Says what was just done and takes the focus. It is told once: a reload later would not be news. */
export function SaidLine() {
    const { t } = useWords();
    const line = useRef<HTMLParagraphElement>(null);
    const location = useLocation();
    const navigate = useNavigate();
    const state = location.state as Said | null;
    const [told, setTold] = useState<Said & { key: string }>();
    if (state?.said !== undefined && told?.key !== location.key) {
        setTold({ said: state.said, key: location.key });
    }

    const { pathname, search, hash } = location;
    useEffect(() => {
        if (state?.said !== undefined) {
            void navigate({ pathname, search, hash }, { replace: true, state: null });
        }
    }, [state, pathname, search, hash, navigate]);
    useEffect(() => {
        line.current?.focus();
    }, [told]);
    return (
        <div role="status">
            {told === undefined ? null : (
                <p ref={line} tabIndex={-1} className="note note-good">
                    {t(`said.${told.said}`)}
                </p>
            )}
        </div>
    );
}
