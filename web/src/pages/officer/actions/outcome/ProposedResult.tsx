import { FormValueText } from '../../case/FormValueText';
import { useTexts, useWords } from '../../useWords';
import type { Proposed } from './proposed';

/** The proposal that an approval would take, to be read before it is confirmed. */
export function ProposedResult({ proposed }: { proposed: Proposed | null }) {
    const { t } = useTexts();
    const words = useWords();
    if (proposed === null) {
        return <p>{t('outcome.unseen')}</p>;
    }

    return (
        <section className="proposed-result" aria-label={t('outcome.willBe')}>
            <p className="quiet">{t('outcome.willBe')}</p>
            <dl className="form-rows">
                {proposed.rows.map(([name, value]) => (
                    <div key={name}>
                        <dt>{words.field(`outcome.${name}`)}</dt>
                        <dd lang="zh-CN">
                            <FormValueText name={name} value={value} />
                        </dd>
                    </div>
                ))}
            </dl>
            {proposed.unsaid.length === 0 ? null : (
                <p>
                    {t('outcome.unsaid', {
                        fields: proposed.unsaid.map((name) => words.field(`outcome.${name}`)).join(t('form.comma')),
                    })}
                </p>
            )}
        </section>
    );
}
