import { Link } from 'react-router';
import type { Verdict } from '../../../api/audit';
import { StateTag, type Tone } from '../../../components/StateTag';
import { useCaseAddress } from '../useCaseAddress';
import { useTexts } from '../useWords';

const tones: Readonly<Record<Verdict['outcome'], Tone>> = {
    passed: 'good',
    failed: 'bad',
    notCovered: 'quiet',
    erased: 'quiet',
};

/** One check: its verdict in words, all that does not hold, and what the verdict rests on. */
export function VerdictLine({ verdict }: { verdict: Verdict }) {
    const { t } = useTexts();
    const { check, outcome, inconsistencies } = verdict;
    return (
        <li>
            <p>
                <strong>{t(`verify.check.${check}.name`)}</strong>{' '}
                <StateTag tone={tones[outcome]}>{t(`verify.word.${outcome}`)}</StateTag>
            </p>
            <p>
                {outcome === 'passed' ? t(`verify.check.${check}.holds`) : null}
                {outcome === 'notCovered' ? t('verify.notCovered') : null}
                {outcome === 'erased' ? t('verify.erased') : null}
                {outcome === 'failed' ? t('verify.found', { count: inconsistencies.length }) : null}
            </p>
            {inconsistencies.length === 0 ? null : <Inconsistencies verdict={verdict} />}
            <Evidence verdict={verdict} />
        </li>
    );
}

/** Every one of them, with row and record; the service's own sentence is English. */
function Inconsistencies({ verdict }: { verdict: Verdict }) {
    const { t } = useTexts();
    const { addressAt } = useCaseAddress();
    return (
        <ol className="audit-inconsistencies">
            {verdict.inconsistencies.map(({ row, sequence, what, expected, found }, index) => (
                <li key={`${row} ${String(sequence)} ${what} ${String(index)}`}>
                    <p>
                        {sequence === null ? null : (
                            <Link to={addressAt(sequence)} replace>
                                {t('journal.place', { sequence })}
                            </Link>
                        )}{' '}
                        {t('verify.row')} <code>{row}</code>
                    </p>
                    <p lang="en">{what}</p>
                    {expected === null ? null : (
                        <p>
                            {t('verify.expected')} <code>{expected}</code>
                        </p>
                    )}
                    {found === null ? null : (
                        <p>
                            {t('verify.there')} <code>{found}</code>
                        </p>
                    )}
                </li>
            ))}
        </ol>
    );
}

function Evidence({ verdict }: { verdict: Verdict }) {
    const { t, i18n } = useTexts();
    const nameOf = (name: string) =>
        i18n.exists(`audit:verify.evidence.${name}`) ? t(`verify.evidence.${name as 'rows'}`) : name;
    return (
        <dl className="audit-evidence">
            {Object.entries(verdict.evidence).map(([name, value]) => (
                <div key={name}>
                    <dt>{nameOf(name)}</dt>
                    <dd>
                        <code>{value}</code>
                    </dd>
                </div>
            ))}
        </dl>
    );
}
