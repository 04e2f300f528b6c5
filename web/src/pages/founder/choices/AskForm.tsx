import { Button } from 'antd';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { MentorProposal } from '../../../api/benefits';
import type { useChooseMentors } from '../../../api/mentors';
import { ErrorSummary } from '../../../components/ErrorSummary';
import { Panel } from '../../../components/Panel';
import { ProblemBox } from '../../../components/ProblemBox';
import { chosenOf, firstWishes, wishFaults, withWish, type WishFault, type Wishes } from './asking';

const places = [0, 1, 2] as const;
const fieldOf: Record<WishFault, string> = { noneChosen: 'wish-0', twice: 'wish-1', undeclared: 'wish-declared' };

interface Props {
    ask: ReturnType<typeof useChooseMentors>;
    proposals: readonly MentorProposal[];
}

/** Up to three mentors in order, with the declaration that nobody has an interest in common with the founder. */
export function AskForm({ ask, proposals }: Props) {
    const { t } = useTranslation('pairing');
    const [wishes, setWishes] = useState<Wishes>(() => firstWishes(proposals));
    const [isDeclared, setDeclared] = useState(false);
    const [attempt, setAttempt] = useState(0);
    const faults = attempt === 0 ? [] : wishFaults(wishes, isDeclared);
    const submit = (event: FormEvent) => {
        event.preventDefault();
        setAttempt(attempt + 1);
        if (wishFaults(wishes, isDeclared).length === 0) {
            ask.mutate({ mentorIds: chosenOf(wishes), conflictFree: true });
        }
    };
    return (
        <Panel title={t('ask.title')}>
            <p>{t('ask.explained')}</p>
            {faults.length === 0 ? null : (
                <ErrorSummary
                    title={t('ask.faults', { count: faults.length })}
                    lines={faults.map((fault) => ({ text: t(`fault.${fault}`), fieldId: fieldOf[fault] }))}
                    attempt={attempt}
                />
            )}
            <form onSubmit={submit} noValidate>
                {places.map((place) => (
                    <WishChoice
                        key={place}
                        place={place}
                        value={wishes[place]}
                        proposals={proposals}
                        onChange={(id) => setWishes(withWish(wishes, place, id))}
                    />
                ))}
                <label className="choice">
                    <input
                        id="wish-declared"
                        type="checkbox"
                        checked={isDeclared}
                        aria-invalid={faults.includes('undeclared')}
                        onChange={(event) => setDeclared(event.target.checked)}
                    />
                    {t('ask.declaration')}
                </label>
                {ask.failures > 0 ? <p role="status">{t('sending.waiting')}</p> : null}
                {ask.error === null ? null : <ProblemBox error={ask.error} />}
                <div className="results-buttons">
                    <Button type="primary" htmlType="submit" loading={ask.isPending}>
                        {t('ask.send')}
                    </Button>
                </div>
            </form>
        </Panel>
    );
}

interface WishProps {
    place: (typeof places)[number];
    value: string;
    proposals: readonly MentorProposal[];
    onChange: (mentorId: string) => void;
}

function WishChoice({ place, value, proposals, onChange }: WishProps) {
    const { t } = useTranslation('pairing');
    const id = `wish-${String(place)}`;
    return (
        <div className="question">
            <label htmlFor={id}>{t(`ask.place.${place}`)}</label>
            <select id={id} className="input" value={value} onChange={(event) => onChange(event.target.value)}>
                <option value="">{t('ask.nobody')}</option>
                {proposals.map((mentor) => (
                    <option key={mentor.mentorId} value={mentor.mentorId}>
                        {t('ask.option', { name: mentor.mentorName, count: mentor.score })}
                    </option>
                ))}
            </select>
        </div>
    );
}
