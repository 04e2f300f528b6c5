import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/problem';
import type { components } from '../../../api/schema';
import { useVoucherCheck } from '../../../api/vouchers';
import { day, money } from '../../../components/format';
import { Panel } from '../../../components/Panel';
import { QueryBody } from '../../../components/QueryBody';
import { currentLanguage } from '../../../texts';
import { Facts } from '../../founder/results/Facts';

type Check = components['schemas']['VoucherCheck'];

/** What the service confirms of a number with its code. A wrong code and an unknown number look the same. */
export function Checked({ number, code }: { number: string; code: string }) {
    const { t } = useTranslation('vouchers');
    const check = useVoucherCheck(number, code);
    if (check.error instanceof ApiError && check.error.status === 404) {
        return (
            <div role="alert">
                <Panel title={t('check.notFound')}>
                    <p>{t('check.notFoundExplained')}</p>
                </Panel>
            </div>
        );
    }

    return <QueryBody query={check}>{(found) => <Answer check={found} />}</QueryBody>;
}

function Answer({ check }: { check: Check }) {
    const { t } = useTranslation('vouchers');
    const title = check.isValid
        ? t('check.valid')
        : t(`check.invalid.${check.state as 'expired'}`, { defaultValue: check.stateText });
    return (
        <div role="status">
            <Panel title={title} tone={check.isValid ? 'plain' : 'next'}>
                <Facts
                    facts={[
                        [t('fact.number'), <span translate="no">{check.voucherId}</span>],
                        [t('fact.state'), t(`state.${check.state}`)],
                        [t('fact.type'), t(`type.${check.type}`)],
                        [t('check.policy'), currentLanguage() === 'en' ? check.titleEn : check.titleZh],
                        [t('check.city'), <span lang="zh-CN">{check.city}</span>],
                        [t('check.face'), check.faceFen === null ? t('notStated') : money(check.faceFen)],
                        [t('fact.validity'), t('fromTo', { from: day(check.validFrom), to: day(check.validTo) })],
                    ]}
                />
            </Panel>
        </div>
    );
}
