import { Button } from 'antd';
import type { CaseView, StepView } from '../../../api/cases';
import { useSession } from '../../../session/session';
import { mayAssign, mayTake } from '../mayAssign';
import { useShortcuts } from '../keys/useShortcuts';
import { useTexts } from '../useWords';
import { buttonsOf } from './permitted';

interface Props {
    view: CaseView;
    step: StepView | null;
    onChoose: (trigger: string) => void;
    onNext: () => void;
    /** Whether a sheet is open: what is typed in it must not be swapped for another one. */
    isBlocked: boolean;
}

/** What the service permits here, at the foot of the page; one of it stands out. */
export function ActionBar({ view, step, onChoose, onNext, isBlocked }: Props) {
    const { t } = useTexts();
    const session = useSession();
    const buttons =
        step === null ? buttonsOf(view.permittedTriggers, 'case') : buttonsOf(step.permittedTriggers, 'step');
    const byKeys = (keys: string) => () => {
        const button = buttons.find((one) => one.keys === keys);
        if (button !== undefined) {
            onChoose(button.trigger);
        }
    };
    useShortcuts({ 'Alt+A': byKeys('Alt+A'), 'Alt+R': byKeys('Alt+R'), 'Alt+N': onNext });
    return (
        <div className="action-bar" inert={isBlocked} role="group" aria-label={t('case.actions')}>
            {buttons.length === 0 ? <span className="quiet">{t('case.nothingToDo')}</span> : null}
            {buttons.map(({ trigger, tone, keys }) => (
                <Button
                    key={trigger}
                    type={tone === 'primary' ? 'primary' : 'default'}
                    danger={tone === 'danger'}
                    onClick={() => onChoose(trigger)}
                    {...(keys === null ? {} : { 'aria-keyshortcuts': keys })}
                >
                    {t(`act.${trigger}.button` as 'act.accept.button')}
                    {keys === null ? null : <kbd aria-hidden="true">{keys}</kbd>}
                </Button>
            ))}
            {mayTake(session, view) && isOpen(view.state) ? (
                <Button onClick={() => onChoose('take')}>{t('act.take.button')}</Button>
            ) : null}
            {mayAssign(session) && isOpen(view.state) ? (
                <Button type="text" onClick={() => onChoose('assignment')}>
                    {t('act.assignment.button')}
                </Button>
            ) : null}
            <Button type="text" className="action-next" onClick={onNext} aria-keyshortcuts="Alt+N">
                {t('case.next')}
                <kbd aria-hidden="true">Alt+N</kbd>
            </Button>
        </div>
    );
}

const isOpen = (state: string) => ['submitted', 'awaitingSupplement', 'inProgress', 'suspended'].includes(state);
