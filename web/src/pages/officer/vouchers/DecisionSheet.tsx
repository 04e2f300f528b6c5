import type { RedemptionView } from '../../../api/vouchers';
import { money } from '../../../components/format';
import { yuanOf } from '../../founder/apply/masks';
import { decisionOf, type Decision } from './decision';
import { DeskSheet } from './DeskSheet';
import { useDeskTexts } from './useDeskTexts';

interface Props {
    caseId: string;
    claim: RedemptionView;
    decision: Decision;
    onClose: () => void;
    onDone: () => void;
}

/** Grants a claim in whole or in part, or refuses it. */
export function DecisionSheet({ caseId, claim, decision, onClose, onDone }: Props) {
    const { t } = useDeskTexts();
    const { askedFen, invoiceNumber, redemptionId, version, voucherId } = claim;
    return (
        <DeskSheet
            title={t(`decide.${decision}.title`, { invoice: invoiceNumber ?? '' })}
            effect={t(`decide.${decision}.effect`, { asked: money(askedFen) })}
            confirm={t(`decide.${decision}.confirm`)}
            isGrave={decision === 'reject'}
            mostFen={decision === 'accept' ? askedFen : null}
            amount={yuanOf(askedFen)}
            reasonHint={t(`decide.${decision}.reasonHint`)}
            build={(draft) => decisionOf(decision, askedFen, draft)}
            command={{ caseId, voucherId, path: `redemptions/${redemptionId}/triggers/${decision}`, version }}
            onClose={onClose}
            onDone={onDone}
        />
    );
}
