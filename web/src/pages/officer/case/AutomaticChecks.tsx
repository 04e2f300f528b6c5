import { CheckCircleOutlined, ClockCircleOutlined, InfoCircleOutlined, WarningFilled } from '@ant-design/icons';
import type { ReactNode } from 'react';
import { useDocuments } from '../../../api/officer/caseFile';
import { useChecks, type CaseCheck } from '../../../api/officer/deskFacts';
import { useTexts, useWords } from '../useWords';
import type { ChecksProps } from './Checks';
import { missingOf } from './materialOrder';

/**
 * What the service checked: as the case stands now, or, while that can't be had, what was found when it was handed in;
 * and which of the part's materials are not there.
 */
export function AutomaticChecks({ view, wanted, catalogue }: ChecksProps) {
    const { t, i18n } = useTexts();
    const words = useWords();
    const documents = useDocuments(view.caseId).data;
    const checks = useChecks(view.caseId, i18n.language).data;
    const made = new Set(catalogue?.materials.filter((material) => material.madeByService).map(({ code }) => code));
    const missing = documents === undefined ? [] : missingOf(documents, wanted, made);
    return (
        <ul className="check-list">
            {checks?.map((check) => (
                <CheckLine key={check.code} check={check} />
            ))}
            {checks !== undefined
                ? null
                : view.findings?.map((finding) => (
                      <Line key={`${finding.field} ${finding.code}`} tone="attention">
                          {words.field(finding.field)}
                          {t('form.colon')}
                          {i18n.language === 'en' ? finding.messageEn : finding.messageZh}
                      </Line>
                  ))}
            {missing.length === 0 ? null : (
                <li className="quiet">
                    <InfoCircleOutlined aria-hidden="true" /> {t('checks.notUploaded')}
                    {t('form.colon')}
                    {missing.map(words.material).join(t('form.comma'))}
                </li>
            )}
        </ul>
    );
}

function CheckLine({ check }: { check: CaseCheck }) {
    const { t, i18n } = useTexts();
    const words = useWords();
    const key = `officer:checks.code.${check.code}`;
    const details = [...check.explanations, ...check.materials.map(words.material)].join(t('form.comma'));
    return (
        <Line tone={check.result}>
            {i18n.exists(key) ? t(key as 'officer:checks.code.formComplete') : check.code}
            {' · '}
            {t(`checks.result.${check.result}`)}
            {details === '' ? null : `${t('form.colon')}${details}`}
        </Line>
    );
}

const icons = { passed: CheckCircleOutlined, attention: WarningFilled, pending: ClockCircleOutlined };

function Line({ tone, children }: { tone: CaseCheck['result']; children: ReactNode }) {
    const Icon = icons[tone];
    return (
        <li className={`check-${tone}`}>
            <Icon aria-hidden="true" /> {children}
        </li>
    );
}
