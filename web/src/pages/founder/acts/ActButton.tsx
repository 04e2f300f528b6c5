import { Button } from 'antd';
import { useNavigate } from 'react-router';
import type { StepView } from '../../../api/cases';
import { saidOf } from '../case/said';
import { paths } from '../paths';
import { useWords } from '../words';
import type { ActTrigger } from './acts';
import { useConfirm } from './confirm';

interface Props {
    caseId: string;
    trigger: ActTrigger;
    step?: StepView['step'];
    /** A draft is deleted where a submitted application is withdrawn. */
    isDraft?: boolean;
    isPrimary?: boolean;
}

/** One act: named, explained, confirmed once. */
export function ActButton({ caseId, trigger, step, isDraft = false, isPrimary = false }: Props) {
    const words = useWords();
    const navigate = useNavigate();
    const confirm = useConfirm();
    const name = isDraft ? 'deleteDraft' : trigger;
    const subject = step === undefined ? {} : { step: words.step(step) };
    const label = words.t(`act.${name}.label`);
    const isDangerous = trigger === 'withdraw' || trigger === 'waiveRedo';
    const ask = () =>
        confirm({
            caseId,
            command: { trigger, ...(step === undefined ? {} : { step }) },
            title: words.t(`act.${name}.title`, subject),
            effect: words.t(`act.${name}.effect`, subject),
            confirm: words.t(`act.${name}.confirm`),
            isDangerous,
            asksReason: trigger === 'requestReconsideration',
            onDone: (isDecided) =>
                void navigate(isDraft ? paths.cases : paths.case(caseId), { state: saidOf(name, isDecided) }),
        });
    return (
        <Button
            type={isPrimary ? 'primary' : 'default'}
            danger={isDangerous}
            aria-label={step === undefined ? label : words.t('act.named', { action: label, ...subject })}
            onClick={ask}
        >
            {label}
        </Button>
    );
}
