import { useTranslation } from 'react-i18next';

/** Not even the shell could be fetched: plain words and a way to try again, made of nothing that could be missing, too. */
export function StartProblem() {
    const { t } = useTranslation();
    return (
        <main className="main">
            <h1>{t('problem.page')}</h1>
            <p role="alert">{t('problem.unreachable')}</p>
            <button type="button" onClick={() => window.location.reload()}>
                {t('action.reload')}
            </button>
        </main>
    );
}
