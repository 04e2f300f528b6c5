import { useEffect, useRef } from 'react';
import type { WorklistItem } from '../../../api/officer/worklist';
import { LinkButton } from '../../../components/LinkButton';
import { useTexts } from '../useWords';
import { casePath } from '../worklist/task';

interface Props {
    trigger: string;
    settled: boolean;
    next: WorklistItem | undefined;
}

/** What was just done, and the next case. It takes the focus, so that it is heard and is one key away. */
export function DoneBar({ trigger, settled, next }: Props) {
    const { t } = useTexts();
    const bar = useRef<HTMLDivElement>(null);
    useEffect(() => bar.current?.focus(), [trigger]);
    return (
        <div className="done-bar" role="status" tabIndex={-1} ref={bar}>
            <p>{settled ? t(`act.${trigger}.done` as 'act.accept.done') : t('act.underWay')}</p>
            {next === undefined ? (
                <LinkButton to="/officer/cases">{t('case.backToList')}</LinkButton>
            ) : (
                <LinkButton to={casePath(next)}>
                    {t('case.nextNamed', { name: next.companyName ?? next.caseNumber })}
                </LinkButton>
            )}
        </div>
    );
}
