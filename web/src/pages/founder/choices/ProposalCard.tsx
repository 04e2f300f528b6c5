import { Button } from 'antd';
import { useState } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { StateTag } from '../../../components/StateTag';
import { ConfirmCommand } from '../acts/ConfirmCommand';
import { saidOf } from '../case/said';
import { useWords } from '../words';
import type { Proposal } from './ProposalList';

interface Props {
    caseId: string;
    step: string;
    proposal: Proposal;
    mayChoose: boolean;
}

/** One proposal; the one that is held says so and needs no choosing. */
export function ProposalCard({ caseId, step, proposal, mayChoose }: Props) {
    const { t } = useWords();
    const { pathname } = useLocation();
    const navigate = useNavigate();
    const [asks, setAsks] = useState(false);
    return (
        <li className={proposal.isHeld ? 'panel card card-held' : 'panel card'}>
            <h2 className="card-title">{proposal.name}</h2>
            {proposal.isHeld ? <StateTag tone="good">{t('choice.held')}</StateTag> : null}
            {proposal.details}
            {proposal.isHeld || !mayChoose ? null : (
                <Button
                    type="primary"
                    aria-label={t('choice.named', { name: proposal.name })}
                    onClick={() => setAsks(true)}
                >
                    {t('choice.choose')}
                </Button>
            )}
            {asks ? (
                <ConfirmCommand
                    caseId={caseId}
                    command={{ step, trigger: 'choice', body: proposal.body }}
                    title={t('choice.title', { name: proposal.name })}
                    effect={t('choice.effect')}
                    confirm={t('choice.choose')}
                    onClose={() => setAsks(false)}
                    onDone={(isDecided) => {
                        setAsks(false);
                        void navigate(pathname, { replace: true, state: saidOf('choice', isDecided) });
                    }}
                />
            ) : null}
        </li>
    );
}
