import type { UseQueryResult } from '@tanstack/react-query';
import type { ReplayView } from '../../../api/audit';
import type { CaseView } from '../../../api/cases';
import { day } from '../../../components/format';
import { QueryBody } from '../../../components/QueryBody';
import { useTexts, useWords } from '../useWords';
import { changesBetween, type Change } from './changes';

interface Props {
    sequence: number;
    before: UseQueryResult<ReplayView>;
    after: CaseView;
}

/** What the record changed: the old value struck through, the new one after an arrow. */
export function Changes({ sequence, before, after }: Props) {
    const { t } = useTexts();
    return (
        <section className="audit-part">
            <h3>{t('changes.title', { sequence })}</h3>
            {sequence === 1 ? (
                <ChangeList changes={changesBetween(null, after)} />
            ) : (
                <QueryBody query={before}>
                    {(earlier) => <ChangeList changes={changesBetween(earlier.auditor, after)} />}
                </QueryBody>
            )}
        </section>
    );
}

function ChangeList({ changes }: { changes: readonly Change[] }) {
    const { t } = useTexts();
    if (changes.length === 0) {
        return <p>{t('changes.none')}</p>;
    }

    return (
        <ul className="audit-changes">
            {changes.map((change) => (
                <ChangeLine key={`${change.step ?? ''} ${change.what}`} change={change} />
            ))}
        </ul>
    );
}

function ChangeLine({ change }: { change: Change }) {
    const { t } = useTexts();
    const words = useWords();
    const valueOf = useValueWords();
    const name = t(`changes.what.${change.what}`);
    return (
        <li>
            <strong>{change.step === null ? name : `${words.step(change.step)} · ${name}`}</strong>{' '}
            <del>{valueOf(change, change.from)}</del> <span aria-hidden="true">→</span>{' '}
            <span className="visually-hidden">{t('changes.to')}</span> <ins>{valueOf(change, change.to)}</ins>
        </li>
    );
}

function useValueWords() {
    const { t } = useTexts();
    const words = useWords();
    return ({ what }: Change, value: string | null): string => {
        if (value === null) {
            return t('changes.nothing');
        }

        switch (what) {
            case 'state':
                return words.caseState(value);
            case 'stepState':
                return words.stepState(value);
            case 'receivedOn':
            case 'acceptedOn':
            case 'dueOn':
            case 'legalDueOn':
            case 'redoUntil':
                return day(value);
            case 'frozen':
            case 'outcome':
                return t('changes.there');
            default:
                return value;
        }
    };
}
