import type { CaseView, StepView } from '../../../api/cases';
import { day } from '../../../components/format';
import { Panel } from '../../../components/Panel';
import { useTexts, useWords } from '../useWords';

/** Promised papers of the case, and what was asked of the founder at this part. */
export function OpenItems({ view, step }: { view: CaseView; step: StepView | null }) {
    const { t } = useTexts();
    const words = useWords();
    const items = view.pendingItems.filter((item) => item.step === (step?.step ?? null));
    return (
        <>
            {items.length === 0 ? null : (
                <Panel title={t('case.asked', { count: items.length })}>
                    <ul className="open-items">
                        {items.map((item) => (
                            <li key={item.id}>
                                <strong>
                                    {item.material === null
                                        ? words.field(item.field ?? '')
                                        : words.material(item.material)}
                                </strong>
                                <p lang="zh-CN">{[item.reason, item.remedy].filter(Boolean).join(' ')}</p>
                                {item.dueOn === null ? null : (
                                    <p className="quiet">{t('case.askedUntil', { day: day(item.dueOn) })}</p>
                                )}
                            </li>
                        ))}
                    </ul>
                </Panel>
            )}
            {view.deficiencies.length === 0 ? null : (
                <Panel title={t('case.deficiencies', { count: view.deficiencies.length })}>
                    <ul className="open-items">
                        {view.deficiencies.map((deficiency) => (
                            <li key={deficiency.id}>
                                <strong>{words.material(deficiency.material)}</strong>
                                <p className="quiet">
                                    {words.deficiency(deficiency.state)} ·{' '}
                                    {t('case.promisedUntil', { day: day(deficiency.dueOn) })}
                                </p>
                            </li>
                        ))}
                    </ul>
                </Panel>
            )}
        </>
    );
}
