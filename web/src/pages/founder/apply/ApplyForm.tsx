import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { StoredApplication } from '../../../api/application';
import type { CaseView } from '../../../api/cases';
import { useBanks } from '../../../api/catalogue';
import { useAskedFacts } from '../../../api/guidance';
import { ErrorSummary } from '../../../components/ErrorSummary';
import { useAddressedPart } from '../../../components/useAddressedPart';
import { ConflictPanel } from './ConflictPanel';
import { withConsequences } from './derived';
import { faultsOf, idOf, withUnread, type Unread } from './faults';
import { sections } from './fields';
import { nameOf } from './form';
import { FormSection } from './FormSection';
import { SaveLine } from './SaveLine';
import { SectionList } from './SectionList';
import { useApplyWords } from './useApplyWords';
import { useDraft } from './useDraft';

interface Props {
    view: CaseView;
    stored: StoredApplication;
    /** Begins again with a form that was saved elsewhere. */
    onNewer: (newer: StoredApplication) => void;
}

/** The form in sections; it saves itself, and only going on checks it. */
export function ApplyForm({ view, stored, onNewer }: Props) {
    const { t, fault } = useApplyWords();
    const navigate = useNavigate();
    const banks = useBanks(view.city);
    const { form, saved, saver, changeAll } = useDraft(view.caseId, stored);
    const asked = useAskedFacts(view.city, view.district);
    const [unread, setUnread] = useState<Unread>({});
    const [attempt, setAttempt] = useState(0);
    const [isLeaving, setLeaving] = useState(false);
    const next = view.state === 'draft' ? `/cases/${view.caseId}/apply/check` : `/cases/${view.caseId}`;
    const faults = attempt === 0 ? [] : faultsOf(form, asked, unread);
    const goOn = () => {
        setAttempt(attempt + 1);
        setLeaving(faultsOf(form, asked, unread).length === 0);
        saver.flush();
    };
    useAddressedPart();
    useEffect(() => {
        // The next page shows what the server has, so it has to have everything.
        if (isLeaving && saver.isSettled) {
            void navigate(next);
        }
    }, [isLeaving, saved, saver, next, navigate]);
    if (saved.name === 'conflict') {
        return <ConflictPanel caseId={view.caseId} mine={form} base={saver.base} banks={banks} onSettled={onNewer} />;
    }

    return (
        <div className="apply">
            <SectionList form={form} asked={asked} unread={unread} />
            <form
                noValidate
                onSubmit={(event) => {
                    event.preventDefault();
                    goOn();
                }}
            >
                {faults.length === 0 ? null : (
                    <ErrorSummary
                        title={t('faults', { count: faults.length })}
                        attempt={attempt}
                        lines={faults.map(({ field, name }) => ({ text: fault(field, name), fieldId: idOf(field) }))}
                    />
                )}
                <p className="quiet">{t('where', { city: view.city, district: view.district })}</p>
                {sections.map(({ name }) => (
                    <FormSection
                        key={name}
                        name={name}
                        form={form}
                        view={view}
                        asked={asked}
                        unread={unread}
                        banks={banks}
                        isChecked={attempt > 0}
                        onChange={(path, value, text) => {
                            setLeaving(false);
                            setUnread(withUnread(unread, nameOf(path), text));
                            // What can't be read must not take away what was there before.
                            if (text === undefined) {
                                changeAll(withConsequences(form, path, value));
                            }
                        }}
                        onLeave={() => saver.flush()}
                    />
                ))}
                <div className="apply-bar">
                    <Button type="primary" htmlType="submit" loading={isLeaving && saved.name !== 'refused'}>
                        {view.state === 'draft' ? t('goOn') : t('goBack')}
                    </Button>
                    <SaveLine state={saved} />
                </div>
            </form>
        </div>
    );
}
