import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FinderCity } from '../../../api/finder';
import { factWords } from '../../../components/benefits/names';
import { day, money } from '../../../components/format';
import { byAnswer } from '../../founder/results/byAnswer';
import { FinderClause } from './FinderClause';

/** One city: how firm its policies are, what they sum to, every clause, and what else they ask. */
export function CityCard({ city }: { city: FinderCity }) {
    const { t, i18n } = useTranslation('finder');
    const id = useId();
    const parts = byAnswer(city.benefits);
    return (
        <li className="panel finder-city" aria-labelledby={id}>
            <h3 id={id}>{i18n.language === 'en' ? city.cityEn : city.city}</h3>
            <Packs packs={city.packs} />
            <Totals totals={city.totals} />
            {(['given', 'asks', 'refused'] as const).map((part) =>
                parts[part].length === 0 ? null : (
                    <details key={part} open={part === 'given'}>
                        <summary>{t(`part.${part}`, { count: parts[part].length })}</summary>
                        <ul className="finder-clauses">
                            {parts[part].map((clause) => (
                                <FinderClause
                                    key={`${clause.packId} ${clause.clauseId} ${clause.subject ?? ''}`}
                                    clause={clause}
                                />
                            ))}
                        </ul>
                    </details>
                ),
            )}
            <Missing facts={city.missingFacts} />
        </li>
    );
}

function Packs({ packs }: Pick<FinderCity, 'packs'>) {
    const { t, i18n } = useTranslation('finder');
    return (
        <ul className="finder-packs">
            {packs.map((pack) => (
                <li key={pack.packId}>
                    {i18n.language === 'en' ? pack.titleEn : pack.titleZh}
                    <span className="quiet">
                        {t(`status.${pack.status}`)}
                        {pack.isStartAssumed ? t('startAssumed') : null}
                        {pack.validTo === null ? null : t('validTo', { on: day(pack.validTo) })}
                    </span>
                </li>
            ))}
        </ul>
    );
}

/** Sums stand side by side: a ceiling is no payment, and a loan is no grant. */
function Totals({ totals }: Pick<FinderCity, 'totals'>) {
    const { t } = useTranslation('finder');
    const sums = (['paymentFen', 'ceilingFen', 'reliefFen', 'loanLimitFen'] as const).flatMap((kind) => {
        const fen = totals[kind];
        return fen === null ? [] : [{ kind, fen }];
    });
    return sums.length === 0 ? (
        <p>{t('totals.none')}</p>
    ) : (
        <dl className="finder-totals">
            {sums.map(({ kind, fen }) => (
                <div key={kind}>
                    <dt>{t(`totals.${kind}`)}</dt>
                    <dd>{money(fen)}</dd>
                </div>
            ))}
        </dl>
    );
}

function Missing({ facts }: { facts: readonly string[] }) {
    const { t } = useTranslation(['finder', 'benefits']);
    const { t: benefits } = useTranslation('benefits');
    return facts.length === 0 ? null : (
        <details>
            <summary>{t('finder:missing', { count: facts.length })}</summary>
            <ul>
                {facts.map((fact) => (
                    <li key={fact}>{factWords(fact, benefits) ?? fact}</li>
                ))}
            </ul>
        </details>
    );
}
