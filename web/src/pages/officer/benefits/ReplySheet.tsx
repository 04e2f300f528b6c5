import { useId, useState } from 'react';
import { useMentorReply, type AskingView } from '../../../api/mentors';
import { EntrySheet } from '../EntrySheet';
import { useBenefitTexts } from './useBenefitTexts';

interface Props {
    caseId: string;
    asking: AskingView;
    accepts: boolean;
    onClose: () => void;
    onDone: () => void;
}

/** What the mentor has told the desk. Who accepts has declared to have no interest in common with the founder. */
export default function ReplySheet({ caseId, asking, accepts, onClose, onDone }: Props) {
    const { t } = useBenefitTexts();
    const id = useId();
    const [isDeclared, setDeclared] = useState(false);
    const [isLacking, setLacking] = useState(false);
    const reply = useMentorReply(caseId);
    const kind = accepts ? 'accepts' : 'declines';
    const name = asking.mentorName ?? '';
    const submit = () => {
        const isReady = !accepts || isDeclared;
        setLacking(!isReady);
        if (isReady) {
            reply.mutate(
                { number: asking.number, accepts, conflictFree: accepts ? true : null },
                { onSuccess: onDone },
            );
        }

        return isReady;
    };
    return (
        <EntrySheet
            title={t(`reply.${kind}.title`, { name })}
            effect={t(`reply.${kind}.effect`)}
            confirm={t(`reply.${kind}.confirm`)}
            isGrave={!accepts}
            sending={reply}
            refusals={{ choiceNotAvailable: t('officer:entry.overtaken') }}
            onSubmit={submit}
            onClose={onClose}
        >
            {accepts ? (
                <>
                    {isLacking ? (
                        <p className="field-fault" id={`${id}-fault`}>
                            {t('reply.undeclared')}
                        </p>
                    ) : null}
                    <label className="officer-check">
                        <input
                            type="checkbox"
                            checked={isDeclared}
                            aria-invalid={isLacking}
                            aria-describedby={isLacking ? `${id}-fault` : undefined}
                            onChange={(event) => setDeclared(event.target.checked)}
                        />
                        <span>{t('reply.declaration', { name })}</span>
                    </label>
                </>
            ) : null}
        </EntrySheet>
    );
}
