import { Button } from 'antd';
import { useLocation, useNavigate } from 'react-router';
import { StateTag } from '../../../components/StateTag';
import { useConfirm } from '../acts/confirm';
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
    const { pathname, search } = useLocation();
    const navigate = useNavigate();
    const confirm = useConfirm();
    const choose = () =>
        confirm({
            caseId,
            command: { step, trigger: 'choice', body: proposal.body },
            title: t('choice.title', { name: proposal.name }),
            effect: t('choice.effect'),
            confirm: t('choice.choose'),
            onDone: (isDecided) =>
                void navigate({ pathname, search }, { replace: true, state: saidOf('choice', isDecided) }),
        });
    return (
        <li className={proposal.isHeld ? 'panel card card-held' : 'panel card'}>
            <h2 className="card-title">{proposal.name}</h2>
            {proposal.isHeld ? <StateTag tone="good">{t('choice.held')}</StateTag> : null}
            {proposal.details}
            {proposal.isHeld || !mayChoose ? null : (
                <Button type="primary" aria-label={t('choice.named', { name: proposal.name })} onClick={choose}>
                    {t('choice.choose')}
                </Button>
            )}
        </li>
    );
}
