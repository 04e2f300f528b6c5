import { useTranslation } from 'react-i18next';
import { ApiError } from '../../../api/problem';
import { ProblemBox } from '../../../components/ProblemBox';

/** Why a command on a voucher is not done yet, or will not be. */
export function VoucherProblem({ error, failures }: { error: Error | null; failures: number }) {
    const { t } = useTranslation('vouchers');
    if (failures > 0) {
        return <p role="status">{t('problem.waiting')}</p>;
    }

    if (error instanceof ApiError && (error.status === 409 || error.status === 412)) {
        return <p role="alert">{t('problem.changed')}</p>;
    }

    return error === null ? null : <ProblemBox error={error} />;
}
