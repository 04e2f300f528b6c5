import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import { useApply, type EntitlementView } from '../../../api/entitlements';
import { ApiError } from '../../../api/problem';
import { NativeDialog } from '../../../components/NativeDialog';
import { ProblemBox } from '../../../components/ProblemBox';
import { titleOf } from './EntitlementFacts';

interface Props {
    caseId: string;
    entitlement: EntitlementView;
    onClose: () => void;
    onDone: (after: EntitlementView) => void;
}

/** One confirmation that names the effect. */
export function ApplyDialog({ caseId, entitlement, onClose, onDone }: Props) {
    const { t } = useTranslation(['entitlements', 'common']);
    const apply = useApply(caseId);
    const { entitlementId, route } = entitlement;
    const isTooSoon = apply.error instanceof ApiError && apply.error.status === 409;
    return (
        <NativeDialog title={t('apply.title', { title: titleOf(entitlement) })} onClose={onClose}>
            <p>{t(route === 'NoApplication' ? 'apply.effectAtOnce' : 'apply.effect')}</p>
            {apply.failures > 0 ? <p role="status">{t('apply.waiting')}</p> : null}
            {isTooSoon ? <p role="alert">{t('apply.notNow')}</p> : null}
            {apply.error === null || isTooSoon ? null : <ProblemBox error={apply.error} />}
            <div className="dialog-buttons">
                {isTooSoon ? null : (
                    <Button
                        type="primary"
                        loading={apply.isPending}
                        onClick={() => apply.mutate(entitlementId, { onSuccess: onDone })}
                    >
                        {t(apply.isPending ? 'apply.sending' : 'apply.send')}
                    </Button>
                )}
                <Button onClick={onClose}>{t('common:action.close')}</Button>
            </div>
        </NativeDialog>
    );
}
