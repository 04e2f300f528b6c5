import { Button } from 'antd';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import type { StoredApplication } from '../../../api/application';
import type { CaseView } from '../../../api/cases';
import { useBanks } from '../../../api/catalogue';
import { ErrorSummary } from '../../../components/ErrorSummary';
import { ConflictPanel } from './ConflictPanel';
import { withConsequences } from './derived';
import { faultsOf, idOf } from './faults';
import { sections } from './fields';
import { FormSection } from './FormSection';
import { SaveLine } from './SaveLine';
import { SectionList } from './SectionList';
import { useApplyWords } from './useApplyWords';
import { useDraft } from './useDraft';
import { useFieldOfAddress } from './useFieldOfAddress';

/** The form in sections; it saves itself, and only going on checks it. */
export function ApplyForm({ view, stored }: { view: CaseView; stored: StoredApplication }) {
    const { t, fault } = useApplyWords();
    const navigate = useNavigate();
    const banks = useBanks(view.city);
    const { form, saved, saver, changeAll } = useDraft(view.caseId, stored);
    const [attempt, setAttempt] = useState(0);
    const [isLeaving, setLeaving] = useState(false);
    const next = view.state === 'draft' ? `/cases/${view.caseId}/apply/check` : `/cases/${view.caseId}`;
    const faults = attempt === 0 ? [] : faultsOf(form, view.city);
    const goOn = () => {
        setAttempt(attempt + 1);
        setLeaving(faultsOf(form, view.city).length === 0);
        saver.flush();
    };
    useFieldOfAddress();
    useEffect(() => {
        // The next page shows what the server has, so it has to have everything.
        if (isLeaving && saver.isSettled) {
            void navigate(next);
        }
    }, [isLeaving, saved, saver, next, navigate]);
    if (saved.name === 'conflict') {
        return <ConflictPanel caseId={view.caseId} />;
    }

    return (
        <div className="apply">
            <SectionList form={form} city={view.city} />
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
                        banks={banks}
                        isChecked={attempt > 0}
                        onChange={(path, value) => {
                            setLeaving(false);
                            changeAll(withConsequences(form, path, value));
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
