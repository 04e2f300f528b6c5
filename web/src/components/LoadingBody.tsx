import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';

const patienceMs = 300;

/** Grey lines in place of a page's body, shown only when the wait is long enough to be noticed. */
export function LoadingBody({ lines = 4 }: { lines?: number }) {
    const { t } = useTranslation();
    const [shown, setShown] = useState(false);
    useEffect(() => {
        const timer = window.setTimeout(() => setShown(true), patienceMs);
        return () => window.clearTimeout(timer);
    }, []);
    if (!shown) {
        return null;
    }

    return (
        <div className="loading" role="status">
            <span className="visually-hidden">{t('state.loading')}</span>
            {Array.from({ length: lines }, (_, line) => (
                <div key={line} className="loading-line" aria-hidden="true" />
            ))}
        </div>
    );
}
