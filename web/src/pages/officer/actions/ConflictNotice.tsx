import { Button } from 'antd';
import { useTexts, useWords } from '../useWords';
import type { Change } from './changes';

interface Props {
    changes: readonly Change[];
    /** Whether the action can still be done. */
    permitted: boolean;
    onSeen: () => void;
    onReload: () => void;
}

/** Someone was faster: what has changed, and that nothing typed is lost. Nothing is sent before it was looked at. */
export function ConflictNotice({ changes, permitted, onSeen, onReload }: Props) {
    const { t } = useTexts();
    const words = useWords();
    const value = (change: Change, text: string) => {
        const state = change.step === null ? words.caseState : words.stepState;
        return text === '' ? t('conflict.none') : change.kind === 'state' ? state(text) : text;
    };
    return (
        <section className="conflict-notice" role="alert">
            <h3>{t('conflict.title')}</h3>
            <ul>
                {changes.map((change) => (
                    <li key={`${change.step ?? ''} ${change.kind}`}>
                        {change.step === null ? t('conflict.case') : words.step(change.step)} ·{' '}
                        {change.kind === 'deficiencies'
                            ? t('conflict.deficiencies')
                            : t(`conflict.${change.kind}`, {
                                  from: value(change, change.from),
                                  to: value(change, change.to),
                              })}
                    </li>
                ))}
            </ul>
            <p>{t(permitted ? 'conflict.stillPossible' : 'conflict.notPossible')}</p>
            <Button onClick={onReload}>{t('common:action.reload')}</Button>{' '}
            {permitted ? (
                <Button type="primary" onClick={onSeen}>
                    {t('conflict.goOn')}
                </Button>
            ) : null}
        </section>
    );
}
