import type { BenefitClause } from '../../../api/benefits';
import { Panel } from '../../../components/Panel';
import { useWords } from '../words';
import { ClauseLine } from './ClauseLine';
import { byAnswer } from './byAnswer';

/** Every clause that reaches the case: what it gives, what it could give, what it does not give and why. */
export function ClauseList({ clauses }: { clauses: readonly BenefitClause[] }) {
    const { t } = useWords();
    const parts = byAnswer(clauses);
    return (
        <Panel title={t('clause.title')}>
            <p className="quiet">{t('clause.intro')}</p>
            {clauses.length === 0 ? <p>{t('clause.none')}</p> : null}
            {(['given', 'asks', 'refused'] as const).map((part) =>
                parts[part].length === 0 ? null : (
                    <details key={part} className="clauses" open={part === 'given'}>
                        <summary>{t(`clause.part.${part}`, { count: parts[part].length })}</summary>
                        <ul>
                            {parts[part].map((clause) => (
                                <ClauseLine
                                    key={`${clause.packId} ${clause.clauseId} ${clause.subject ?? ''}`}
                                    clause={clause}
                                />
                            ))}
                        </ul>
                    </details>
                ),
            )}
        </Panel>
    );
}
