import type { Catalogue } from '../../../api/officer/catalogue';
import type { CaseView } from '../../../api/cases';
import { useTexts } from '../useWords';
import { AutomaticChecks } from './AutomaticChecks';
import { useManualChecks } from './manualChecks';

export interface ChecksProps {
    view: CaseView;
    part: string;
    wanted: readonly string[];
    catalogue: Catalogue | undefined;
}

/** Checks in two lists: what the service found, and what one goes through oneself. */
export function Checks(props: ChecksProps) {
    const { t } = useTexts();
    return (
        <>
            <h3>{t('checks.automatic')}</h3>
            <AutomaticChecks {...props} />
            <h3>{t('checks.manual')}</h3>
            <ManualChecks caseId={props.view.caseId} part={props.part} />
        </>
    );
}

const manual = {
    window: ['complete', 'legible', 'signature', 'competence'],
    registration: ['name', 'scope', 'domicile', 'identity', 'articles'],
    bankAccount: ['identity', 'willingness', 'address', 'purpose'],
    taxSetup: ['contact', 'taxpayerType', 'invoices'],
    workspace: ['seat', 'plan', 'rules'],
    vouchers: ['costs', 'unrelated', 'notTwice', 'caps'],
    mentorPairing: ['interest', 'load', 'field'],
} as const;

function ManualChecks({ caseId, part }: { caseId: string; part: string }) {
    const { t } = useTexts();
    const { ticked, tick } = useManualChecks(caseId, part);
    const known = (Object.keys(manual) as (keyof typeof manual)[]).find((one) => one === part) ?? 'window';
    return (
        <>
            <p className="quiet">{t('checks.own')}</p>
            <ul className="check-list">
                {manual[known].map((name) => (
                    <li key={name}>
                        <label className="officer-check">
                            <input
                                type="checkbox"
                                checked={ticked.includes(name)}
                                onChange={(event) => tick(name, event.target.checked)}
                            />
                            {t(`checks.${known}.${name}` as 'checks.window.complete')}
                        </label>
                    </li>
                ))}
            </ul>
        </>
    );
}
