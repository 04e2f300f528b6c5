import { Suspense, useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { lazyPart } from '../../../app/lazyPart';
import type { CaseView, StepView } from '../../../api/cases';
import { useCatalogue } from '../../../api/officer/catalogue';
import { LoadingBody } from '../../../components/LoadingBody';
import { Panel } from '../../../components/Panel';
import { ActionBar } from '../actions/ActionBar';
import { chosenPart } from '../actions/permitted';
import { useTexts } from '../useWords';
import { casePath } from '../worklist/task';
import { CaseHead } from './CaseHead';
import { CaseTabs } from './CaseTabs';
import { Checks } from './Checks';
import { DoneBar } from './DoneBar';
import { OpenItems } from './OpenItems';
import { OutcomePanel } from './OutcomePanel';
import { StepList } from './StepList';
import { useNextCase } from './useNextCase';
import { wantedMaterials } from './wantedMaterials';

// Neither is needed for reading the case, and each is as large as the rest of the page.
const ActionSheet = lazyPart([], () => import('../actions/ActionSheet'));
const StepBenefits = lazyPart(
    ['benefitDesk', 'places', 'pairing', 'entitlements', 'benefits'],
    () => import('../benefits/StepBenefits'),
);
const stepsWithBenefits: readonly StepView['step'][] = ['workspace', 'vouchers', 'mentorPairing'];

/** The case on the desk: what was sent beside what is to be decided, and the actions at the foot. */
export function CaseDesk({ view, onReload }: { view: CaseView; onReload: () => void }) {
    const { t } = useTexts();
    const navigate = useNavigate();
    const [search] = useSearchParams();
    const catalogue = useCatalogue().data;
    const step = chosenPart(view, search.get('step'));
    const part = step?.step ?? 'window';
    const next = useNextCase(view.caseId);
    const [open, setOpen] = useState<string | null>(null);
    const [done, setDone] = useState<{ trigger: string; settled: boolean; part: string; times: number } | null>(null);
    const wanted = wantedMaterials(view, step, catalogue);
    const pathOf = (changed: Record<string, string>) =>
        `?${new URLSearchParams({ ...Object.fromEntries(search), step: part, ...changed }).toString()}`;
    return (
        <>
            <CaseHead view={view} step={step} />
            {done?.part === part ? (
                <DoneBar key={done.times} trigger={done.trigger} settled={done.settled} next={next} />
            ) : null}
            <div className="case-desk">
                <CaseTabs view={view} wanted={wanted} pathOf={(tab) => pathOf({ tab })} tab={search.get('tab')} />
                <div className="case-side">
                    <Panel title={t('case.steps')}>
                        <StepList view={view} chosen={step} pathOf={(other) => pathOf({ step: other })} />
                    </Panel>
                    <OpenItems view={view} step={step} />
                    {step?.outcome == null ? null : <OutcomePanel caseId={view.caseId} step={step} />}
                    {step === null || !stepsWithBenefits.includes(step.step) ? null : (
                        <Suspense fallback={<LoadingBody />}>
                            <StepBenefits key={step.step} view={view} step={step} />
                        </Suspense>
                    )}
                    <Panel title={t('checks.title')}>
                        <Checks view={view} part={part} wanted={wanted} catalogue={catalogue} />
                    </Panel>
                </div>
            </div>
            <ActionBar
                view={view}
                step={step}
                onChoose={setOpen}
                isBlocked={open !== null}
                onNext={() => void navigate(next === undefined ? '/officer/cases' : casePath(next))}
            />
            {open === null ? null : (
                <Suspense>
                    <ActionSheet
                        key={`${open} ${part}`}
                        trigger={open}
                        view={view}
                        step={step}
                        onClose={() => setOpen(null)}
                        onDone={(settled) => {
                            setDone({ trigger: open, settled, part, times: (done?.times ?? 0) + 1 });
                            setOpen(null);
                        }}
                        onReload={onReload}
                    />
                </Suspense>
            )}
        </>
    );
}
