import { CheckCircleOutlined, InfoCircleOutlined, WarningFilled } from '@ant-design/icons';
import { useDocuments } from '../../../api/officer/caseFile';
import type { Catalogue } from '../../../api/officer/catalogue';
import type { CaseView } from '../../../api/cases';
import { useTexts, useWords } from '../useWords';
import { useManualChecks } from './manualChecks';
import { missingOf } from './materialOrder';

interface Props {
    view: CaseView;
    part: string;
    wanted: readonly string[];
    catalogue: Catalogue | undefined;
}

/** Checks in two lists: what the service found, and what one goes through oneself. */
export function Checks(props: Props) {
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

function AutomaticChecks({ view, wanted, catalogue }: Props) {
    const { t, i18n } = useTexts();
    const words = useWords();
    const documents = useDocuments(view.caseId).data;
    const made = new Set(catalogue?.materials.filter((material) => material.madeByService).map(({ code }) => code));
    const missing = documents === undefined ? [] : missingOf(documents, wanted, made);
    const findings = view.findings ?? [];
    return (
        <ul className="check-list">
            {findings.map((finding) => (
                <li key={`${finding.field} ${finding.code}`} className="check-odd">
                    <WarningFilled aria-hidden="true" /> {t('checks.odd')}
                    {' · '}
                    {words.field(finding.field)}
                    {t('form.colon')}
                    {i18n.language === 'en' ? finding.messageEn : finding.messageZh}
                </li>
            ))}
            {missing.length === 0 ? null : (
                <li className="quiet">
                    <InfoCircleOutlined aria-hidden="true" /> {t('checks.notUploaded')}
                    {t('form.colon')}
                    {missing.map(words.material).join(t('form.comma'))}
                </li>
            )}
            {findings.length === 0 ? (
                <li className="check-good">
                    <CheckCircleOutlined aria-hidden="true" /> {t('checks.nothingFound')}
                </li>
            ) : null}
            {missing.length === 0 && documents !== undefined && wanted.length > 0 ? (
                <li className="check-good">
                    <CheckCircleOutlined aria-hidden="true" /> {t('checks.allUploaded')}
                </li>
            ) : null}
        </ul>
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
