import type { Application } from './form';
import { useApplyWords } from './useApplyWords';

/** The whole name as it will stand in the register. */
export function ComposedName({ form }: { form: Application }) {
    const { t } = useApplyWords();
    const name = form.entity?.nameZh;
    return (
        <p className="note" role="status">
            {name ? t('composed', { name }) : t('notComposed')}
        </p>
    );
}
