import { Button } from 'antd';
import { useTranslation } from 'react-i18next';
import type { CaseView } from '../../../api/cases';
import { useApply, type EntitlementView } from '../../../api/entitlements';
import { ApiError } from '../../../api/problem';
import { NativeDialog } from '../../../components/NativeDialog';
import { ProblemBox } from '../../../components/ProblemBox';
import { titleOf } from './EntitlementFacts';
import { isRegistered } from './mayAsk';

interface Props {
    view: CaseView;
    entitlement: EntitlementView;
    onClose: () => void;
    onDone: (after: EntitlementView) => void;
}

/** One confirmation that names the effect. Where no application is needed, none is spoken of. */
export function ApplyDialog({ view, entitlement, onClose, onDone }: Props) {
    const { t } = useTranslation(['entitlements', 'common']);
    const apply = useApply(view.caseId);
    const { entitlementId, route } = entitlement;
    const act = route === 'NoApplication' ? 'confirm' : 'apply';
    const effect = act === 'apply' ? 'apply.effect' : isRegistered(view) ? 'confirm.effect' : 'confirm.effectLater';
    const refusal = apply.error instanceof ApiError && apply.error.status === 409 ? apply.error.problem.code : null;
    // What another case of the founder draws, the service says in its own words.
    const isTooSoon = refusal !== null && refusal !== 'entitlementDrawnElsewhere';
    return (
        <NativeDialog title={t(`${act}.title`, { title: titleOf(entitlement) })} onClose={onClose}>
            <p>{t(effect)}</p>
            {apply.failures > 0 ? <p role="status">{t('apply.waiting')}</p> : null}
            {isTooSoon ? <p role="alert">{t('apply.notNow')}</p> : null}
            {apply.error === null || isTooSoon ? null : <ProblemBox error={apply.error} />}
            <div className="dialog-buttons">
                {refusal !== null ? null : (
                    <Button
                        type="primary"
                        loading={apply.isPending}
                        onClick={() => apply.mutate(entitlementId, { onSuccess: onDone })}
                    >
                        {t(apply.isPending ? 'apply.sending' : `${act}.send`)}
                    </Button>
                )}
                <Button onClick={onClose}>{t('common:action.close')}</Button>
            </div>
        </NativeDialog>
    );
}
