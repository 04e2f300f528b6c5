import { useTranslation } from 'react-i18next';
import { Link } from 'react-router';
import type { CaseView, StepView } from '../../../api/cases';
import { moment } from '../../../components/format';
import { PageHeading } from '../../../components/PageHeading';
import { useSession } from '../../../session/session';
import { Clock } from '../Clock';
import { KeyHelp } from '../keys/KeyHelp';
import { useTexts, useWords } from '../useWords';
import { lastList } from '../worklist/lastList';

/** Whose case, which part, how much time is left, who has it. */
export function CaseHead({ view, step }: { view: CaseView; step: StepView | null }) {
    const { t } = useTexts();
    const words = useWords();
    const part = step === null ? t('case.windowPart') : words.step(step.step);
    const name = view.companyName ?? t('worklist.unnamed');
    const clock = step ?? view;
    const state = step === null ? words.caseState(view.state) : words.stepState(step.state);
    return (
        <>
            <nav aria-label={t('case.trail')} className="trail">
                <Link to={{ pathname: '/officer/cases', search: lastList() }}>{t('worklist.title')}</Link>
            </nav>
            <PageHeading
                title={t('case.heading', { name, part })}
                extra={
                    <>
                        {clock.light === null || clock.dueAt === null ? null : (
                            <Clock light={clock.light} dueAt={clock.dueAt} />
                        )}
                        <span className="state-name">{state}</span>
                        <KeyHelp />
                    </>
                }
            />
            <CaseLine view={view} step={step} />
        </>
    );
}

function CaseLine({ view, step }: { view: CaseView; step: StepView | null }) {
    const { t } = useTranslation('officer');
    const words = useWords();
    const session = useSession();
    const officer = view.caseOfficer;
    const clock = step ?? view;
    const running = clock.light !== null && clock.light !== 'paused' && clock.dueAt !== null;
    return (
        <p className="case-line quiet">
            <span>{view.caseNumber}</span>
            <span lang="zh-CN">{`${view.city} ${view.district}`}</span>
            <span>{t('case.desk', { department: words.department(step?.department ?? 'window') })}</span>
            <span>
                {officer === null
                    ? t('case.noOfficer')
                    : officer.subject === session?.subject
                      ? t('case.officerIsYou')
                      : t('case.officer', { name: officer.name })}
            </span>
            {running ? <span>{t('case.dueAt', { at: moment(clock.dueAt ?? '') })}</span> : null}
            {step?.provisional === true ? <span>{t('case.provisional')}</span> : null}
        </p>
    );
}
